/** What must be so after a run: the journal holds what the screens promised, once, as typed, in its author's name. */
import { readCount } from '#domain/count.ts';
import { uidOf } from '../stage/accounts.ts';
import type { World } from '../e2e/world.ts';

/**
 * One report as a person sent it. `promised`: a screen called it saved or sent. `received`: a screen said that the server took
 * it.
 */
export interface Sent {
  unitId: string;
  day: string;
  written: Readonly<Record<string, string>>;
  promised: boolean;
  received: boolean;
}

export interface Verdict {
  faults: string[];
  journaled: number;
  refused: number;
}

const counts = (written: Sent['written']): string =>
  signature(Object.fromEntries(Object.entries(written).map(([id, text]) => [id, readCount(text)])));

const signature = (values: Readonly<Record<string, unknown>>): string =>
  Object.keys(values)
    .sort()
    .map((id) => `${id} ${String(values[id])}`)
    .join(', ');

interface Submitted {
  id: string;
  by: string;
  unitId: string;
  payload: { unitId: string; day: string; values: Record<string, number> };
}

/** Returns what is wrong with the journal of these units after these reports, each in a sentence. */
export async function judge(
  { stage, plan }: World,
  unitIds: string[],
  sent: readonly Sent[],
): Promise<Verdict> {
  const of = (collection: string) =>
    stage.db.collection(collection).where('campaignId', '==', plan.id).where('unitId', 'in', unitIds).get();
  const [journal, decisions] = await Promise.all([of('journal'), of('decisions')]);
  const entries = journal.docs
    .filter((found) => found.get('kind') === 'report.submit')
    .map((found) => ({ id: found.id, ...found.data() }) as unknown as Submitted);
  const statuses = new Map(decisions.docs.map((found) => [found.id, String(found.get('status'))]));
  const faults: string[] = [];
  for (const report of sent) {
    const said = counts(report.written);
    const mine = entries.filter(({ payload }) => signature(payload.values) === said);
    const [entry] = mine;
    const name = `${report.unitId} ${said}`;
    if (!entry && report.promised) faults.push(`lost: ${name}`);
    if (mine.length > 1) faults.push(`${String(mine.length)} times: ${name}`);
    if (entry && entry.by !== uidOf(report.unitId)) faults.push(`in the name of ${entry.by}: ${name}`);
    if (entry && entry.payload.unitId !== report.unitId)
      faults.push(`about ${entry.payload.unitId}: ${name}`);
    if (entry && entry.payload.day !== report.day) faults.push(`for ${entry.payload.day}: ${name}`);
    if (report.received && (!entry || statuses.get(entry.id) !== 'accepted'))
      faults.push(`called received, is ${(entry && statuses.get(entry.id)) ?? 'not answered'}: ${name}`);
  }
  const known = new Set(sent.map(({ written }) => counts(written)));
  for (const { by, payload } of entries) {
    if (!known.has(signature(payload.values)))
      faults.push(`nobody typed: ${by} ${signature(payload.values)}`);
  }
  const refused = entries.filter(({ id }) => statuses.get(id) === 'refused').length;
  return { faults, journaled: entries.length, refused };
}

/** Returns true iff the server gave this receipt. */
export async function isGiven({ stage, plan }: World, receipt: string): Promise<boolean> {
  const found = await stage.db
    .collection('decisions')
    .where('campaignId', '==', plan.id)
    .where('receipt', '==', receipt)
    .get();
  return found.docs.some((decision) => ['accepted', 'held'].includes(String(decision.get('status'))));
}
