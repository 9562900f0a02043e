// What a course says, as documents of the journal; what stands in the database at the end, to be said or compared once more.
import { FieldValue, GeoPoint, Timestamp, type Firestore } from 'firebase-admin/firestore';
import { FOREIGN, type Drawn } from './stage.ts';

export interface Written {
  id: string;
  target: string;
  data: Record<string, unknown>;
}

/** An instant that no device shows. */
const YEAR_9999 = new Timestamp(253_402_300_799, 0);

/** Returns the document of an act; the server stamps it when it is written. */
export function documentOf(db: Firestore, act: Drawn): Record<string, unknown> {
  const { kind, campaignId, by, role, unitId, target, texts, baseVersion, broken, oddClock } = act;
  const payload = poisoned(db, act.payload);
  const now = Timestamp.now();
  const at = FieldValue.serverTimestamp();
  if (broken) return { kind, campaignId, target, at };
  const fields = { kind, campaignId, by, role, unitId, target, payload, texts, baseVersion, redacted: null };
  return {
    ...fields,
    at,
    capturedAt: oddClock ? YEAR_9999 : now,
    clientInfo: { app: 'faults', sentAt: now },
  };
}

/** Returns the payload with values of Firestore's own where the course asks for them. */
function poisoned(db: Firestore, payload: Drawn['payload']): Drawn['payload'] {
  const kinds = [db.doc('a/b'), new GeoPoint(1, 2), FieldValue.vector([1, 2]), Buffer.from([7])];
  const values = payload['values'] as Record<string, Record<string, number> | number> | undefined;
  const which = typeof values?.['guided'] === 'object' ? values['guided'][FOREIGN] : undefined;
  return which === undefined ? payload : { ...payload, values: { guided: kinds[which] } };
}

/** Returns the journal as people wrote it. Recounts come of themselves. */
export async function journalOf(db: Firestore): Promise<Written[]> {
  const found = await db.collection('journal').get();
  return found.docs
    .filter((document) => document.get('kind') !== 'report.recount')
    .map((document) => ({
      id: document.id,
      target: String(document.get('target')),
      data: document.data(),
    }));
}

/** Returns what leaders are told as text: indicators and editions, a line each, without when they were drawn. */
export async function publishedOf(db: Firestore): Promise<string> {
  const found = await Promise.all(['indicators', 'digests'].map((name) => db.collection(name).get()));
  const lines = found
    .flatMap(({ docs }) => docs)
    .map(
      (document) => `${document.ref.path} ${JSON.stringify(sorted({ ...document.data(), asOfMicros: 0 }))}`,
    );
  return lines.sort().join('\n');
}

/** Returns a value with its keys in order, zeros and what is empty without them left out: they say nothing. */
export function sorted(value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value ?? null;
  const entries = Object.entries(value as Record<string, unknown>)
    .map(([key, member]): [string, unknown] => [key, sorted(member)])
    .filter(([, member]) => member !== 0 && member !== null);
  return entries.length === 0 ? null : Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}
