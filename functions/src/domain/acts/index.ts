/**
 * Every act, one line each: the map of what can be said. For the server and the audit; a screen imports the acts it needs.
 */
import type { Entry, EntryKind } from '#schema/entry.ts';
import type { RecordHead } from '#schema/record.ts';
import { accountConfirm, accountGrant, accountResume, accountRevoke, accountSuspend } from './account.ts';
import type { Act, Context } from './act.ts';
import { entryClose } from './aside.ts';
import { baselineRegister } from './baseline.ts';
import { dayLock, reminderSend } from './day.ts';
import { difficultyRaise, STEP_ACTS } from './difficulty.ts';
import { digestIssue } from './digest.ts';
import { isSubject, judge } from './judge.ts';
import type { Outcome } from './outcome.ts';
import { clockSet, planLoad } from './plan.ts';
import { deliveryBounce, deliveryResend, digestAcknowledge } from './reception.ts';
import { reportRecount, totalsRecount } from './recount.ts';
import { reportApprove, reportRestore, reportReturn, reportTakeIn, reportVoid } from './report-review.ts';
import { reportSubmit } from './report-submit.ts';
import { taskComplete, taskIssue, taskProgress } from './task.ts';
import { taskAccept, taskReturn } from './task-review.ts';

export const ACTS: Readonly<Record<EntryKind, Act<unknown, RecordHead>>> = {
  'plan.load': planLoad,
  'clock.set': clockSet,
  'account.grant': accountGrant,
  'account.confirm': accountConfirm,
  'account.suspend': accountSuspend,
  'account.resume': accountResume,
  'account.revoke': accountRevoke,
  'report.submit': reportSubmit,
  'report.return': reportReturn,
  'report.approve': reportApprove,
  'report.void': reportVoid,
  'report.restore': reportRestore,
  'report.take-in': reportTakeIn,
  'report.recount': reportRecount,
  'difficulty.raise': difficultyRaise,
  // One line each in the table of steps: receive, ask, add, guide, merge, submit, direct, petition, answer, solve, close, reopen.
  ...STEP_ACTS,
  'task.issue': taskIssue,
  'task.progress': taskProgress,
  'task.complete': taskComplete,
  'task.accept': taskAccept,
  'task.return': taskReturn,
  'baseline.register': baselineRegister,
  'reminder.send': reminderSend,
  'day.lock': dayLock,
  'digest.issue': digestIssue,
  'digest.acknowledge': digestAcknowledge,
  'delivery.resend': deliveryResend,
  'delivery.bounce': deliveryBounce,
  'totals.recount': totalsRecount,
  'entry.close': entryClose,
};

/** Returns the answer to any entry. `record` is its target as it stands, typed by its kind; null where there is none. */
export function decide(record: RecordHead | null, entry: Entry, context: Context): Outcome<RecordHead> {
  return judge(ACTS[entry.kind], record, entry, context);
}

/** Returns true iff the entry's target is a record of its kind in its own campaign. */
export function targetFits(entry: Pick<Entry, 'kind' | 'target' | 'campaignId'>): boolean {
  return isSubject(ACTS[entry.kind], entry);
}
