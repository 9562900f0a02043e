/**
 * How much one account says. A process remembers whom it heard often lately, and only about those it asks the journal:
 * an honest account costs no reading.
 */
import type { Firestore } from 'firebase-admin/firestore';
import { MINUTE_MICROS } from '#domain/acts/limits.ts';
import { stampOf } from './convert.ts';

/** Heard this often within a minute by one of several processes, an account may have said very much in all. */
const SUSPICIOUS = 20;
/** Whoever is quiet is forgotten when so many are remembered. */
const MOST_REMEMBERED = 2_000;

/**
 * Returns the counter of a database: what an author said in a campaign in the minute up to an instant; null where it need
 * not count. By campaign, because an audit of one sees no other.
 */
export function pacesOn(
  db: Firestore,
): (campaignId: string, by: string, atMicros: number) => Promise<number | null> {
  const heard = new Map<string, number[]>();
  return async (campaignId, by, atMicros) => {
    const key = `${campaignId}~${by}`;
    const recent = (heard.get(key) ?? []).filter((other) => other > atMicros - MINUTE_MICROS);
    if (heard.size > MOST_REMEMBERED) heard.clear();
    heard.set(key, [...recent.slice(-SUSPICIOUS), atMicros]);
    if (recent.length < SUSPICIOUS) return null;
    const within = await db
      .collection('journal')
      .where('campaignId', '==', campaignId)
      .where('by', '==', by)
      .where('at', '>', stampOf(atMicros - MINUTE_MICROS))
      .where('at', '<=', stampOf(atMicros))
      .orderBy('at', 'desc')
      .count()
      .get();
    return within.data().count;
  };
}
