/**
 * Load on one peer: as many reports at once as it takes (saturation), or one after another at a pace (freshness). A
 * report is visible when a reader in front of the screen sees it at the root. Must never know which peer it drives.
 */
import { setTimeout as wait } from 'node:timers/promises';
import type { Firestore } from './firestore.ts';
import { send, type Peer } from './peer.ts';
import type { LoadReport } from './reports.ts';

/** What one warm instance of a function takes at once. */
export const CONCURRENCY = 80;
/** A reader looks again this soon after the last answer. **Units**: milliseconds. */
const LOOK_MS = 10;

/** **Units**: milliseconds of one clock. `seenMs[k]`: when the k-th report of the run was first seen at the root. */
interface Seen {
  seenMs: number[];
}

/** The reader: looks at the root until told to stop, and once more after that. */
class Watch {
  readonly #seen: Seen = { seenMs: [] };
  readonly #peer: Peer;
  readonly #looker: Firestore;
  #before = 0;
  #stopped = false;
  #looking: Promise<void> | null = null;

  constructor(peer: Peer, looker: Firestore) {
    this.#peer = peer;
    this.#looker = looker;
  }

  async begin(): Promise<void> {
    this.#before = await this.#count();
    this.#looking = this.#look();
  }

  /** Returns when each report was seen; fewer than were sent where some never appeared. */
  async end(): Promise<number[]> {
    this.#stopped = true;
    await this.#looking;
    await this.#note();
    return this.#seen.seenMs;
  }

  async #look(): Promise<void> {
    while (!this.#stopped) {
      await this.#note();
      await wait(LOOK_MS);
    }
  }

  async #note(): Promise<void> {
    const count = (await this.#count()) - this.#before;
    const nowMs = performance.now();
    while (this.#seen.seenMs.length < count) this.#seen.seenMs.push(nowMs);
  }

  async #count(): Promise<number> {
    return (await this.#peer.rootValue(this.#looker))['reports'] ?? 0;
  }
}

export interface Saturated {
  sent: number;
  failed: number;
  reportsPerSecond: number;
}

/** Takes the next reports, one after another. */
export interface Supply {
  next(): LoadReport;
}

/** Returns what happened: reports are begun for `budgetMs`, `atOnce` in flight, and waited for until they are visible. */
export async function saturate(
  peer: Peer,
  supply: Supply,
  looker: Firestore,
  { budgetMs, atOnce }: { budgetMs: number; atOnce: number },
): Promise<Saturated> {
  const watch = new Watch(peer, looker);
  await watch.begin();
  const startedAtMs = performance.now();
  let sent = 0;
  let failed = 0;
  const work = async (): Promise<void> => {
    do {
      sent += 1;
      await send(peer, supply.next()).catch(() => (failed += 1));
    } while (performance.now() - startedAtMs < budgetMs);
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  failed += await peer.settle();
  const seenMs = await watch.end();
  const visible = Math.min(seenMs.length, sent);
  const seconds = ((seenMs[visible - 1] ?? performance.now()) - startedAtMs) / 1000;
  return { sent, failed, reportsPerSecond: visible / seconds };
}

/**
 * Returns milliseconds from sending to visible, one for each report that appeared, and how many failed. The k-th report
 * sent is taken to be the k-th that appears, which keeps every sum of waiting times right.
 */
export async function atPace(
  peer: Peer,
  supply: Supply,
  looker: Firestore,
  { perSecond, count }: { perSecond: number; count: number },
): Promise<{ tookMs: number[]; failed: number }> {
  const watch = new Watch(peer, looker);
  await watch.begin();
  const startedAtMs = performance.now();
  const sentMs: number[] = [];
  const flights: Promise<unknown>[] = [];
  let failed = 0;
  for (let number = 0; number < count; number++) {
    const dueMs = startedAtMs + (number * 1000) / perSecond;
    await wait(Math.max(0, dueMs - performance.now()));
    sentMs.push(performance.now());
    flights.push(send(peer, supply.next()).catch(() => (failed += 1)));
  }
  await Promise.all(flights);
  failed += await peer.settle();
  const seenMs = await watch.end();
  return { tookMs: seenMs.slice(0, count).map((seen, place) => seen - (sentMs[place] ?? seen)), failed };
}

/** Returns the milliseconds of one report alone, the better of two. **Errors**: throws when a report fails. */
export async function alone(peer: Peer, supply: Supply): Promise<number> {
  const took: number[] = [];
  for (let number = 0; number < 2; number++) {
    const startedAtMs = performance.now();
    await send(peer, supply.next());
    took.push(performance.now() - startedAtMs);
  }
  await peer.settle();
  return Math.min(...took);
}

/** Returns how many reports to have in flight: never more than could end within a few budgets one after another. */
export function atOnceFor(
  { atMost = CONCURRENCY }: Pick<Peer, 'atMost'>,
  aloneMs: number,
  budgetMs: number,
): number {
  return Math.max(1, Math.min(atMost, Math.floor((5 * budgetMs) / Math.max(aloneMs, 1))));
}
