/**
 * The fault plan: corrected reports, events that come twice or three times and in any order, commits whose answer is
 * lost. Seeded: the same seed plays the same plan. Must never fault a peer's background beyond what it does to all.
 */
import type { Firestore } from './firestore.ts';
import type { Peer } from './peer.ts';
import { corrected, truthOf, type LoadReport } from './reports.ts';
import { SHOWN_SUMS } from './peers/nodes.ts';
import type { Meter } from './wire.ts';

/** Shares of what is said or answered, 0–1. */
const CORRECTED = 0.25;
const LOST_ANSWERS = 0.1;
const MOST_DELIVERIES = 3;
/** A handler that fails is called again, as a function with retries is. */
const ATTEMPTS = 8;

/** Returns a list in an order drawn from `random` (Fisher–Yates). */
export function shuffled<T>(list: readonly T[], random: () => number): T[] {
  const result = [...list];
  for (let place = result.length - 1; place > 0; place--) {
    const other = Math.floor(random() * (place + 1));
    const [a, b] = [result[place], result[other]];
    if (a !== undefined && b !== undefined) [result[place], result[other]] = [b, a];
  }
  return result;
}

/** Returns the deliveries of these reports: each once to three times, all of them in one drawn order. */
export function deliveries(said: readonly LoadReport[], random: () => number): LoadReport[] {
  const all = said.flatMap((report) =>
    Array<LoadReport>(1 + Math.floor(random() * MOST_DELIVERIES)).fill(report),
  );
  return shuffled(all, random);
}

async function deliverAll(peer: Peer, queue: LoadReport[], workers: number): Promise<void> {
  const work = async (): Promise<void> => {
    for (let report = queue.shift(); report; report = queue.shift()) {
      for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
        try {
          await peer.deliver(report);
          break;
        } catch {
          // Delivered again: at least once is all that an event promises.
        }
      }
    }
  };
  await Promise.all(Array.from({ length: workers }, work));
}

/** Returns how many sums at the root are wrong when everything has ended. */
export async function wrongAfterFaults(
  peer: Peer,
  first: readonly LoadReport[],
  clients: { looker: Firestore; meter: Meter },
  { random, workers }: { random: () => number; workers: number },
): Promise<{ wrong: number; of: number }> {
  const { looker, meter } = clients;
  const before = await peer.rootValue(looker);
  const second = first
    .filter(() => random() < CORRECTED)
    .map((report) => corrected(report, random() * 2 ** 31));
  const said = [...first, ...second];
  for (const report of said) await peer.say(report);
  const queue = deliveries(said, random);
  meter.loses = () => random() < LOST_ANSWERS;
  try {
    await deliverAll(peer, queue, workers);
    await peer.settle();
  } finally {
    meter.loses = () => false;
  }
  const after = await peer.rootValue(looker);
  const truth = truthOf(said);
  const wrong = SHOWN_SUMS.filter((sum) => (after[sum] ?? 0) - (before[sum] ?? 0) !== truth[sum]);
  return { wrong: wrong.length, of: SHOWN_SUMS.length };
}
