/** What a run of the benchmark says, as its JSON file holds it. Numbers that were not measured are null, never 0. */
import type { Ops } from './billing.ts';
import type { Percentiles, Spread } from './statistics.ts';

/** One peer with one length of history. **Units**: `opsPerReport` billed operations of all kinds, at a steady pace. */
export interface Growth {
  history: number;
  reportsPerSecond: number | null;
  ratioToLimit: number | null;
  freshnessMs: Percentiles;
  p50Ms: number | null;
  ops: Ops;
  opsPerReport: number;
  failed: number;
  retried: number;
}

/**
 * **Shape**: the figures beside `growth` are those with the shortest history; `failed` and `retried` are of all runs.
 * **Null**: `wrongTotals` for the limit, which keeps no totals; `hotRoot` where it was not measured.
 */
export interface PeerResult {
  name: string;
  about: string;
  reportsPerSecond: number | null;
  spread: Spread | null;
  ratioToLimit: number | null;
  freshnessMs: Percentiles;
  opsPerReport: Ops;
  failed: number;
  retried: number;
  wrongTotals: number | null;
  wrongOf: number;
  growth: Growth[];
  hotRoot: { on: number | null; off: number | null } | null;
}

/** **Units**: seconds, megabytes of the process at its peak. */
export interface Cost {
  seconds: number;
  peakMb: number;
}

export interface EditionResult extends Cost {
  areas: number;
  days: number;
  reports: number;
}

/** **Units**: `megabytes` of the export's files. */
export interface VerifyResult extends Cost {
  megabytes: number;
  megabytesPerSecond: number;
  documents: number;
  differences: number;
}

/**
 * **Units**: milliseconds from the start of the process until its first question to Firestore; of its own work on all
 * cores; megabytes then. `floor`: no function of ours, but what each has to load.
 */
export interface ColdLoad {
  name: string;
  floor: boolean;
  ms: number;
  cpuMs: number;
  mb: number;
}

export interface Duplicate {
  /** What the handler costs that only finds its decision. */
  posting: Ops;
  /** The same with everything that its announcement makes the publisher do. */
  withPublishing: Ops;
}

export interface BenchResult {
  machine: { cpus: number; cpu: string; memoryBytes: number; node: string };
  rounds: number;
  seed: number;
  quick: boolean;
  limit: { documentsPerReport: number; bulkReportsPerSecond: Spread | null };
  peers: PeerResult[];
  duplicate: Duplicate;
  edition: EditionResult[];
  workbook: Cost & { rows: number; megabytes: number };
  verify: VerifyResult;
  coldLoad: ColdLoad[];
  suite: { reports: number; freshnessMs: Percentiles };
}
