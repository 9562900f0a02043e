// The benchmark's arithmetic: bills, the reports of a number, the fault plan's order, and what a run says, also one in
// which much could not be measured. Needs no emulator.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { billOfWrites, plus, readsInAnswer, readsOfStream } from './billing.ts';
import { deliveries } from './faults.ts';
import { HISTORY_DAYS, planOf } from './plan.ts';
import { corrected, deltaOf, reportAt, truthOf, type Field } from './reports.ts';
import {
  growthOf,
  peerResult,
  percentiles,
  ratio,
  spread,
  type BenchResult,
  type PeerResult,
} from './result.ts';
import { atOnceFor, paceOf } from './rounds.ts';
import { barsOf, columns, linesOf, number } from './table.ts';
import { indexPlan } from '#domain/hierarchy.ts';
import { seeded } from '../stage/reports.ts';

describe('statistics', () => {
  it('are null without samples, and no ratio to nothing', () => {
    expect([spread([]), ratio(1, 0), ratio(null, 1)]).toEqual([null, null, null]);
    expect(percentiles([])).toEqual({ p50: null, p95: null, p99: null });
  });

  it('say the same in whatever order the samples came', () => {
    expect(spread([4, 1, 3, 2])).toEqual({ median: 2.5, min: 1, max: 4 });
    expect(percentiles([5, 1, 4, 2, 3])).toEqual({ p50: 3, p95: 4.8, p99: 5 });
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

  it('is divided among reports', () => {
    const total = { reads: 4, writes: 2, deletes: 1 };
    expect(plus({ reads: 1, writes: 0, deletes: 0 }, total, 1 / 2)).toEqual({
      reads: 3,
      writes: 1,
      deletes: 0.5,
    });
  });
});

describe('the reports of a run', () => {
  const size = { id: 'bench', communes: 2, hamlets: 3, teams: 2 };
  const field: Field = { indexes: [indexPlan(planOf(size), '')], size };
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
      }),
    );
  });

  it('never puts more in flight than a peer bears, nor more than would end in time', () => {
    expect([atOnceFor({}, 1, 700), atOnceFor({ atMost: 8 }, 1, 700), atOnceFor({}, 9000, 700)]).toEqual([
      80, 8, 1,
    ]);
  });

  it('meets longer histories at the pace of the shortest', () => {
    const paces = new Map<string, number>();
    const of = (name: string, perSecond: number): number => paceOf(paces, name, perSecond);
    expect([of('a', 100), of('a', 300), of('a', 40), of('b', 8)]).toEqual([50, 50, 20, 4]);
  });
});

const nothing = { reads: 0, writes: 0, deletes: 0 };
const unknown = { p50: null, p95: null, p99: null };

const peer = (name: string, more: Partial<PeerResult> = {}): PeerResult => ({
  ...{
    name,
    about: `cách <${name}> & lịch sử`,
    reportsPerSecond: 120,
    spread: { median: 120, min: 1, max: 300 },
  },
  ...{ ratioToLimit: 0.8, freshnessMs: { p50: 20, p95: 250, p99: 400 }, opsPerReport: nothing, failed: 0 },
  ...{ retried: 0, wrongTotals: 0, wrongOf: 20, growth: [], hotRoot: null },
  ...more,
});

const resultOf = (peers: PeerResult[]): BenchResult => ({
  machine: { cpus: 2, cpu: 'x', memoryBytes: 1, node: 'v24' },
  ...{ rounds: 5, seed: 1, quick: false, peers },
  limit: { documentsPerReport: 10, bulkReportsPerSecond: null },
  duplicate: { ...nothing, reads: 1 },
  edition: [{ areas: 5101, days: 22, reports: 110_000, seconds: 5, peakMb: 700 }],
  coldLoad: [{ name: 'tick', floor: false, ms: 400, cpuMs: 400, mb: 90 }],
  suite: { reports: 40, freshnessMs: { p50: 300, p95: 400, p99: 500 } },
});

const measuredRow = (history: number, reportsPerSecond: number) =>
  growthOf(history, [
    {
      reportsPerSecond,
      ratioToLimit: 0.5,
      tookMs: [10, 20],
      ops: { ...nothing, reads: 9 },
      failed: 0,
      retried: 1,
    },
  ]);

describe.each([
  ['measured', [peer('P0'), peer('ours', { growth: [measuredRow(1000, 50), measuredRow(100_000, 40)] })]],
  [
    'hardly measured',
    [peer('P1', { reportsPerSecond: null, freshnessMs: unknown, spread: null, ratioToLimit: null })],
  ],
  [
    'slow beyond measure',
    [peer('P4', { reportsPerSecond: 0, growth: [growthOf(1000, [])], wrongTotals: null })],
  ],
  ['empty', []],
])('a run that is %s', (_how, peers) => {
  it('is told in lines without a number that is none', () => {
    expect(linesOf(resultOf(peers)).join('\n')).not.toMatch(/NaN|undefined|Infinity|null/);
  });
});

describe('a peer', () => {
  it('says its ratio to the limit with each history, and the cool root beside the hot one', () => {
    const sample = (reportsPerSecond: number, ratioToLimit: number) => ({
      ...{ reportsPerSecond, ratioToLimit, tookMs: [10], ops: nothing, failed: 1, retried: 2 },
    });
    const rounds = [sample(10, 0.5), sample(30, 0.7), sample(20, 0.9)];
    const found = peerResult(
      { name: 'P3', about: '' },
      { wrong: 1, of: 4 },
      [sample(40, 1)],
      [
        [1000, rounds],
        [10_000, rounds.slice(0, 1)],
      ],
    );
    expect(found).toMatchObject({ reportsPerSecond: 20, ratioToLimit: 0.7, wrongTotals: 1, wrongOf: 4 });
    expect(found).toMatchObject({ failed: 4, retried: 8, hotRoot: { on: 20, off: 40 } });
    expect(found.growth.map(({ history, ratioToLimit }) => [history, ratioToLimit])).toEqual([
      [1000, 0.7],
      [10_000, 0.5],
    ]);
  });
});

describe('the bars', () => {
  it('say reached, missed and not measured', () => {
    const growth = [measuredRow(1000, 50), measuredRow(100_000, 40)];
    const bars = barsOf(resultOf([peer('ours', { growth, wrongTotals: null, failed: 2 })]));
    const of = (start: string): boolean | null | undefined =>
      bars.find(({ text }) => text.startsWith(start))?.reached;
    expect(of('thông lượng')).toBe(true);
    expect(of('không báo cáo nào hỏng')).toBe(false);
    expect(of('không tổng nào sai')).toBeNull();
    expect(of('bản tin 5.000 địa bàn ≤ 300 MB')).toBe(false);
  });
});

describe('words', () => {
  it('write numbers as people here do', () => {
    expect([1234.56, 0.0123, 12.345, null].map(number)).toEqual(['1.235', '0,0123', '12,3', '—']);
  });

  it('stand in columns', () => {
    expect(
      columns([
        ['a', 'bb', '1'],
        ['aaa', 'b', '20'],
      ]),
    ).toEqual(['a    bb   1', 'aaa  b   20']);
  });
});
