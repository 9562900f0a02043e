/**
 * All peers against one length of history: round after round, every peer in each, forwards and backwards in turn, so
 * that whatever the machine does meanwhile happens to all. A peer gets as many reports at once as it takes (saturation),
 * then one after another at half that pace (freshness). A report is visible when a reader in front of the screen sees it
 * at the root. Must never compare numbers of different rounds, nor know which peer it drives.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { NOTHING_BILLED, plus } from './billing.ts';
import type { Clients, Firestore, Meter } from './firestore.ts';
import { send, type Peer } from './peer.ts';
import { ratio, type Sample } from './result.ts';
import type { LoadReport } from './reports.ts';

/** **Units**: milliseconds. `paceMs`: how long reports come at a steady pace; null leaves that part out. */
export interface Course {
  rounds: number;
  budgetMs: number;
  paceMs: number | null;
}

export interface Setting extends Clients {
  meter: Meter;
  take: (count: number) => LoadReport[];
  /** How fast each peer was with the shortest history. **Units**: reports a second. */
  paces: Map<string, number>;
}

/** What one warm instance of a function takes at once. */
export const CONCURRENCY = 80;
/** A reader looks again this soon after the last answer. **Units**: milliseconds. */
const LOOK_MS = 10;
/** More samples than this say nothing new. */
const MOST_AT_PACE = 150;

/** Returns when each report of the play was first seen at the root, and how many failed. */
async function watched(
  peer: Peer,
  looker: Firestore,
  play: (sendNext: (report: LoadReport | undefined) => Promise<void>) => Promise<unknown>,
): Promise<{ seenMs: number[]; failed: number }> {
  const atRoot = async (): Promise<number> => (await peer.rootValue(looker))['reports'] ?? 0;
  const before = await atRoot();
  const seenMs: number[] = [];
  const look = async (): Promise<void> => {
    const count = (await atRoot()) - before;
    const nowMs = performance.now();
    while (seenMs.length < count) seenMs.push(nowMs);
  };
  const course = { over: false, failed: 0 };
  const looking = (async () => {
    while (!course.over) {
      await look();
      await wait(LOOK_MS);
    }
  })();
  await play(async (report) => {
    if (report) await send(peer, report).catch(() => (course.failed += 1));
  });
  const failed = course.failed + ((await peer.settle?.()) ?? 0);
  course.over = true;
  await looking;
  await look();
  return { seenMs, failed };
}

/** Sends for `budgetMs`, `atOnce` in flight, and waits until all is visible. */
async function saturate(
  peer: Peer,
  { take, looker }: Setting,
  { budgetMs, atOnce }: { budgetMs: number; atOnce: number },
): Promise<{ failed: number; reportsPerSecond: number }> {
  let sent = 0;
  let startedAtMs = 0;
  const { seenMs, failed } = await watched(peer, looker, (sendNext) => {
    startedAtMs = performance.now();
    const work = async (): Promise<void> => {
      do {
        sent += 1;
        await sendNext(take(1)[0]);
      } while (performance.now() - startedAtMs < budgetMs);
    };
    return Promise.all(Array.from({ length: atOnce }, work));
  });
  const visible = Math.min(seenMs.length, sent);
  const seconds = ((seenMs[visible - 1] ?? performance.now()) - startedAtMs) / 1000;
  return { failed, reportsPerSecond: visible / seconds };
}

/**
 * Returns milliseconds from sending to visible, one for each report that appeared. The k-th report sent is taken to be
 * the k-th that appears, which keeps every sum of waiting times right.
 */
async function atPace(
  peer: Peer,
  { take, looker }: Setting,
  { perSecond, count }: { perSecond: number; count: number },
): Promise<{ failed: number; tookMs: number[] }> {
  const sentMs: number[] = [];
  const { seenMs, failed } = await watched(peer, looker, async (sendNext) => {
    const startedAtMs = performance.now();
    const flights: Promise<void>[] = [];
    for (const [number, report] of take(count).entries()) {
      await wait(Math.max(0, startedAtMs + (number * 1000) / perSecond - performance.now()));
      sentMs.push(performance.now());
      flights.push(sendNext(report));
    }
    await Promise.all(flights);
  });
  return { failed, tookMs: seenMs.slice(0, count).map((seen, place) => seen - (sentMs[place] ?? seen)) };
}

/** Returns half of the saturation, or what it was when the peer was first measured, if that is less. */
export function paceOf(paces: Setting['paces'], name: string, reportsPerSecond: number): number {
  const half = Math.max(0.05, reportsPerSecond / 2);
  const pace = Math.min(half, paces.get(name) ?? half);
  paces.set(name, pace);
  return pace;
}

/** Returns how many reports to have in flight: never more than could end within a few budgets one after another. */
export function atOnceFor(
  { atMost = CONCURRENCY }: Pick<Peer, 'atMost'>,
  aloneMs: number,
  budgetMs: number,
): number {
  return Math.max(1, Math.min(atMost, Math.floor((5 * budgetMs) / Math.max(aloneMs, 1))));
}

/** Returns the milliseconds of one report alone, the better of two. **Errors**: throws when a report fails. */
async function alone(peer: Peer, { take }: Setting): Promise<number> {
  const took: number[] = [];
  for (const report of take(2)) {
    const startedAtMs = performance.now();
    await send(peer, report);
    took.push(performance.now() - startedAtMs);
  }
  await peer.settle?.();
  return Math.min(...took);
}

async function measure(peer: Peer, atOnce: number, setting: Setting, course: Course): Promise<Sample> {
  const { meter, paces, db } = setting;
  await peer.prepare?.();
  meter.reset();
  const full = await saturate(peer, setting, { budgetMs: course.budgetMs, atOnce });
  const retried = meter.refused;
  const sample = { ...full, retried, ratioToLimit: null, tookMs: [], ops: { ...NOTHING_BILLED } };
  if (course.paceMs === null) return sample;
  await peer.prepare?.();
  const perSecond = paceOf(paces, peer.name, full.reportsPerSecond);
  const count = Math.max(1, Math.min(MOST_AT_PACE, Math.round((perSecond * course.paceMs) / 1000)));
  meter.reset();
  const { failed, tookMs } = await atPace(peer, setting, { perSecond, count });
  const written = meter.ops;
  const more = { failed: full.failed + failed, retried: retried + meter.refused };
  meter.reset();
  await peer.rootValue(db);
  // One look at the root for each report: what is not paid when writing may be paid when reading.
  return { ...sample, ...more, tookMs, ops: plus(meter.ops, written, 1 / count) };
}

/** Returns the samples of each peer, one a round. The first peer is the limit. */
export async function playRounds(
  peers: readonly Peer[],
  setting: Setting,
  course: Course,
): Promise<Map<string, Sample[]>> {
  const samples = new Map<string, Sample[]>(peers.map(({ name }) => [name, []]));
  const atOnce = new Map<string, number>();
  for (const peer of peers)
    atOnce.set(peer.name, atOnceFor(peer, await alone(peer, setting), course.budgetMs));
  for (let round = 0; round < course.rounds; round++) {
    const inRound = new Map<string, Sample>();
    for (const peer of round % 2 === 0 ? peers : [...peers].reverse())
      inRound.set(peer.name, await measure(peer, atOnce.get(peer.name) ?? 1, setting, course));
    const limit = inRound.get(peers[0]?.name ?? '')?.reportsPerSecond;
    for (const [name, sample] of inRound)
      samples.get(name)?.push({ ...sample, ratioToLimit: ratio(sample.reportsPerSecond, limit) });
  }
  return samples;
}
