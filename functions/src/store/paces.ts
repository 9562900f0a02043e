/**
 * How much one account says. A process remembers whom it heard often lately, and only about those it asks the journal:
 * an honest account costs no reading.
 */
import type { Firestore, Query } from 'firebase-admin/firestore';
import { FIELD_ROLES } from '#domain/acts/act.ts';
import { MINUTE_MICROS } from '#domain/acts/limits.ts';
import { stampOf } from './convert.ts';

/** Heard this often within a minute by one of several processes, an account may have said very much in all. */
const SUSPICIOUS = 20;
/** Whoever is quiet is forgotten when so many are remembered. */
const MOST_REMEMBERED = 2_000;

/**
 * Returns the counter of a database: what an account sent in a campaign in the minute up to an instant; null where it need
 * not count. By campaign, because an audit of one sees no other.
 */
export function pacesOn(
  db: Firestore,
): (campaignId: string, sender: string, atMicros: number) => Promise<number | null> {
  const heard = new Map<string, number[]>();
  return async (campaignId, sender, atMicros) => {
    const key = `${campaignId}~${sender}`;
    const recent = (heard.get(key) ?? []).filter((other) => other > atMicros - MINUTE_MICROS);
    if (heard.size > MOST_REMEMBERED) heard.clear();
    heard.set(key, [...recent.slice(-SUSPICIOUS), atMicros]);
    if (recent.length < SUSPICIOUS) return null;
    const within = db
      .collection('journal')
      .where('campaignId', '==', campaignId)
      .where('at', '>', stampOf(atMicros - MINUTE_MICROS))
      .where('at', '<=', stampOf(atMicros))
      .orderBy('at', 'desc');
    const counted = async (query: Query): Promise<number> => (await query.count().get()).data().count;
    const own = within.where('by', '==', sender);
    // What others carried for this account is theirs: nobody can silence a colleague by sending in their name.
    const [signed, carriedByOthers, carried] = await Promise.all([
      counted(own),
      counted(own.where('carriedBy.role', 'in', FIELD_ROLES)),
      counted(within.where('carriedBy.by', '==', sender)),
    ]);
    return signed - carriedByOthers + carried;
  };
}
