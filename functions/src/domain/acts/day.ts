/** The day: lock it, and remember who was reminded. Locking is final here; reopening has its own kind later. */
import type { DayRecord } from '#schema/day.ts';
import { DayLock, ReminderSend } from '#schema/payloads.ts';
import { isReportingDay, momentOf, wallClock } from '../calendar.ts';
import { problem } from '../problem.ts';
import { noWords, type Act, type Given } from './act.ts';
import { accept, refuse, type Outcome } from './outcome.ts';

const ON_DAYS = {
  subject: 'days',
  versioned: false,
  size: 'form',
  hasWords: noWords,
} satisfies Partial<Act<unknown, DayRecord>>;

export const dayLock: Act<unknown, DayRecord> = {
  ...ON_DAYS,
  kind: 'day.lock',
  payload: DayLock,
  roles: ['standing', 'system'],
  decide: decideLock,
};
export const reminderSend: Act<ReminderSend, DayRecord> = {
  ...ON_DAYS,
  kind: 'reminder.send',
  payload: ReminderSend,
  roles: ['system'],
  decide: decideReminder,
};

/** Returns the day a `days/{campaign~day}` target names. */
export function dayOfTarget(target: string): string {
  return target.slice(target.lastIndexOf('~') + 1);
}

/** Returns the answer to `day.lock`, by the clock (`system`) or by hand; never before the deadline of that day. */
function decideLock({ record, entry, context, index }: Given<unknown, DayRecord>): Outcome<DayRecord> {
  const day = dayOfTarget(entry.target);
  const { plan } = index;
  if (!isReportingDay(plan, day)) return refuse(problem('report.day-not-reporting', 'day'));
  if (record?.locked) {
    const { time } = wallClock(record.locked.atMs, plan.period.timeZone);
    return refuse(problem('day.already-locked', null, { time }));
  }
  if (context.nowMs < momentOf(plan, day, 'deadline')) {
    return refuse(problem('day.lock-too-early', null, { deadline: plan.calendar.deadline }));
  }
  return accept({
    day,
    locked: { atMs: context.nowMs, entryId: entry.id, by: entry.by, atMicros: entry.atMicros },
    reminders: record?.reminders ?? [],
  });
}

/** Returns the answer to `reminder.send`: a log line, because auditors ask "were they reminded?". */
function decideReminder({
  record,
  sent,
  entry,
  context,
  index,
}: Given<ReminderSend, DayRecord>): Outcome<DayRecord> {
  const day = dayOfTarget(entry.target);
  if (!isReportingDay(index.plan, day)) return refuse(problem('report.day-not-reporting', 'day'));
  const { level, unitIds } = sent;
  const reminder = { atMs: context.nowMs, level, unitIds, entryId: entry.id, atMicros: entry.atMicros };
  return accept({ day, locked: record?.locked ?? null, reminders: [...(record?.reminders ?? []), reminder] });
}
