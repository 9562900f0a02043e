/**
 * The answer to any entry: what holds for all of them first (size, role, personal data, version), then the rules of
 * its family. Pure: the same entry, record and context give the same answer on the server and to an auditor.
 */
import type { Account } from '#schema/account.ts';
import type { Aside } from '#schema/aside.ts';
import type { Baseline } from '#schema/baseline.ts';
import type { Campaign } from '#schema/campaign.ts';
import type { DayRecord } from '#schema/day.ts';
import type { Difficulty } from '#schema/difficulty.ts';
import type { Entry, EntryKind, EntryRole } from '#schema/entry.ts';
import type { Problem } from '#schema/problem.ts';
import type { RecordHead } from '#schema/record.ts';
import type { Recount } from '#schema/recount.ts';
import type { Report } from '#schema/report.ts';
import type { Task } from '#schema/task.ts';
import { problem } from '../problem.ts';
import { typesInWords } from '../screening.ts';
import { decideGrant, decideGrantStep } from './account.ts';
import { decideClose } from './aside.ts';
import { decideBaseline } from './baseline.ts';
import { decideClock, decidePlan } from './campaign.ts';
import { decideLock, decideReminder } from './day.ts';
import { decideRaise } from './difficulty.ts';
import { charactersOf, limitFaults, mostCharacters, withinLimits } from './limits.ts';
import { accept, refuse, type Context, type Outcome } from './outcome.ts';
import { decideReportRecount, decideTotalsRecount } from './recount.ts';
import { decideSubmit } from './report.ts';
import { decideApprove, decideReturn, decideRuling } from './review.ts';
import { TARGET_OF, targetFits } from './target.ts';
import { decideComplete, decideIssue, decideProgress } from './task.ts';
import { withoutEcho, withoutNumbers } from './echo.ts';
import { TOO_LARGE, wordFaults } from './words.ts';

const UNITS: readonly EntryRole[] = ['reporter', 'collector', 'digital-lead', 'standing'];

/** Who may say what. The security rules hold the same table; a test compares them. **Source**: context 6.7. */
export const MAY_SAY: Readonly<Record<EntryKind, readonly EntryRole[]>> = {
  'report.submit': UNITS,
  'report.return': ['standing'],
  'report.approve': ['standing'],
  'report.void': ['standing'],
  'report.restore': ['standing'],
  'report.take-in': ['standing'],
  'baseline.register': ['standing'],
  'day.lock': ['standing', 'system'],
  'task.issue': ['standing', 'leader'],
  'task.progress': UNITS,
  'task.complete': UNITS,
  'difficulty.raise': UNITS,
  'account.grant': ['admin', 'system'],
  'account.confirm': ['admin'],
  'account.suspend': ['admin', 'system'],
  'account.resume': ['admin'],
  'account.revoke': ['admin'],
  'entry.close': ['admin'],
  'plan.load': ['system'],
  'clock.set': ['system'],
  'reminder.send': ['system'],
  'digest.issue': ['system'],
  'report.recount': ['system'],
  'totals.recount': ['system'],
};

/** Kinds whose author names no version: server acts, and acts that only add. */
const WITHOUT_VERSION = new Set<EntryKind>([
  'plan.load',
  'clock.set',
  'reminder.send',
  'digest.issue',
  'report.recount',
  'totals.recount',
  'day.lock',
  'baseline.register',
  'account.grant',
  'account.confirm',
  'account.suspend',
  'account.resume',
  'account.revoke',
  'entry.close',
]);

/**
 * Returns the answer. `record` is the entry's target as it stands, typed by its kind; null when there is none.
 * **Errors**: every refusal names its Problems; nothing is thrown for what a person sent.
 */
export function decide(record: RecordHead | null, entry: Entry, context: Context): Outcome<RecordHead> {
  const faults = generalFaults(record, entry, context);
  const outcome = faults.length > 0 ? refuse<RecordHead>(...faults) : byKind(record, entry, context);
  if (context.ruleVersion < 2) return outcome;
  const within = withinLimits(record, withoutEcho(outcome, entry));
  return context.ruleVersion < 3 ? within : withoutNumbers(within, entry);
}

function generalFaults(record: RecordHead | null, entry: Entry, context: Context): Problem[] {
  if (entry.redacted?.includes(TOO_LARGE))
    return [problem('entry.too-large', null, { max: mostCharacters(entry.kind) })];
  if (entry.redacted)
    return [problem('text.personal-data', 'texts', { types: typesInWords(entry.redacted) })];
  const [size, max] = [charactersOf(entry), mostCharacters(entry.kind)];
  if (size > max) return [problem('entry.too-large', null, { size, max })];
  const limits = context.ruleVersion < 2 ? [] : limitFaults(entry, context);
  if (limits.length > 0) return limits;
  if (!MAY_SAY[entry.kind].includes(entry.role)) return [problem('entry.role-not-allowed')];
  if (!targetFits(entry)) return [problem('entry.wrong-target')];
  if (!context.campaign && entry.kind !== 'plan.load') return [problem('entry.unknown-campaign')];
  const author = context.ruleVersion < 2 ? null : authorFault(entry, context);
  if (author) return [author];
  const words = wordFaults(entry, context);
  if (words.length > 0) return words;
  const version = record?.version ?? 0;
  if (!WITHOUT_VERSION.has(entry.kind) && entry.baseVersion !== version) {
    return [problem('record.stale', null, { current: version, base: entry.baseVersion })];
  }
  return [];
}

/** The author must hold the role and the unit they sign with, in this campaign, at this instant. */
function authorFault(entry: Entry, { author }: Context): Problem | null {
  const isAccount = TARGET_OF[entry.kind] === 'accounts';
  if (isAccount && !entry.target.startsWith(`accounts/${entry.campaignId}~`))
    return problem('entry.wrong-target');
  if (entry.role === 'system') return entry.by === 'system' ? null : problem('entry.forged-author');
  if (author?.status !== 'active') return problem('entry.author-not-active');
  const same = author.role === entry.role && author.unitId === entry.unitId;
  return same ? null : problem('entry.forged-author');
}

/** The record is what its collection holds, so the kind of the entry decides its type: the one cast of the domain. */
function byKind(record: RecordHead | null, entry: Entry, context: Context): Outcome<RecordHead> {
  if (entry.kind === 'plan.load') return decidePlan(record as Campaign | null, entry, context);
  if (entry.kind === 'clock.set') return decideClock(record as Campaign | null, entry, context);
  const { index } = context;
  if (!index) return refuse(problem('entry.unknown-campaign'));
  switch (entry.kind) {
    case 'report.submit':
      return decideSubmit(record as Report | null, entry, context, index);
    case 'report.return':
      return decideReturn(record as Report | null, entry, context, index);
    case 'report.approve':
      return decideApprove(record as Report | null, entry, context, index);
    case 'report.void':
    case 'report.restore':
    case 'report.take-in':
      return decideRuling(record as Report | null, entry, context, index);
    case 'report.recount':
      return decideReportRecount(record as Report | null, entry, index);
    case 'totals.recount':
      return decideTotalsRecount(record as Recount | null, entry, context);
    case 'baseline.register':
      return decideBaseline(record as Baseline | null, entry, context, index);
    case 'day.lock':
      return decideLock(record as DayRecord | null, entry, context, index);
    case 'reminder.send':
      return decideReminder(record as DayRecord | null, entry, context, index);
    case 'task.issue':
      return decideIssue(record as Task | null, entry, context, index);
    case 'task.progress':
      return decideProgress(record as Task | null, entry, context, index);
    case 'task.complete':
      return decideComplete(record as Task | null, entry, context, index);
    case 'difficulty.raise':
      return decideRaise(record as Difficulty | null, entry, context, index);
    case 'entry.close':
      return decideClose(record as Aside | null, entry, context);
    case 'account.grant':
      return decideGrant(record as Account | null, entry, context, index);
    case 'account.confirm':
    case 'account.suspend':
    case 'account.resume':
    case 'account.revoke':
      return decideGrantStep(record as Account | null, entry, context);
    case 'digest.issue':
      return record ? refuse(problem('digest.exists')) : accept({});
  }
}
