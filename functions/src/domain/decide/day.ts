/** The day: lock it, and remember who was reminded. Locking is final here; reopening has its own kind later. */
import type { DayRecord } from '#schema/day.ts';
import { DayLock, ReminderSend, type Entry } from '#schema/entry.ts';
import { isReportingDay, momentOf, wallClock } from '../calendar.ts';
import type { PlanIndex } from '../hierarchy.ts';
import { problem } from '../problem.ts';
import { accept, refuse, type Context, type Outcome } from './outcome.ts';
import { readPayload } from './payload.ts';

/** Returns the day a `days/{campaign~day}` target names. */
export function dayOfTarget(target: string): string {
  return target.slice(target.lastIndexOf('~') + 1);
}

/** Returns the answer to `day.lock`, by the clock (`system`) or by hand; never before the deadline of that day. */
export function decideLock(
  record: DayRecord | null,
  entry: Entry,
  context: Context,
  index: PlanIndex,
): Outcome<DayRecord> {
  const read = readPayload(DayLock, entry.payload);
  if (!read.ok) return refuse(...read.problems);
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
export function decideReminder(
  record: DayRecord | null,
  entry: Entry,
  context: Context,
  index: PlanIndex,
): Outcome<DayRecord> {
  const read = readPayload(ReminderSend, entry.payload);
  if (!read.ok) return refuse(...read.problems);
  const day = dayOfTarget(entry.target);
  if (!isReportingDay(index.plan, day)) return refuse(problem('report.day-not-reporting', 'day'));
  const { level, unitIds } = read.value;
  const reminder = { atMs: context.nowMs, level, unitIds, entryId: entry.id, atMicros: entry.atMicros };
  return accept({ day, locked: record?.locked ?? null, reminders: [...(record?.reminders ?? []), reminder] });
}
