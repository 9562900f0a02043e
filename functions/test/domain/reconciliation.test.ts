// Field work beside the police's lists: compared over the days between two versions, never added to them.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NodeLists } from '#schema/baseline.ts';
import { gapOf, reconciled, verdictOf } from '#domain/reconciliation.ts';
import type { Reconciliation } from '#schema/indicator.ts';
import { CAT_HAI } from '#world/entries.ts';

const LISTS = CAT_HAI.plan.lists;
const START = '2026-06-16';
const LATER = '2026-07-01';

const list = (...versions: (readonly [day: string, count: number | null])[]): NodeLists[string] =>
  versions.map(([asOfDay, count], index) => ({
    ...{ version: index + 1, asOfDay, sinceDay: START, atMicros: index + 1, count },
  }));

const line = (before: number, after: number, joined: number, reported: number): Reconciliation => ({
  ...{ listId: 'DS2', fromDay: START, toDay: LATER, before, after, joined, reported },
});

describe('a list that came twice', () => {
  it('is held against the work of the days after the first and through the second', () => {
    const totals = {
      [START]: { activated: 100 },
      '2026-06-17': { activated: 7, dossiersApproved: 2 },
      [LATER]: { activated: 5 },
      '2026-07-02': { activated: 100 },
    };
    expect(reconciled(LISTS, { DS2: list([START, 40], [LATER, 30]) }, totals)).toEqual([line(40, 30, 2, 12)]);
  });

  it('says nothing while it came once, and nothing at a unit, which has no list of its own', () => {
    expect(reconciled(LISTS, { DS2: list([START, 40]) }, {})).toEqual([]);
    expect(reconciled(LISTS, { DS2: list([START, null], [LATER, null]) }, {})).toEqual([]);
  });

  it('registered again for the same day is corrected, not reconciled with itself', () => {
    const found = reconciled(LISTS, { DS2: list([START, 40], [START, 44], [LATER, 30]) }, {});
    expect(found).toEqual([line(44, 30, 0, 0)]);
  });

  it('is reconciled in the order of its days, though the older one was registered last', () => {
    expect(reconciled(LISTS, { DS2: list([LATER, 30], [START, 40]) }, {})).toEqual([line(40, 30, 0, 0)]);
  });

  it('of totals is not reconciled: no field work says how many there are', () => {
    expect(reconciled(LISTS, { K: list([START, 40], [LATER, 60]) }, {})).toEqual([]);
  });
});

describe('the verdict', () => {
  it.each([
    ['lost exactly what was reported', line(100, 60, 0, 40), 'equal'],
    ['lost more: people did it by themselves', line(100, 55, 0, 40), 'unassisted'],
    ['lost three less than reported', line(100, 63, 0, 40), 'within'],
    ['lost four less than reported', line(100, 64, 0, 40), 'over'],
    ['lost five per cent less of many', line(1000, 820, 0, 189), 'within'],
    ['lost more than five per cent less of many', line(1000, 821, 0, 189), 'over'],
    ['grew by those who joined it, and lost as many', line(100, 110, 30, 20), 'equal'],
  ] as const)('for a list that %s', (_, given, verdict) => {
    expect(verdictOf(given)).toBe(verdict);
  });

  it('is “equal” exactly when all that left the list was reported', () => {
    const count = fc.nat(5000);
    fc.assert(
      fc.property(count, count, count, (before, joined, reported) => {
        const after = before + joined - reported;
        fc.pre(after >= 0);
        expect(verdictOf(line(before, after, joined, reported))).toBe('equal');
        expect(gapOf(line(before, after + 1, joined, reported))).toBe(-1);
      }),
    );
  });
});
