/** The day: lock it, and remember who was reminded. Locking is final here; reopening has its own kind later. */
import type { DayRecord } from '#schema/day.ts';
import { DayLock, ReminderSend } from '#schema/payloads.ts';
import type { Entry } from '#schema/entry.ts';
import type { Problem } from '#schema/problem.ts';
import { isReportingDay, momentOf, wallClock } from '../calendar.ts';
import type { PlanIndex } from '../hierarchy.ts';
import { problem } from '../problem.ts';
import { noWords, type Act, type Context, type Given } from './act.ts';
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
  roles: ['system', 'standing'],
  rolesSince: { standing: 7 },
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

/**
 * Returns the answer to `reminder.send`: a log line, because auditors ask "were they reminded?". By hand only while the day is
 * open and nobody rests, and only units that must report. **Source**: context 3.7.
 */
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
  const byHand = entry.role !== 'system';
  const problems = byHand ? faultsByHand(sent, record, entry, context, index) : [];
  if (problems.length > 0) return refuse(...problems);
  const { id: entryId, atMicros, by } = entry;
  const reminder = { atMs: context.nowMs, level, unitIds, entryId, atMicros, ...(byHand ? { by } : {}) };
  return accept({ day, locked: record?.locked ?? null, reminders: [...(record?.reminders ?? []), reminder] });
}

function faultsByHand(
  { level, unitIds }: ReminderSend,
  record: DayRecord | null,
  entry: Entry,
  { nowMs }: Context,
  { plan, units }: PlanIndex,
): Problem[] {
  const { time } = wallClock(nowMs, plan.period.timeZone);
  const [from, to] = plan.calendar.quietHours;
  const isMeant = (id: string): boolean =>
    id !== entry.unitId && ['each-area', 'any-area'].includes(units.get(id)?.mustReport ?? 'no');
  const problems: Problem[] = [];
  if (level < 2) problems.push(problem('reminder.level', 'level'));
  if (unitIds.length === 0 || new Set(unitIds).size < unitIds.length || !unitIds.every(isMeant))
    problems.push(problem('reminder.units', 'unitIds'));
  if (from < to ? time >= from && time < to : time >= from || time < to)
    problems.push(problem('reminder.quiet-hours', null, { from, to }));
  if (record?.locked) {
    const locked = wallClock(record.locked.atMs, plan.period.timeZone);
    problems.push(problem('day.already-locked', null, { time: locked.time }));
  }
  return problems;
}
