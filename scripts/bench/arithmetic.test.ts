// The benchmark's arithmetic: bills, percentiles, the reports of a number, the fault plan's order. Needs no emulator.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { each, plus, readsInAnswer, readsOfStream, billOfWrites } from './billing.ts';
import { deliveries, shuffled } from './faults.ts';
import { atOnceFor } from './load.ts';
import { benchPlan, HISTORY_DAYS } from './plan.ts';
import { corrected, deltaOf, reportAt, truthOf, type Field } from './reports.ts';
import { Paces } from './rounds.ts';
import { median, percentile, percentiles, ratio, spread } from './statistics.ts';
import { seeded } from '../stage/reports.ts';

const samples = fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 50 });

describe('statistics', () => {
  it('takes the smallest sample that covers the share', () => {
    const hundred = Array.from({ length: 100 }, (_, place) => 100 - place);
    expect([0.5, 0.95, 0.99].map((share) => percentile(hundred, share))).toEqual([50, 95, 99]);
    expect(percentiles([7])).toEqual({ p50: 7, p95: 7, p99: 7 });
  });

  it('keeps every percentile among the samples and in order', () => {
    fc.assert(
      fc.property(samples, (of) => {
        const [low, high] = [percentile(of, 0.5), percentile(of, 0.95)];
        expect(of).toContain(low);
        expect(of).toContain(high);
        expect(high).toBeGreaterThanOrEqual(low ?? Infinity);
      }),
    );
  });

  it('is null without samples, and no ratio to nothing', () => {
    expect([percentile([], 0.5), median([]), spread([]), ratio(1, 0), ratio(null, 1)]).toEqual(
      Array(5).fill(null),
    );
    expect(percentiles([])).toEqual({ p50: null, p95: null, p99: null });
  });

  it('halves between the two in the middle', () => {
    expect(spread([4, 1, 3, 2])).toEqual({ median: 2.5, min: 1, max: 4 });
  });
});

describe('a bill', () => {
  const aggregation = (alias: string) => ({
    structuredAggregationQuery: {
      aggregations: [
        { sum: {}, alias: 'a' },
        { count: {}, alias },
      ],
    },
  });
  const counted = (alias: string, count: number) => ({
    result: { aggregateFields: { [alias]: { integerValue: String(count) } } },
  });

  it('counts a document found and one that is missing, and no answer without either', () => {
    const of = (answer: object): number => readsInAnswer('batchGetDocuments', {}, answer);
    expect([{ found: { name: 'a' } }, { missing: 'b' }, { transaction: 'c' }].map(of)).toEqual([1, 1, 0]);
  });

  it('charges one read for a query that finds nothing', () => {
    expect([0, 1, 7].map((found) => readsOfStream('runQuery', found))).toEqual([1, 1, 7]);
    expect(readsOfStream('batchGetDocuments', 0)).toBe(0);
  });

  it.each([
    [0, 1],
    [1, 1],
    [1000, 1],
    [1001, 2],
    [100_000, 100],
  ])('charges an aggregation over %i entries %i reads', (entries, reads) => {
    expect(readsInAnswer('runAggregationQuery', aggregation('n'), counted('n', entries))).toBe(reads);
  });

  it('refuses to guess what an aggregation without count() read', () => {
    expect(() => readsInAnswer('runAggregationQuery', aggregation('n'), counted('m', 5))).toThrow('count()');
  });

  it('tells writes, deletes and verifications apart', () => {
    const writes = [{ update: {} }, { delete: 'a' }, { verify: 'b' }, { update: {}, currentDocument: {} }];
    expect(billOfWrites({ writes })).toEqual({ reads: 0, writes: 2, deletes: 1 });
  });

  it('divides among reports, and nothing among none', () => {
    const total = plus({ reads: 4, writes: 2, deletes: 0 }, { reads: 1, writes: 1, deletes: 1 }, 2);
    expect(each(total, 2)).toEqual({ reads: 3, writes: 2, deletes: 1 });
    expect(each(total, 0)).toEqual({ reads: 0, writes: 0, deletes: 0 });
  });
});

describe('the reports of a run', () => {
  const size = { id: 'bench', communes: 2, hamlets: 3, teams: 2 };
  const field: Field = { indexes: [benchPlan(size).index], size };
  const all = HISTORY_DAYS.length * 12;

  it('puts every number in a place of its own, on five nodes under one root', () => {
    const reports = Array.from({ length: all }, (_, number) => reportAt(field, HISTORY_DAYS, number, 1));
    expect(new Set(reports.map(({ id }) => id)).size).toBe(all);
    expect(new Set(reports.map(({ nodes }) => `${String(nodes.length)} ${String(nodes[0])}`))).toEqual(
      new Set(['5 area:goc']),
    );
    expect(() => reportAt(field, HISTORY_DAYS, all, 1)).toThrow(RangeError);
  });

  it('says the same for the same number and seed', () => {
    expect(reportAt(field, HISTORY_DAYS, 5, 9)).toEqual(reportAt(field, HISTORY_DAYS, 5, 9));
  });

  it('counts a corrected report once, with its last numbers', () => {
    const first = reportAt(field, HISTORY_DAYS, 1, 1);
    const second = corrected(first, 77);
    expect(deltaOf(second)['reports']).toBe(0);
    expect(truthOf([first, second])).toEqual({ ...truthOf([{ ...second, before: null }]), reports: 1 });
  });
});

describe('the course of a run', () => {
  it('brings every event once to three times, in an order that the seed decides', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const said = Array.from({ length: 9 }, (_, place) => ({ entryId: String(place) }) as never);
        const brought = deliveries(said, seeded(seed));
        expect(brought).toEqual(deliveries(said, seeded(seed)));
        const times = said.map((one) => brought.filter((other) => other === one).length);
        expect(times.every((count) => count >= 1 && count <= 3)).toBe(true);
        expect(shuffled([1, 2, 3, 4], seeded(seed)).sort()).toEqual([1, 2, 3, 4]);
      }),
    );
  });

  it('never puts more in flight than a peer bears, nor more than would end in time', () => {
    expect([atOnceFor({}, 1, 700), atOnceFor({ atMost: 8 }, 1, 700), atOnceFor({}, 9000, 700)]).toEqual([
      80, 8, 1,
    ]);
  });

  it('meets longer histories at the pace of the shortest', () => {
    const paces = new Paces();
    expect([paces.of('a', 100), paces.of('a', 300), paces.of('a', 40), paces.of('b', 8)]).toEqual([
      50, 50, 20, 4,
    ]);
  });
});
