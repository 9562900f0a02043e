// What a course says, as documents of the journal; and the same said once more in other campaigns at the same instants.
import { FieldValue, GeoPoint, Timestamp, type Firestore } from 'firebase-admin/firestore';
import { sha256Hex } from '#domain/hash.ts';
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
  const said = { kind, campaignId, by, role, unitId, target, payload, texts, baseVersion, redacted: null };
  return { ...said, at, capturedAt: oddClock ? YEAR_9999 : now, clientInfo: { app: 'faults', sentAt: now } };
}

/** Returns the payload with values of Firestore's own where the course asks for them. */
function poisoned(db: Firestore, payload: Drawn['payload']): Drawn['payload'] {
  const kinds = [db.doc('a/b'), new GeoPoint(1, 2), FieldValue.vector([1, 2]), Buffer.from([7])];
  const values = payload['values'] as Record<string, Record<string, number> | number> | undefined;
  const which = typeof values?.['guided'] === 'object' ? values['guided'][FOREIGN] : undefined;
  return which === undefined ? payload : { ...payload, values: { guided: kinds[which] } };
}

/** Returns what was said in these campaigns, as said in others: `copies` names them. Recounts come of themselves. */
export async function copied(db: Firestore, copies: ReadonlyMap<string, string>): Promise<Written[]> {
  const rename = (text: string): string =>
    [...copies].reduce((all, [from, to]) => all.replaceAll(from, to), text);
  const found = await db
    .collection('journal')
    .where('campaignId', 'in', [...copies.keys()])
    .get();
  const said = found.docs.filter((document) => document.get('kind') !== 'report.recount');
  return said.map((document) => {
    const target = rename(String(document.get('target')));
    const campaignId = rename(String(document.get('campaignId')));
    const data = { ...document.data(), campaignId, target };
    const id = rename(document.id);
    if (document.get('kind') !== 'plan.load') return { id, target, data };
    const payload = document.get('payload') as { text: string; fileName: string };
    return { id, target, data: { ...data, payload: renamedPlan(payload, campaignId) } };
  });
}

function renamedPlan({ text: said, fileName }: { text: string; fileName: string }, id: string): object {
  const text = JSON.stringify({ ...(JSON.parse(said) as object), id });
  return { text, sha256: sha256Hex(text), fileName };
}
