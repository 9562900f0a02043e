/** From samples of rounds to one line for each peer. Pure. Must never fill in what was not measured. */
import { allOf, NOTHING_BILLED, plus, type Ops } from './billing.ts';
import type { Measured } from './harness.ts';
import type { Growth, PeerResult } from './result.ts';
import type { Sample } from './rounds.ts';
import { median, percentiles, spread } from './statistics.ts';

function meanOps(samples: readonly Sample[]): Ops {
  const total = samples.reduce((sum, { ops }) => plus(sum, ops, 1 / samples.length), { ...NOTHING_BILLED });
  const rounded = (value: number): number => Math.round(value * 100) / 100;
  return { reads: rounded(total.reads), writes: rounded(total.writes), deletes: rounded(total.deletes) };
}

const sum = (samples: readonly Sample[], part: 'failed' | 'retried'): number =>
  samples.reduce((total, sample) => total + sample[part], 0);

/** Returns one peer with one length of history. Percentiles are over the reports of all rounds. */
export function growthOf(history: number, samples: readonly Sample[]): Growth {
  const ops = meanOps(samples);
  const freshnessMs = percentiles(samples.flatMap(({ tookMs }) => tookMs));
  return {
    history,
    reportsPerSecond: median(samples.map(({ reportsPerSecond }) => reportsPerSecond)),
    ratioToLimit: median(samples.flatMap(({ ratioToLimit }) => ratioToLimit ?? [])),
    freshnessMs,
    p50Ms: freshnessMs.p50,
    ops,
    opsPerReport: Math.round(allOf(ops) * 100) / 100,
    failed: sum(samples, 'failed'),
    retried: sum(samples, 'retried'),
  };
}

/** Returns every peer's line, in the order in which they were measured. */
export function peerResults({ about, byHistory, cool, wrong }: Measured): PeerResult[] {
  return [...about].map(([name, of]) => {
    const growth = [...byHistory].map(([history, samples]) => growthOf(history, samples.get(name) ?? []));
    const [first] = byHistory.values();
    const samples = first?.get(name) ?? [];
    const one = growth[0] ?? growthOf(0, samples);
    const without = median((cool.get(name) ?? []).map(({ reportsPerSecond }) => reportsPerSecond));
    const faults = wrong.get(name);
    return {
      ...{ name, about: of, reportsPerSecond: one.reportsPerSecond, ratioToLimit: one.ratioToLimit },
      spread: spread(samples.map(({ reportsPerSecond }) => reportsPerSecond)),
      ...{ freshnessMs: one.freshnessMs, opsPerReport: one.ops },
      failed: growth.reduce((total, row) => total + row.failed, 0),
      retried: growth.reduce((total, row) => total + row.retried, 0),
      ...{ wrongTotals: faults?.wrong ?? null, wrongOf: faults?.of ?? 0, growth },
      hotRoot: without === null ? null : { on: one.reportsPerSecond, off: without },
    };
  });
}
