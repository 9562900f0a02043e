/**
 * What a run of the benchmark says, as its JSON file holds it, and how it comes from samples. Numbers that were not
 * measured are null, never 0.
 */
import { max, median, min, quantile } from 'simple-statistics';
import { allOf, NOTHING_BILLED, plus, type Ops } from './billing.ts';

type Known = number | null;

/** **Units**: those of the samples. */
export interface Spread {
  median: number;
  min: number;
  max: number;
}

/** **Units**: milliseconds. **Null**: no sample. */
export interface Percentiles {
  p50: Known;
  p95: Known;
  p99: Known;
}

/** One peer in one round. **Shape**: `ops` are those of one report at the steady pace. */
export interface Sample {
  reportsPerSecond: number;
  ratioToLimit: number | null;
  tookMs: number[];
  ops: Ops;
  failed: number;
  retried: number;
}

/**
 * **Shape**: the figures beside `growth` are those with the shortest history; `failed` and `retried` are of all runs.
 * **Null**: `wrongTotals` for the limit, which keeps no totals; `hotRoot` where it was not measured.
 */
export type PeerResult = ReturnType<typeof peerResult>;

export interface BenchResult {
  machine: { cpus: number; cpu: string; memoryBytes: number; node: string };
  rounds: number;
  seed: number;
  quick: boolean;
  limit: { documentsPerReport: number; bulkReportsPerSecond: Spread | null };
  peers: PeerResult[];
  /** What an event costs that comes again, with all that it makes the publisher do. */
  duplicate: Ops;
  /** **Units**: `peakMb` megabytes that the process held at its peak. */
  edition: { areas: number; days: number; reports: number; seconds: number; peakMb: number }[];
  /**
   * **Units**: milliseconds from the start of the process until its first question to Firestore; of its own work on all
   * cores; megabytes then. `floor`: no function of ours, but what each has to load.
   */
  coldLoad: { name: string; floor: boolean; ms: number; cpuMs: number; mb: number }[];
  suite: { reports: number; freshnessMs: Percentiles };
}

const known = <T>(samples: readonly number[], of: (some: number[]) => T): T | null =>
  samples.length === 0 ? null : of([...samples]);

/** Returns median and ends. **Null**: no sample. */
export const spread = (samples: readonly number[]): Spread | null =>
  known(samples, (some) => ({ median: median(some), min: min(some), max: max(some) }));

/** Returns p50, p95 and p99, rounded to a tenth. */
export function percentiles(samples: readonly number[]): Percentiles {
  const at = (share: number): Known => known(samples, (some) => Math.round(quantile(some, share) * 10) / 10);
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}

/** Returns a part of a whole. **Null**: either is unknown, or the whole is nothing. */
export const ratio = (part: Known | undefined, whole: Known | undefined): Known =>
  typeof part !== 'number' || typeof whole !== 'number' || whole === 0 ? null : part / whole;

const sum = (rows: readonly Pick<Sample, 'failed' | 'retried'>[], part: 'failed' | 'retried'): number =>
  rows.reduce((total, row) => total + row[part], 0);

/**
 * Returns one peer with one length of history. Percentiles are over the reports of all rounds. **Units**: `opsPerReport`
 * billed operations of all kinds, at a steady pace.
 */
export function growthOf(history: number, samples: readonly Sample[]) {
  const total = samples.reduce((bill, { ops }) => plus(bill, ops, 1 / samples.length), { ...NOTHING_BILLED });
  const hundredths = (value: number): number => Math.round(value * 100) / 100;
  return {
    history,
    reportsPerSecond: known(
      samples.map(({ reportsPerSecond }) => reportsPerSecond),
      median,
    ),
    ratioToLimit: known(
      samples.flatMap(({ ratioToLimit }) => ratioToLimit ?? []),
      median,
    ),
    freshnessMs: percentiles(samples.flatMap(({ tookMs }) => tookMs)),
    ops: {
      reads: hundredths(total.reads),
      writes: hundredths(total.writes),
      deletes: hundredths(total.deletes),
    },
    opsPerReport: hundredths(allOf(total)),
    failed: sum(samples, 'failed'),
    retried: sum(samples, 'retried'),
  };
}

/** Returns one peer's line from its samples with each length of history, the shortest first. */
export function peerResult(
  { name, about }: { name: string; about: string },
  faults: { wrong: number; of: number } | undefined,
  cool: readonly Sample[],
  byHistory: readonly (readonly [number, readonly Sample[]])[],
) {
  const growth = byHistory.map(([history, samples]) => growthOf(history, samples));
  const { reportsPerSecond, ratioToLimit, freshnessMs, ops } = growth[0] ?? growthOf(0, []);
  const off = known(
    cool.map((sample) => sample.reportsPerSecond),
    median,
  );
  return {
    ...{ name, about, reportsPerSecond, ratioToLimit, freshnessMs, opsPerReport: ops },
    spread: spread((byHistory[0]?.[1] ?? []).map((sample) => sample.reportsPerSecond)),
    ...{ failed: sum(growth, 'failed'), retried: sum(growth, 'retried') },
    ...{ wrongTotals: faults?.wrong ?? null, wrongOf: faults?.of ?? 0, growth },
    hotRoot: off === null ? null : { on: reportsPerSecond, off },
  };
}
