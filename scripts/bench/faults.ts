/**
 * The fault plan: corrected reports, events that come twice or three times and in any order, commits whose answer is
 * lost. Seeded: the same seed plays the same plan. Must never fault a peer's background beyond what it does to all.
 */
import { shuffle } from 'simple-statistics';
import { eachOf } from '../stage/wait.ts';
import { handled, type Peer } from './peer.ts';
import { corrected, SHOWN_SUMS, truthOf, type LoadReport } from './reports.ts';
import type { Setting } from './rounds.ts';

/** Shares of what is said or answered, 0–1. */
const CORRECTED = 0.25;
const LOST_ANSWERS = 0.1;
const MOST_DELIVERIES = 3;
/** A handler that fails is called again, as a function with retries is. */
const ATTEMPTS = 8;

/** Returns the deliveries of these reports: each once to three times, all of them in one drawn order. */
export function deliveries(said: readonly LoadReport[], random: () => number): LoadReport[] {
  const times = (): number => 1 + Math.floor(random() * MOST_DELIVERIES);
  return shuffle(
    said.flatMap((report) => Array<LoadReport>(times()).fill(report)),
    random,
  );
}

/** Returns how many sums at the root are wrong when everything has ended. */
export async function wrongAfterFaults(
  peer: Peer,
  count: number,
  { take, looker, meter }: Setting,
  random: () => number,
): Promise<{ wrong: number; of: number }> {
  await peer.prepare?.();
  const before = await peer.rootValue(looker);
  const first = take(count);
  const second = first
    .filter(() => random() < CORRECTED)
    .map((report) => corrected(report, random() * 2 ** 31));
  const said = [...first, ...second];
  for (const report of said) await peer.say(report);
  const queue = deliveries(said, random);
  meter.loses = () => random() < LOST_ANSWERS;
  try {
    await eachOf(queue, peer.atMost ?? 16, async (report) => {
      await handled(ATTEMPTS, () => peer.deliver(report));
    });
    await peer.settle?.();
  } finally {
    meter.loses = () => false;
  }
  const after = await peer.rootValue(looker);
  const truth = truthOf(said);
  const wrong = SHOWN_SUMS.filter((sum) => (after[sum] ?? 0) - (before[sum] ?? 0) !== truth[sum]);
  return { wrong: wrong.length, of: SHOWN_SUMS.length };
}
