// The picture and the table of a run, also of one in which much could not be measured. Needs no emulator.
import { describe, expect, it } from 'vitest';
import { barsOf } from './bars.ts';
import { growthOf } from './peer-results.ts';
import { pictureOf } from './picture.ts';
import type { BenchResult, PeerResult } from './result.ts';
import { linesOf } from './table.ts';
import { columns, number } from './words.ts';

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
  duplicate: { posting: { ...nothing, reads: 1 }, withPublishing: { ...nothing, reads: 9 } },
  edition: [{ areas: 5101, days: 22, reports: 110_000, seconds: 5, peakMb: 700 }],
  workbook: { rows: 10_000, megabytes: 2, seconds: 1, peakMb: 200 },
  verify: { megabytes: 3, megabytesPerSecond: 4, documents: 9, differences: 0, seconds: 1, peakMb: 100 },
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
  const svg = pictureOf(resultOf(peers));

  it('is drawn without a number that is none', () => {
    expect(svg).not.toMatch(/NaN|Infinity|undefined|null/);
    expect(svg.startsWith('<svg ')).toBe(true);
  });

  it('lets no name break the picture', () => {
    expect(svg.replaceAll(/<\/?(svg|title|rect|text|line|polyline)\b[^>]*>/g, '')).not.toMatch(
      /[<>]|&(?!amp;|lt;|gt;)/,
    );
  });

  it('is told in lines', () => {
    expect(linesOf(resultOf(peers)).join('\n')).not.toMatch(/NaN|undefined|Infinity/);
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
