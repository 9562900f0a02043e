// Indicators over one node's totals and lists: what is zero, what is unknown, and that a new list counts nobody twice.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  datesOnly,
  evaluate,
  nodeIndicators,
  onDayOf,
  ratioOf,
  type NodeFigures,
} from '#domain/indicators.ts';
import type { NodeLists } from '#schema/baseline.ts';
import type { IndicatorDefinition } from '#schema/plan.ts';
import { CAT_HAI } from '#world/entries.ts';

const indicator = (id: string): IndicatorDefinition => {
  const found = CAT_HAI.indicators.get(id);
  if (!found) throw new Error(id);
  return found;
};
const list = (...versions: [asOfDay: string, count: number][]): NodeLists[string] =>
  versions.map(([asOfDay, count], index) => {
    const sinceDay = versions[0]?.[0] ?? asOfDay;
    return { version: index + 1, asOfDay, sinceDay, atMicros: index, count };
  });
const START = '2026-06-16';

describe('given what nobody knows', () => {
  it('without any list, then ratios of lists have no parts at all', () => {
    const figures = { totals: { '2026-06-17': { activated: 5 } }, lists: {} };
    expect(ratioOf(indicator('CT2.4'), figures)).toEqual({ numerator: null, denominator: null });
    expect(onDayOf(indicator('CT2.4'), figures, '2026-06-17')).toBeNull();
  });
  it('with one of two totals, then the known part is known and the other is not', () => {
    const figures = { totals: {}, lists: { K: list([START, 50]) } };
    expect(ratioOf(indicator('CT2.2'), figures)).toEqual({ numerator: 50, denominator: null });
    expect(ratioOf(indicator('CT2.3'), figures)).toEqual({ numerator: null, denominator: null });
  });
  it('a missing part makes a sum unknown however deep it lies', () => {
    const figures = { totals: {}, lists: { A: list([START, 5]) } };
    const deep = {
      plus: [{ latest: 'A' }, { minus: [{ latest: 'A' }, { plus: [{ latest: 'K' }] }] }],
    } as const;
    expect(evaluate(deep as never, figures)).toBeNull();
  });
  it('a stock has no “on the day”', () => {
    const figures = {
      totals: { '2026-06-17': { activated: 5 } },
      lists: { K: list([START, 5]), E: list([START, 9]) },
    };
    expect(onDayOf(indicator('CT1.4'), figures, '2026-06-17')).toBeNull();
  });
});

describe('given what is known to be nothing', () => {
  const lists = { DS2: list([START, 0]) };
  it('a list of nobody and no work is 0 of 0, both known', () => {
    expect(ratioOf(indicator('CT2.4'), { totals: {}, lists })).toEqual({ numerator: 0, denominator: 0 });
  });
  it('a list of 40 without work is 0 of 40', () => {
    expect(ratioOf(indicator('CT2.4'), { totals: {}, lists: { DS2: list([START, 40]) } })).toEqual({
      numerator: 0,
      denominator: 40,
    });
  });
  it('more work than the list had people is more than 100 %, and stays so', () => {
    const totals = { '2026-06-17': { activated: 50 } };
    expect(ratioOf(indicator('CT2.4'), { totals, lists: { DS2: list([START, 40]) } })).toEqual({
      numerator: 50,
      denominator: 40,
    });
  });
  it('work on the day of the list or before is in the list already', () => {
    const totals = {
      '2026-06-15': { activated: 3 },
      [START]: { activated: 4 },
      '2026-06-17': { activated: 5 },
    };
    expect(ratioOf(indicator('CT2.4'), { totals, lists: { DS2: list([START, 40]) } })).toEqual({
      numerator: 5,
      denominator: 40,
    });
  });
});

const DAYS = Array.from({ length: 14 }, (_, index) => `2026-06-${String(17 + index)}`);
const anyFlows = fc.array(
  fc.record({ activated: fc.nat(30), dossiersApproved: fc.nat(30), welfareIntegrated: fc.nat(30) }),
  {
    minLength: DAYS.length,
    maxLength: DAYS.length,
  },
);
const totalsFrom = (flows: readonly Record<string, number>[]): NodeFigures['totals'] =>
  Object.fromEntries(DAYS.map((day, index) => [day, flows[index] ?? {}]));
const sumThrough = (flows: readonly Record<string, number>[], measure: string, last: number): number =>
  flows.slice(0, last + 1).reduce((sum, flow) => sum + (flow[measure] ?? 0), 0);

describe('given a second version of the police list', () => {
  const dayIndexes = fc.integer({ min: 0, max: DAYS.length - 1 });

  it('that dropped by exactly the reported flows, then the ratio does not jump', () => {
    fc.assert(
      fc.property(anyFlows, dayIndexes, fc.integer({ min: 420, max: 900 }), (flows, at, assigned) => {
        const totals = totalsFrom(flows);
        const left = assigned - sumThrough(flows, 'welfareIntegrated', at);
        const before = ratioOf(indicator('CT3.1'), { totals, lists: { DS3c: list([START, assigned]) } });
        const lists = { DS3c: list([START, assigned], [DAYS[at] ?? '', left]) };
        expect(ratioOf(indicator('CT3.1'), { totals, lists })).toEqual(before);
      }),
    );
  });
  it('that dropped by activations and grew by approvals, then that ratio does not jump either', () => {
    fc.assert(
      fc.property(anyFlows, dayIndexes, fc.integer({ min: 420, max: 900 }), (flows, at, assigned) => {
        const totals = totalsFrom(flows);
        const left =
          assigned - sumThrough(flows, 'activated', at) + sumThrough(flows, 'dossiersApproved', at);
        const before = ratioOf(indicator('CT2.4'), { totals, lists: { DS2: list([START, assigned]) } });
        const lists = { DS2: list([START, assigned], [DAYS[at] ?? '', left]) };
        expect(ratioOf(indicator('CT2.4'), { totals, lists })).toEqual(before);
      }),
    );
  });
  it('whatever it says, then what remains is the newest list minus the work after it', () => {
    fc.assert(
      fc.property(anyFlows, dayIndexes, fc.nat(900), fc.nat(900), (flows, at, assigned, left) => {
        const lists = { DS3c: list([START, assigned], [DAYS[at] ?? '', left]) };
        const { numerator, denominator } = ratioOf(indicator('CT3.1'), { totals: totalsFrom(flows), lists });
        const after = sumThrough(flows, 'welfareIntegrated', 99) - sumThrough(flows, 'welfareIntegrated', at);
        expect((denominator ?? NaN) - (numerator ?? NaN)).toBe(left - after);
      }),
    );
  });
});

describe('given the series of a node', () => {
  it('then what each day added sums to the numerator', () => {
    fc.assert(
      fc.property(anyFlows, fc.constantFrom('CT2.4', 'CT3.1', 'KKU6.1'), (flows, id) => {
        const figures = {
          totals: totalsFrom(flows),
          lists: { DS2: list(['2026-06-20', 9]), DS3c: list([START, 9]) },
        };
        const { series, values } = nodeIndicators(CAT_HAI, 'area:cat-hai', figures);
        const sum = (series.onDay[id] ?? []).reduce<number>((all, value) => all + (value ?? NaN), 0);
        expect(sum).toBe(values[id]?.numerator);
      }),
    );
  });
  it('a unit counts from the day of the campaign’s list and has no denominator of its own', () => {
    const totals = { [START]: { activated: 9 }, '2026-06-17': { activated: 5 } };
    const lists = datesOnly({ DS2: list([START, 40]) });
    expect(ratioOf(indicator('CT2.4'), { totals, lists })).toEqual({ numerator: 5, denominator: null });
  });
  it('reports counted and waiting are counted, and the newest version used is named', () => {
    const totals = { '2026-06-17': { _received: 3, _waiting: 1 }, '2026-06-18': { _received: 2 } };
    const node = nodeIndicators(CAT_HAI, 'area:cat-hai', {
      totals,
      lists: { DS2: list([START, 4], [START, 3]) },
    });
    expect([node.reportsCounted, node.reportsWaiting, node.baselineVersion]).toEqual([5, 1, 2]);
    expect(nodeIndicators(CAT_HAI, 'area:cat-hai', { totals: {}, lists: {} }).baselineVersion).toBe(0);
  });
});
