// What must hold of answers and seats: everybody is answered in their own name and in few words, what broke off for ever is
// set aside and said to be, what passed is not, and an audit finds nothing else.
import type { DocumentData, Firestore } from 'firebase-admin/firestore';
import { audit } from '#domain/proof/verify.ts';
import { archiveOn } from '#store/archive.ts';
import type { Fault } from './fault.ts';
import type { Oracle } from './oracle.ts';
import type { Drawn } from './stage.ts';

/** A refusal names at most fifty reasons, and how many more there were. */
const MOST_PROBLEMS = 51;
const MOST_CHARACTERS = 60_000;
/** An entry is set aside at its third equal failure. */
const ATTEMPTS = 3;

/** Returns what is wrong with the answers, beside their verdicts. */
export async function answerFaults(
  db: Firestore,
  acts: readonly Drawn[],
  oracle: Oracle,
  decisions: ReadonlyMap<string, DocumentData>,
): Promise<Fault[]> {
  const faults: Fault[] = [];
  const again = closedToBeRetried(acts, oracle);
  for (const act of acts) {
    const decision = decisions.get(act.id);
    const problems = (decision?.['problems'] ?? []) as { code: string }[];
    const wasBroken = act.broken
      ? !(await db.doc(`quarantine/journal~${act.id}`).get()).exists
      : decision?.['by'] !== act.by || decision['unitId'] !== act.unitId;
    if (wasBroken)
      faults.push({ checker: 'answered', what: `${act.id} ${act.kind}: its sender is not told` });
    if (decisions.has(`${act.id}~again`) !== again.has(act.id))
      faults.push({ checker: 'said again', what: `${act.id}: ${String(again.has(act.id))} was wanted` });
    if (problems.length > MOST_PROBLEMS || JSON.stringify(problems).length > MOST_CHARACTERS)
      faults.push({ checker: 'bounded', what: `${act.id}: ${String(problems.length)} reasons` });
    const isSetAside = problems.some(({ code }) => code === 'entry.set-aside');
    if (isSetAside !== (act.breaks === 'always'))
      faults.push({ checker: 'set aside', what: `${act.id} breaks off: ${act.breaks}` });
    faults.push(...(await attemptFaults(db, act)));
  }
  return faults;
}

/** Returns which entries the administrator had said once more: set aside, closed, and `again` asked for. */
function closedToBeRetried(acts: readonly Drawn[], { verdicts }: Oracle): Set<string> {
  const aside = new Set(acts.filter(({ breaks }) => breaks === 'always').map(({ id }) => id));
  const asked = acts.filter(
    ({ kind, id, payload }) =>
      kind === 'entry.close' && verdicts.get(id) === 'accepted' && payload['again'] === true,
  );
  return new Set(
    asked.map(({ target }) => target.slice(target.indexOf('~') + 1)).filter((id) => aside.has(id)),
  );
}

/** Counted is what the database broke off on, and nothing else; of an edition not even that. */
async function attemptFaults(db: Firestore, { id, breaks, kind }: Drawn): Promise<Fault[]> {
  const counted = await db.doc(`quarantine/entry~${id}`).get();
  const attempts = Number(counted.get('attempts'));
  const isCounted = breaks !== 'never' && kind !== 'digest.issue';
  const isRight = breaks === 'always' ? attempts >= ATTEMPTS : counted.exists === isCounted;
  return isRight
    ? []
    : [{ checker: 'set aside', what: `${id} breaks off: ${breaks}, ${String(attempts)} times` }];
}

/** Returns where the seat that the doors read is not what the journal grants. */
export async function seatFaults(db: Firestore, campaignId: string, { seats }: Oracle): Promise<Fault[]> {
  const uids = seats.uids();
  const members = await db.getAll(...uids.map((uid) => db.doc(`members/${uid}`)));
  return uids.flatMap((uid, index) => {
    const granted = seats.of(uid);
    const wanted = granted?.status === 'active' ? [granted.role, granted.unitId] : [null, null];
    const found = (members[index]?.get('seats') as Record<string, DocumentData> | undefined)?.[campaignId];
    const same = found?.['role'] === wanted[0] && found?.['unitId'] === wanted[1];
    return same ? [] : [{ checker: 'seat', what: `${uid} in ${campaignId}: not ${String(wanted[0])}` }];
  });
}

/** Returns what an audit finds beside what this storm broke: there the rules do have an answer, and it says so. */
export async function auditFaults(
  db: Firestore,
  campaignId: string,
  acts: readonly Drawn[],
): Promise<Fault[]> {
  const { documents } = await archiveOn(db).readEverything(campaignId);
  const cursed = new Set(acts.filter(({ breaks }) => breaks === 'always').map(({ id }) => `decisions/${id}`));
  return audit(documents)
    .verdict.differences.filter(({ document, reason }) => reason !== 'answerable' || !cursed.has(document))
    .map(({ document, field, reason }) => ({
      checker: 'audit',
      what: `${document}: ${field ?? ''} ${reason}`,
    }));
}
