/**
 * The net below the rules: what cannot be decided is answered all the same, so that its record, the sweep and the
 * edition go on. Faults that pass by themselves never lead here.
 */
import { RULE_VERSION, type Decision } from '#schema/decision.ts';
import type { Entry } from '#schema/entry.ts';
import { faultInWords } from '#domain/fault-words.ts';
import { isLasting } from '#domain/grpc.ts';
import { problem } from '#domain/problem.ts';
import type { Unreadable } from '#domain/proof/journal.ts';
import { BROKE, setAsidePosting, UNREADABLE } from '#domain/set-aside.ts';
import type { Ports } from './ports.ts';

/** An entry that fails the same way this often is set aside. */
const MOST_ATTEMPTS = 3;

/** And one that fails in changing ways, so often in a row. */
const MOST_IN_A_ROW = 10;

/** A fault of deciding or committing one entry that would come again. `cause` is the fault itself: it may quote the entry. */
export class LastingFault extends Error {}

/** Runs the deciding or the commit of one entry. **Errors**: a fault that would come again as a {@link LastingFault}. */
export async function lasting<T>(run: () => T | Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (cause) {
    if (!isLasting(cause)) throw cause;
    throw new LastingFault('the same would come again', { cause });
  }
}

/**
 * Runs the posting of one entry until it succeeds or has failed too often, the same way or not; then it is set aside.
 * Attempts are counted in the database, so that those of a process that died count too. An edition is never set aside:
 * nobody waits for its answer, and it is tried again.
 */
export async function orSetAside<T>(
  entry: Entry,
  attempt: () => Promise<T>,
  ports: Ports,
): Promise<T | { decision: Decision } | 'conflict'> {
  for (let inARow = 1; ; inARow++) {
    try {
      return await attempt();
    } catch (fault) {
      if (!(fault instanceof LastingFault) || entry.kind === 'digest.issue') throw fault;
      const attempts = await ports.ledger.failed(entry, problem(BROKE), faultInWords(fault.cause, entry));
      if (attempts >= MOST_ATTEMPTS || inARow >= MOST_IN_A_ROW) return answer(entry, BROKE, ports);
    }
  }
}

/** Answers a journal document that is no entry, once, and shows it to the administrator. */
export async function refuseUnreadable(found: Unreadable, ports: Ports): Promise<Decision | null> {
  const before = await ports.ledger.decision(found.id);
  if (before) return before;
  if ((await ports.ledger.setAside([found.id])).size === 0)
    await ports.ledger.quarantine(
      'journal',
      found.id,
      problem(UNREADABLE),
      found.unreadable,
      found.campaignId,
    );
  if (!found.sender) return null;
  const answered = await answer({ id: found.id, ...found.sender }, UNREADABLE, ports);
  return answered === 'conflict' ? ports.ledger.decision(found.id) : answered.decision;
}

/** Sets aside an entry that no attempt of a whole day could post. */
export async function giveUp(entryId: string, reason: string, ports: Ports): Promise<void> {
  const entry = await ports.ledger.entry(entryId);
  if (!entry || (await ports.ledger.decision(entryId))) return;
  if ('unreadable' in entry) await refuseUnreadable(entry, ports);
  else {
    await ports.ledger.failed(entry, problem(BROKE), reason);
    await answer(entry, BROKE, ports);
  }
}

async function answer(
  { id, ...sender }: Pick<Entry, 'id' | 'kind' | 'campaignId' | 'by' | 'unitId' | 'target' | 'carriedBy'>,
  code: typeof BROKE | typeof UNREADABLE,
  ports: Ports,
): Promise<{ decision: Decision } | 'conflict'> {
  const at = { decidedAtMs: ports.clock.nowMs(), ruleVersion: RULE_VERSION };
  const posting = setAsidePosting(id, sender, code, at);
  const committed = await ports.ledger.commit(posting, null);
  return committed === 'conflict' ? 'conflict' : { decision: posting.decision };
}
