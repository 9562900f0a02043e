/**
 * Journal → decision → posting. Safe to call any number of times, in any order, at the same moment: a decided entry
 * costs one read; a lost race re-reads; entries of one record are decided in the order in which they were said.
 */
import type { Decision } from '#schema/decision.ts';
import type { Entry, Position } from '#schema/entry.ts';
import { isRecordPath } from '#schema/keys.ts';
import type { RecordHead } from '#schema/record.ts';
import { answer, asksForEdition } from '#domain/answer.ts';
import { targetFits } from '#domain/acts/index.ts';
import { comparePositions } from '#domain/order.ts';
import { problem } from '#domain/problem.ts';
import { afterCommit } from './after-commit.ts';
import { readContext } from './context.ts';
import { readSources } from './edition-sources.ts';
import type { Unreadable } from '#domain/proof/journal.ts';
import type { Ports, RecordWithPending, Stored } from './ports.ts';
import { lasting, orSetAside, refuseUnreadable } from './set-aside.ts';

/** More lost races than this on one record is not contention but a defect. */
const ATTEMPTS = 12;

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
      await afterCommit(before, ports, postEntry);
      return before;
    }
    const { entry, known } = await found(entryId, target, ports);
    if (!entry) {
      await ports.ledger.quarantine('journal', entryId, problem('entry.not-found'), '', null);
      return null;
    }
    const decision = await postInOrder(entry, known, ports);
    if (decision !== 'conflict' && decision !== 'behind') return decision;
    if (decision === 'behind' && attempt === ATTEMPTS)
      throw new PostingError(
        `${String(targetOf(entry))} is behind its own decisions: was it deleted by hand?`,
      );
    await ports.clock.waitUntilMs(
      ports.clock.nowMs() + attempt * 7 + ((positionOf(entry)?.atMicros ?? 0) % 11),
    );
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
): Promise<{ entry: Entry | Unreadable | null; known: RecordWithPending | null }> {
  if (target !== null && isRecordPath(target)) {
    const known = await ports.ledger.recordWithPending(target);
    const entry = known.pending.find(({ id }) => id === entryId);
    if (entry) return { entry, known };
  }
  return { entry: await ports.ledger.entry(entryId), known: null };
}

/** Decides the undecided entries before this one on its record, then this one. */
async function postInOrder(
  entry: Entry | Unreadable,
  known: RecordWithPending | null,
  ports: Ports,
): Promise<Decision | null | 'conflict' | 'behind'> {
  const target = targetOf(entry);
  if (target === null || !isRecordPath(target)) return postWithoutRecord(entry, ports);
  const { record, pending } = known ?? (await ports.ledger.recordWithPending(target));
  let stored = record;
  const others = pending.filter((other) => other.id !== entry.id && comesBefore(other, entry));
  const decided = await settled(others, ports);
  if (decided === 'behind') return 'behind';
  for (const next of [...others.filter(({ id }) => !decided.has(id)), entry]) {
    const result = await postOrSetAside(next, stored, ports);
    if (result === 'conflict') return 'conflict';
    if (result.stored !== undefined) ({ stored } = result);
    if (next.id === entry.id) return result.decision;
  }
  return null;
}

/** What names no record is answered where it stands; no order can matter. */
async function postWithoutRecord(
  entry: Entry | Unreadable,
  ports: Ports,
): Promise<Decision | null | 'conflict'> {
  const result = await postOrSetAside(entry, null, ports);
  return result === 'conflict' ? 'conflict' : result.decision;
}

/** Decides one entry, or sets it aside, which leaves the record as it is. An entry of another kind's record meets none. */
async function postOrSetAside(
  next: Entry | Unreadable,
  stored: Stored<RecordHead> | null,
  ports: Ports,
): Promise<{ decision: Decision | null; stored?: Stored<RecordHead> | null } | 'conflict'> {
  if ('unreadable' in next) return { decision: await refuseUnreadable(next, ports) };
  if (targetFits(next)) return orSetAside(next, () => decideAndCommit(next, stored, ports), ports);
  const alone = await orSetAside(next, () => decideAndCommit(next, null, ports), ports);
  return alone === 'conflict' ? 'conflict' : { decision: alone.decision };
}

function targetOf(entry: Entry | Unreadable): string | null {
  return 'unreadable' in entry ? (entry.sender?.target ?? null) : entry.target;
}

function positionOf(entry: Entry | Unreadable): Position | null {
  return 'unreadable' in entry ? entry.position : entry;
}

/**
 * Returns those that need nothing more: decided, or set aside as they name nobody who waits. `behind` where one has left its trace on
 * the record: what was read is an old state of it, and a refusal, which changes nothing, would stand on it unguarded.
 */
async function settled(
  others: readonly (Entry | Unreadable)[],
  ports: Ports,
): Promise<Set<string> | 'behind'> {
  if (others.length === 0) return new Set();
  const unreadable = others.filter((other) => 'unreadable' in other && !other.sender);
  const [decided, aside] = await Promise.all([
    ports.ledger.decided(others.map(({ id }) => id)),
    ports.ledger.setAside(unreadable.map(({ id }) => id)),
  ]);
  if ([...decided.values()].some((sequence) => sequence > 0)) return 'behind';
  return new Set([...decided.keys(), ...aside]);
}

function comesBefore(other: Entry | Unreadable, entry: Entry | Unreadable): boolean {
  const [before, here] = [positionOf(other), positionOf(entry)];
  return before === null || (here !== null && comparePositions(before, here) < 0);
}

async function decideAndCommit(
  entry: Entry,
  stored: Stored<RecordHead> | null,
  ports: Ports,
): Promise<{ decision: Decision; stored: Stored<RecordHead> | null } | 'conflict'> {
  const record = stored?.data ?? null;
  const context = await readContext(entry, record, ports, postEntry);
  const isEdition = await lasting(() => asksForEdition(entry, record, context));
  const sources =
    isEdition && context.index ? await readSources(entry, context.index.plan, ports, postEntry) : null;
  const posting = await lasting(() => answer(entry, record, context, ports.clock.nowMs(), sources));
  const committed = await lasting(() => ports.ledger.commit(posting, stored?.revision ?? null));
  if (committed === 'conflict') return 'conflict';
  await afterCommit(posting.decision, ports, postEntry);
  return {
    decision: posting.decision,
    stored: posting.record === null ? stored : { data: posting.record.data, revision: committed.revision },
  };
}
