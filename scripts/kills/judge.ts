/** What must be so after a run: the journal holds what the screens promised, once, as typed, in its author's name. */
import { readCount } from '#domain/count.ts';
import type { Decision } from '#schema/decision.ts';
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
  /** What the server refused, and why. */
  refused: string[];
}

const NOT_TAKEN = /[Kk]hông được chấp nhận|Từ chối|Nháp/;

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
  baseVersion: number;
  payload: { unitId: string; day: string; values: Record<string, number> };
}

/** Returns what is wrong with the journal of these units after these reports, and with what their screens say at the end. */
export async function judge(
  { stage, plan }: World,
  sent: readonly Sent[],
  ends: ReadonlyMap<string, string>,
  unitIds: string[],
): Promise<Verdict> {
  const of = (collection: string) =>
    stage.db.collection(collection).where('campaignId', '==', plan.id).where('unitId', 'in', unitIds).get();
  const [journal, decisions] = await Promise.all([of('journal'), of('decisions')]);
  const entries = journal.docs
    .filter((found) => found.get('kind') === 'report.submit')
    .map((found) => ({ id: found.id, ...found.data() }) as unknown as Submitted)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const answers = new Map(decisions.docs.map((found) => [found.id, found.data() as Decision]));
  const isRefused = ({ id }: Submitted): boolean => answers.get(id)?.status === 'refused';
  const faults: string[] = [];
  for (const report of sent) {
    const said = counts(report.written);
    const mine = entries.filter(({ payload }) => signature(payload.values) === said);
    const fault = (what: string): number => faults.push(`${what}: ${report.unitId} ${said}`);
    const [entry] = mine;
    if (!entry && report.promised) fault('lost');
    if (mine.length > 1) fault(`${String(mine.length)} times`);
    if (entry && entry.by !== uidOf(report.unitId)) fault(`in the name of ${entry.by}`);
    if (entry && entry.payload.unitId !== report.unitId) fault(`about ${entry.payload.unitId}`);
    if (entry && entry.payload.day !== report.day) fault(`for ${entry.payload.day}`);
    const status = entry && answers.get(entry.id)?.status;
    if (report.received && status !== 'accepted') fault(`called received, is ${status ?? 'not there'}`);
  }
  const known = new Set(sent.map(({ written }) => counts(written)));
  for (const { by, payload } of entries) {
    if (!known.has(signature(payload.values)))
      faults.push(`nobody typed: ${by} ${signature(payload.values)}`);
  }
  for (const [unitId, end] of ends) {
    const last = entries.filter(({ by }) => by === uidOf(unitId)).at(-1);
    if (last && isRefused(last) && !NOT_TAKEN.test(end)) faults.push(`refused without a word: ${unitId}`);
    if (end.includes('Không gửi được')) faults.push(`called not sent: ${unitId}`);
  }
  const refused = entries.filter(isRefused).map(({ id, baseVersion, payload }) => {
    const why = answers.get(id)?.problems.map(({ code }) => code) ?? [];
    return `${signature(payload.values)} on version ${String(baseVersion)}: ${why.join(', ')}`;
  });
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
