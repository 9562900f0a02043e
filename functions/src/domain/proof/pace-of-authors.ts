/**
 * How many entries each author said in a campaign in the minute up to an instant. A server counts when somebody is suspiciously quick;
 * it sees no more than the journal ends up holding, so a refusal for this reason is believed only up to that number.
 */
import type { Entry } from '#schema/entry.ts';
import { MINUTE_MICROS } from '../acts/limits.ts';
import type { Fields } from './documents.ts';
import type { Unreadable } from './journal.ts';

export type Paces = (entry: Entry) => number;

/** Returns the counter over everything that was said. */
export function pacesOf(said: readonly (Entry | Unreadable)[]): Paces {
  const instants = new Map<string, number[]>();
  for (const one of said) {
    const sender = 'kind' in one ? one : one.sender;
    const by = sender ? keyOf(sender) : '';
    const atMicros = 'kind' in one ? one.atMicros : (one.position?.atMicros ?? -Infinity);
    instants.set(by, instants.get(by) ?? []);
    instants.get(by)?.push(atMicros);
  }
  for (const of of instants.values()) of.sort((a, b) => a - b);
  return (entry) => {
    const { atMicros } = entry;
    const of = instants.get(keyOf(entry)) ?? [];
    return countThrough(of, atMicros) - countThrough(of, atMicros - MINUTE_MICROS);
  };
}

const keyOf = ({ campaignId, by }: Pick<Entry, 'campaignId' | 'by'>): string => `${campaignId}~${by}`;

/** Returns the number the server counted, where the journal bears it out; null where it counted none. */
export function countedPace(entry: Entry, stored: Fields, paces: Paces): number | null {
  const problems: unknown = stored['problems'];
  const first = (Array.isArray(problems) ? problems[0] : null) as { code?: unknown; params?: Fields } | null;
  const count = first?.code === 'entry.too-many' ? first.params?.['count'] : null;
  return typeof count === 'number' && count <= paces(entry) ? count : null;
}

/** Returns how many of the ascending instants are at or before `atMicros`. */
function countThrough(instants: readonly number[], atMicros: number): number {
  let [low, high] = [0, instants.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((instants[middle] ?? 0) <= atMicros) low = middle + 1;
    else high = middle;
  }
  return low;
}
