import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { indexPlan } from '#domain/hierarchy.ts';
import { Plan } from '#schema/plan.ts';
import { areaTree, ends, kindsIn, pruned } from './who.ts';
import { mustReportCount, rhythmOf, unitFacts, unitGroups } from './who.ts';

function planFile(name: string) {
  const file = new URL(`../../../../scripts/plans/${name}.json`, import.meta.url);
  return indexPlan(Plan.parse(JSON.parse(readFileSync(file, 'utf8'))), '');
}

const summer = planFile('cat-hai-vneid-2026');
const quarter = planFile('de-an-06-2026-q4');
const role = (name: string): string => (name === 'leader' ? 'Lãnh đạo' : name);

const found = (index: typeof summer, search: string): string[] =>
  unitGroups(index, search, role).flatMap(({ units }) => units.map(({ unit }) => unit.id));

describe('who does what', () => {
  it('shows every unit of either plan once', () => {
    for (const index of [summer, quarter]) {
      const shown = found(index, '');
      expect(new Set(shown)).toEqual(new Set(index.plan.units.map(({ id }) => id)));
      expect(shown).toHaveLength(index.plan.units.length);
    }
  });

  it('finds a unit without diacritics, by its area or by its role', () => {
    expect(found(summer, 'xuan dam thon 4')).toContain('cnscd.xuan-dam.thon-04');
    expect(found(summer, 'LÃNH ĐẠO')).toContain('ubnd');
    expect(found(summer, '  ')).toHaveLength(summer.plan.units.length);
    expect(found(summer, 'không có đơn vị này')).toEqual([]);
  });

  it('names where a unit reports, its lead and how many tasks it has', () => {
    const unit = summer.units.get('cnscd.xuan-dam.thon-04');
    const facts = unit && unitFacts(summer, unit);
    expect(facts?.areas).toEqual(['Thôn 4, Xã Xuân Đám']);
    expect(facts?.lead?.id).toBe('phong-vhxh');
    expect(facts?.tasks).toBe(1);
    const whole = summer.units.get('phong-vhxh');
    expect(whole && unitFacts(summer, whole).areas).toEqual(['Đặc khu Cát Hải']);
  });

  it('counts the units that must report', () => {
    expect(mustReportCount(summer.plan)).toBe(55);
  });
});

describe('how often reports are due', () => {
  it('counts every day of a daily plan', () => {
    expect(rhythmOf(summer.plan, '2026-07-08')).toEqual({
      ...{ days: 29, first: '2026-06-17', last: '2026-07-15' },
      next: '2026-07-08',
    });
  });

  it('names the Friday that closes the week of a weekly plan', () => {
    const rhythm = rhythmOf(quarter.plan, '2026-10-05');
    expect(rhythm).toEqual({ days: 13, first: '2026-10-02', last: '2026-12-25', next: '2026-10-09' });
  });

  it('has nothing next after the last day', () => {
    expect(rhythmOf(summer.plan, '2026-07-16').next).toBeNull();
  });
});

const [root] = areaTree(summer);
const below = root?.below ?? [];
const names = (search: string): string[] => ends(pruned(below, search)).map(({ area }) => area.id);

describe('the areas as a tree', () => {
  it('holds every area once, under the one it lies in', () => {
    expect(root?.area.name).toBe('Đặc khu Cát Hải');
    expect(Object.fromEntries(kindsIn(below))).toEqual({
      ...{ 'former-commune': 12, hamlet: 26, 'residential-group': 25 },
    });
    expect(below.every((branch) => branch.below.every(({ area }) => area.parentId === branch.area.id))).toBe(
      true,
    );
  });

  it('knows the unit that reports for a hamlet', () => {
    const hamlet = ends(below).find(({ area }) => area.id === 'ch.xuan-dam.thon-04');
    expect(hamlet?.teams).toHaveLength(1);
  });

  it('keeps a whole commune that fits, and of the others only what fits', () => {
    expect(names('xuan dam')).toHaveLength(
      below.find(({ area }) => area.id === 'ch.xuan-dam')?.below.length ?? 0,
    );
    expect(names('thôn 4 xuân đám')).toEqual(['ch.xuan-dam.thon-04']);
    expect(names('nơi khác')).toEqual([]);
  });
});
