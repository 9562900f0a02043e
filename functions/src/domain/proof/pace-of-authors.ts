/**
 * How many entries each account sent in the minute up to an instant: in a campaign, and under rules older than 3 in all of
 * them. A server counts when somebody is suspiciously quick; it sees no more than the journal ends up holding, so a
 * refusal for this reason is believed only up to that number.
 */
import { ruleVersionOf } from '#schema/decision.ts';
import type { Entry } from '#schema/entry.ts';
import { sendingAccountOf } from '../carriers.ts';
import { MINUTE_MICROS } from '../acts/limits.ts';
import type { Fields } from './documents.ts';
import type { Unreadable } from './journal.ts';

export type Paces = (entry: Entry, ruleVersion: number) => number;

type Sent = Pick<Entry, 'campaignId' | 'by' | 'carriedBy'>;
const inCampaign = (sent: Sent): string => `${sent.campaignId}~${sendingAccountOf(sent)}`;
const inAll = (sent: Sent): string => `~${sendingAccountOf(sent)}`;

/** Returns the counter over everything that was sent. */
export function pacesOf(entries: readonly (Entry | Unreadable)[]): Paces {
  const instants = new Map<string, number[]>();
  for (const one of entries) {
    const sent = 'kind' in one ? one : one.sender;
    const position = 'kind' in one ? one : one.position;
    if (!sent || !position) continue;
    for (const key of [inCampaign(sent), inAll(sent)])
      instants
        .set(key, instants.get(key) ?? [])
        .get(key)
        ?.push(position.atMicros);
  }
  for (const of of instants.values()) of.sort((a, b) => a - b);
  return (entry, ruleVersion) => {
    const of = instants.get((ruleVersion < 3 ? inAll : inCampaign)(entry)) ?? [];
    return countThrough(of, entry.atMicros) - countThrough(of, entry.atMicros - MINUTE_MICROS);
  };
}

/** Returns the number the server counted, where the journal bears it out; null where it counted none. */
export function countedPace(entry: Entry, stored: Fields, paces: Paces): number | null {
  const problems: unknown = stored['problems'];
  const first = (Array.isArray(problems) ? problems[0] : null) as { code?: unknown; params?: Fields } | null;
  const count = first?.code === 'entry.too-many' ? first.params?.['count'] : null;
  return typeof count === 'number' && count <= paces(entry, ruleVersionOf(stored['ruleVersion']))
    ? count
    : null;
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
