/**
 * Journal → decision → posting. Safe to call any number of times, in any order, at the same moment: a decided entry
 * costs one read; a lost race re-reads; entries of one record are decided in the order in which they were said.
 */
import type { Account } from '../schema/account.ts';
import type { Decision } from '../schema/decision.ts';
import type { Entry, EntryKind } from '../schema/entry.ts';
import type { RecordHead } from '../schema/record.ts';
import { decide } from '../domain/decide/decide.ts';
import { hear } from '../domain/decide/words.ts';
import { isRecord, targetFits } from '../domain/decide/target.ts';
import { comparePositions } from '../domain/order.ts';
import { buildPosting, type Posting } from '../domain/posting.ts';
import { problem } from '../domain/problem.ts';
import { buildDigest } from './build-digest.ts';
import { contextOf } from './context.ts';
import type { Ports, Standing, Stored, Unreadable } from './ports.ts';
import { redrive } from './redrive.ts';

/** More lost races than this on one record is not contention but a defect. */
const ATTEMPTS = 12;

/** After these nobody goes on with the session they have. */
const ENDS_SESSIONS = new Set<EntryKind>(['account.suspend', 'account.revoke']);

export class PostingError extends Error {}

/**
 * Returns the decision on the entry, made now or before. **Errors**: throws only for transient faults and defects, so
 * that the event is delivered again; what a person or a device got wrong becomes a refusal or goes to quarantine.
 */
export async function postEntry(
  entryId: string,
  ports: Ports,
  target: string | null = null,
): Promise<Decision | null> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const before = await ports.ledger.decision(entryId);
    if (before) {
      await afterCommit(before, ports);
      return before;
    }
    const { entry, standing } = await found(entryId, target, ports);
    if (!entry) {
      await ports.ledger.quarantine('journal', entryId, problem('event.unparsable'), 'no such entry');
      return null;
    }
    if ('unreadable' in entry) return refuseUnreadable(entry, ports);
    const decision = await postInOrder(entry, standing, ports);
    if (decision !== 'conflict' && decision !== 'behind') return decision;
    if (decision === 'behind' && attempt === ATTEMPTS)
      throw new PostingError(`${entry.target} is behind its own decisions: was it deleted by hand?`);
    await ports.clock.waitUntilMs(ports.clock.nowMs() + attempt * 7 + (entry.atMicros % 11));
  }
  throw new PostingError(`entry ${entryId} lost ${String(ATTEMPTS)} races`);
}

/**
 * Returns the entry as it stands in the journal, and with it how its record stands where both came in one question.
 * `target` says where to look; what is decided is what the journal holds.
 */
async function found(
  entryId: string,
  target: string | null,
  ports: Ports,
): Promise<{ entry: Entry | Unreadable | null; standing: Standing | null }> {
  if (target !== null && isRecord(target)) {
    const standing = await ports.ledger.standing(target);
    const entry = standing.since.find(({ id }) => id === entryId);
    if (entry) return { entry, standing };
  }
  return { entry: await ports.ledger.entry(entryId), standing: null };
}

/** Decides the undecided entries before this one on its record, then this one. */
async function postInOrder(
  entry: Entry,
  known: Standing | null,
  ports: Ports,
): Promise<Decision | null | 'conflict' | 'behind'> {
  if (!targetFits(entry)) return postWithoutRecord(entry, ports);
  const { record, since } = known ?? (await ports.ledger.standing(entry.target));
  let stored = record;
  const others = since.filter((other) => other.id !== entry.id && comesBefore(other, entry));
  const decided = await settled(others, ports);
  if (decided === 'behind') return 'behind';
  for (const next of [...others.filter(({ id }) => !decided.has(id)), entry]) {
    if ('unreadable' in next) {
      await refuseUnreadable(next, ports);
      continue;
    }
    const result = await postOne(next, stored, ports);
    if (result === 'conflict') return 'conflict';
    stored = result.stored;
    if (next.id === entry.id) return result.decision;
  }
  return null;
}

/** An entry that names no record of its kind is answered where it stands; no order can matter. */
async function postWithoutRecord(entry: Entry, ports: Ports): Promise<Decision | 'conflict'> {
  const result = await postOne(entry, null, ports);
  return result === 'conflict' ? 'conflict' : result.decision;
}

/**
 * Returns those that need nothing more: decided, or set aside as unreadable. `behind` where one has left its trace on
 * the record: what was read is an old state of it, and a refusal, which changes nothing, would stand on it unguarded.
 */
async function settled(
  others: readonly (Entry | Unreadable)[],
  ports: Ports,
): Promise<Set<string> | 'behind'> {
  if (others.length === 0) return new Set();
  const unreadable = others.filter((other) => 'unreadable' in other);
  const [decided, aside] = await Promise.all([
    ports.ledger.decided(others.map(({ id }) => id)),
    ports.ledger.setAside(unreadable.map(({ id }) => id)),
  ]);
  if ([...decided.values()].some((sequence) => sequence > 0)) return 'behind';
  return new Set([...decided.keys(), ...aside]);
}

function comesBefore(other: Entry | Unreadable, entry: Entry): boolean {
  return 'unreadable' in other || comparePositions(other, entry) < 0;
}

async function postOne(
  entry: Entry,
  stored: Stored<RecordHead> | null,
  ports: Ports,
): Promise<{ decision: Decision; stored: Stored<RecordHead> | null } | 'conflict'> {
  const record = stored?.data ?? null;
  const context = await contextOf(entry, record, ports, postEntry);
  const heard = hear(entry, context);
  // A target in which a person is named is no record's: what is answered touches none.
  const met = heard.entry.target === entry.target ? record : null;
  let outcome = decide(met, heard.entry, context);
  if (entry.kind === 'digest.issue' && outcome.status === 'accepted' && context.index && context.campaign) {
    const next = await buildDigest(entry, context.index, context.campaign, ports, postEntry);
    outcome = { ...outcome, next };
  }
  const posting = buildPosting(heard, met, outcome, {
    decidedAtMs: ports.clock.nowMs(),
    ruleVersion: context.ruleVersion,
  });
  const committed = await ports.ledger.commit(posting, stored?.revision ?? null);
  if (committed === 'conflict') return 'conflict';
  if (entry.kind === 'plan.load' && outcome.status === 'refused')
    await showRefusedPlan(posting.decision, ports);
  await afterCommit(posting.decision, ports, posting);
  return {
    decision: posting.decision,
    stored: posting.record === null ? stored : { data: posting.record.data, revision: committed.revision },
  };
}

/** Effects outside the commit. Each may be repeated: an event delivered again repairs one that a crash lost. */
async function afterCommit(decision: Decision, ports: Ports, posting?: Posting): Promise<void> {
  if (decision.nodes.length > 0) await ports.announcer.totalsChanged(decision);
  if (decision.status !== 'accepted') return;
  if (decision.kind === 'plan.load') await redrive(decision.campaignId, ports, postEntry);
  if (!ENDS_SESSIONS.has(decision.kind)) return;
  const data = posting?.record?.data ?? (await ports.ledger.record(decision.record))?.data;
  if (data && (data as Account).status !== 'active') await ports.logins.endSessions((data as Account).uid);
}

/** Nobody waits at a screen for the answer to a plan: the administrator finds the reason among what was not usable. */
async function showRefusedPlan({ entryId, problems }: Decision, ports: Ports): Promise<void> {
  const [first] = problems;
  if (first) await ports.ledger.quarantine('plan', entryId, first, `${String(problems.length)} faults`);
}

/** A journal document that cannot be read is set aside once, where the administrator sees it; the queue moves on. */
async function refuseUnreadable(found: Unreadable, ports: Ports): Promise<Decision | null> {
  if ((await ports.ledger.setAside([found.id])).size === 0)
    await ports.ledger.quarantine('journal', found.id, problem('event.unparsable'), found.unreadable);
  return ports.ledger.decision(found.id);
}
