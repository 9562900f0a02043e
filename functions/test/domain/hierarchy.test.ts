// Where a report of a day counts: under the parents its area had that day, and after a merger in the area it went into.
import { describe, expect, it } from 'vitest';
import { areaPath, areaPathOn, nodesOf, type PlanIndex } from '#domain/hierarchy.ts';
import { lintPlan } from '#domain/plan-lint.ts';
import type { Plan } from '#schema/plan.ts';
import { SMALL_PLAN, smallIndex } from '#world/small-plan.ts';

type Area = Plan['areas'][number];
const withArea = (id: string, parts: Partial<Area>): Plan => ({
  ...SMALL_PLAN,
  areas: SMALL_PLAN.areas.map((area) => (area.id === id ? { ...area, ...parts } : area)),
});
const indexOf = (plan: Plan): PlanIndex => smallIndex(JSON.stringify(plan));
const codes = (plan: Plan): string[] => lintPlan(plan).map(({ code }) => code);

describe('given a hamlet that moved under another commune after 03/07', () => {
  const moved = indexOf(
    withArea('nho.dong.2', {
      parentId: 'nho.tay',
      formerParents: [{ parentId: 'nho.dong', throughDay: '2026-07-03' }],
    }),
  );
  it('then a day before counts under the old one, a day after under the new one', () => {
    expect(areaPathOn(moved, 'nho.dong.2', '2026-07-03')).toEqual(['nho', 'nho.dong', 'nho.dong.2']);
    expect(areaPathOn(moved, 'nho.dong.2', '2026-07-04')).toEqual(['nho', 'nho.tay', 'nho.dong.2']);
    expect(areaPath(moved, 'nho.dong.2')).toEqual(['nho', 'nho.tay', 'nho.dong.2']);
  });
});

describe('given a hamlet merged into its neighbour after 05/07', () => {
  const merged = indexOf(withArea('nho.dong.2', { validTo: '2026-07-05', mergedInto: 'nho.dong.1' }));
  it('then its last day is its own, and the next day counts in the neighbour', () => {
    expect(areaPathOn(merged, 'nho.dong.2', '2026-07-05')).toEqual(['nho', 'nho.dong', 'nho.dong.2']);
    expect(areaPathOn(merged, 'nho.dong.2', '2026-07-06')).toEqual(['nho', 'nho.dong', 'nho.dong.1']);
  });
});

describe('given a commune merged into another', () => {
  const merged = indexOf(withArea('nho.dong', { validTo: '2026-07-05', mergedInto: 'nho.tay' }));
  it('then its hamlets count under the other from the next day on', () => {
    expect(areaPathOn(merged, 'nho.dong.1', '2026-07-06')).toEqual(['nho', 'nho.tay', 'nho.dong.1']);
  });
});

describe('given a unit that changed its group', () => {
  const changed = indexOf({
    ...SMALL_PLAN,
    units: SMALL_PLAN.units.map((unit) =>
      unit.id === 'to-tay'
        ? { ...unit, groupId: 'office', formerGroups: [{ groupId: 'local', throughDay: '2026-07-03' }] }
        : unit,
    ),
  });
  it('then each day counts in the group of that day', () => {
    expect(nodesOf(changed, 'to-tay', 'nho.tay.1', '2026-07-03')).toContain('group:local');
    expect(nodesOf(changed, 'to-tay', 'nho.tay.1', '2026-07-04')).toContain('group:office');
  });
});

describe('given a plan file with a faulty history', () => {
  it.each([
    ['an unknown former parent', [{ parentId: 'atlantis', throughDay: '2026-07-03' }], 'reference.unknown'],
    [
      'former parents out of order',
      [
        { parentId: 'nho.tay', throughDay: '2026-07-05' },
        { parentId: 'nho.dong', throughDay: '2026-07-03' },
      ],
      'area.former-order',
    ],
    ['a circle on a past day', [{ parentId: 'nho.dong.2', throughDay: '2026-07-03' }], 'area.cycle'],
  ])('when %s, then it is named', (_, formerParents, code) => {
    expect(codes(withArea('nho.dong.2', { formerParents }))).toContain(code);
  });
});
