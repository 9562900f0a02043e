/**
 * All peers against one length of history: round after round, every peer in each, forwards and backwards in turn, so
 * that whatever the machine does meanwhile happens to all. Must never compare numbers of different rounds.
 */
import { each, NOTHING_BILLED, plus, type Ops } from './billing.ts';
import { alone, atOnceFor, atPace, saturate, type Supply } from './load.ts';
import type { Clients, Peer } from './peer.ts';
import { ratio } from './statistics.ts';
import type { Meter } from './wire.ts';

/** **Units**: milliseconds. `pace`: how long reports come at a steady pace; null leaves that part out. */
export interface Course {
  rounds: number;
  budgetMs: number;
  paceMs: number | null;
}

/** One peer in one round. **Shape**: `ops` are those of the steady pace. */
export interface Sample {
  reportsPerSecond: number;
  ratioToLimit: number | null;
  tookMs: number[];
  ops: Ops;
  failed: number;
  retried: number;
}

/** More samples than this say nothing new. */
const MOST_AT_PACE = 150;

/** Remembers how fast each peer was with the shortest history, so that longer ones meet the same pace. */
export class Paces {
  readonly #known = new Map<string, number>();

  /** Returns half of the saturation, or what it was when the peer was first measured, if that is less. */
  of(name: string, reportsPerSecond: number): number {
    const half = Math.max(0.05, reportsPerSecond / 2);
    const pace = Math.min(half, this.#known.get(name) ?? half);
    this.#known.set(name, pace);
    return pace;
  }
}

export interface Setting extends Clients {
  meter: Meter;
  supply: Supply;
  paces: Paces;
}

async function measure(peer: Peer, atOnce: number, setting: Setting, course: Course): Promise<Sample> {
  const { meter, supply, looker, db } = setting;
  await peer.prepare();
  meter.reset();
  const full = await saturate(peer, supply, looker, { budgetMs: course.budgetMs, atOnce });
  const sample = { ...full, ratioToLimit: null, tookMs: [], ops: { ...NOTHING_BILLED } };
  if (course.paceMs === null) return { ...sample, retried: meter.refused };
  await peer.prepare();
  const retried = meter.refused;
  const perSecond = setting.paces.of(peer.name, full.reportsPerSecond);
  const count = Math.max(1, Math.min(MOST_AT_PACE, Math.round((perSecond * course.paceMs) / 1000)));
  meter.reset();
  const steady = await atPace(peer, supply, looker, { perSecond, count });
  const worked = each(meter.ops, count);
  const more = { failed: full.failed + steady.failed, retried: retried + meter.refused };
  meter.reset();
  await peer.rootValue(db);
  // One look at the root for each report: what is not paid when writing may be paid when reading.
  return { ...sample, tookMs: steady.tookMs, ops: plus(worked, meter.ops), ...more };
}

/** Returns the samples of each peer, one a round. The first peer is the limit. */
export async function playRounds(
  peers: readonly Peer[],
  setting: Setting,
  course: Course,
): Promise<Map<string, Sample[]>> {
  const samples = new Map<string, Sample[]>(peers.map(({ name }) => [name, []]));
  const atOnce = new Map<string, number>();
  for (const peer of peers) {
    const aloneMs = await alone(peer, setting.supply);
    atOnce.set(peer.name, atOnceFor(peer, aloneMs, course.budgetMs));
  }
  for (let round = 0; round < course.rounds; round++) {
    const order = round % 2 === 0 ? peers : [...peers].reverse();
    const inRound = new Map<string, Sample>();
    for (const peer of order)
      inRound.set(peer.name, await measure(peer, atOnce.get(peer.name) ?? 1, setting, course));
    const limit = inRound.get(peers[0]?.name ?? '')?.reportsPerSecond;
    for (const [name, sample] of inRound)
      samples.get(name)?.push({ ...sample, ratioToLimit: ratio(sample.reportsPerSecond, limit) });
  }
  return samples;
}
