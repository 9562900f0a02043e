// A bus like Google's, as bad as the seed wants it: takes every event at once, delivers it once, several times or
// never, in any order, to many workers at a time, and again when the handler failed. No clock: delay is a place in line.
import type { Random } from './random.ts';

export interface Delivery {
  /** Highest number of times an event is delivered although nothing failed. */
  copies: number;
  /** Share of events that are never delivered. */
  lost: number;
  /** Share of failed deliveries that are never tried again. */
  givenUp: number;
  order: 'any' | 'reversed' | 'as-sent';
  atOnce: number;
}

/** Delivers until nothing is left. A handler that throws gets its event again, later. */
export async function deliver<T>(
  events: readonly T[],
  handle: (event: T) => Promise<void>,
  random: Random,
  { copies, lost, givenUp, order, atOnce }: Delivery,
): Promise<{ delivered: number; failed: number }> {
  const line = events.flatMap((event) => {
    if (random.chance(lost)) return [];
    return Array.from({ length: 1 + random.below(copies) }, () => event);
  });
  if (order === 'reversed') line.reverse();
  const next = (): T | undefined => {
    if (line.length === 0) return undefined;
    return order === 'any' ? line.splice(random.below(line.length), 1)[0] : line.shift();
  };
  const tally = { delivered: 0, failed: 0 };
  const work = async (): Promise<void> => {
    for (let event = next(); event !== undefined; event = next()) {
      tally.delivered += 1;
      try {
        await handle(event);
      } catch {
        tally.failed += 1;
        if (!random.chance(givenUp)) line.push(event);
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return tally;
}
