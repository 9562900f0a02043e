/**
 * Days, wall clocks and instants of a campaign: the only file that knows time zones. It never asks what time it
 * is; every instant is an argument. Days are strings, so that no machine's own time zone can shift one.
 */
import { TZDate } from '@date-fns/tz/date';
import { addDays as addDaysTo } from 'date-fns/addDays';
import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays';
import { getISODay } from 'date-fns/getISODay';
import { isValid } from 'date-fns/isValid';
// The light one knows no names of months: phones would download them for nothing.
import { lightFormat } from 'date-fns/lightFormat';
import type { Plan } from '#schema/plan.ts';
import type { Day } from '#schema/time.ts';

type Calendar = Plan['calendar'];
export type CalendarMoment = 'remind' | 'deadline' | 'secondReminder' | 'lock' | 'digest' | 'night';

const noon = (day: Day): TZDate => new TZDate(`${day}T12:00:00Z`, 'UTC');

/** Returns the day and the time of day (`HH:mm`) that a clock on the wall shows at an instant. */
export function wallClock(atMs: number, timeZone: string): { day: Day; time: string } {
  const there = new TZDate(atMs, timeZone);
  return { day: lightFormat(there, 'yyyy-MM-dd'), time: lightFormat(there, 'HH:mm') };
}

/** Returns the instant at which a wall clock shows `time` (`HH:mm`) on `day`. **Units**: milliseconds. */
export function instantOf(day: Day, time: string, timeZone: string): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return new TZDate(year, month - 1, date, hour, minute, timeZone).getTime();
}

/** Returns the day `count` days later (earlier when negative). */
export function addDays(day: Day, count: number): Day {
  return lightFormat(addDaysTo(noon(day), count), 'yyyy-MM-dd');
}

/** Returns how many days lie from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return differenceInCalendarDays(noon(to), noon(from));
}

/** Returns 1 for Monday … 7 for Sunday. */
export function weekdayOf(day: Day): number {
  return getISODay(noon(day));
}

/** Returns the `yyyy-MM` a day lies in. */
export function monthOf(day: Day): string {
  return day.slice(0, 7);
}

/** Returns true iff the text is a day of the calendar, written `yyyy-MM-dd`. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && isValid(noon(text)) && addDays(text, 0) === text;
}

/** Returns true iff reports are due on this day: inside the window, and the closing day of its period. */
export function isReportingDay(plan: Plan, day: Day): boolean {
  const { period, calendar } = plan;
  if (!isDay(day) || day < period.startDay || day > period.endDay) return false;
  return calendar.cadence.every === 'day' || weekdayOf(day) === calendar.cadence.weekday;
}

/** Returns the reporting days from the plan's first through `through`, ascending. */
export function reportingDays(plan: Plan, through: Day): Day[] {
  const last = through < plan.period.endDay ? through : plan.period.endDay;
  const days: Day[] = [];
  for (let day = plan.period.startDay; day <= last; day = addDays(day, 1)) {
    if (isReportingDay(plan, day)) days.push(day);
  }
  return days;
}

/** Returns the first day on which the report of a reporting day may be sent: itself, or its week's first day. */
export function opensOn(calendar: Calendar, day: Day): Day {
  return calendar.cadence.every === 'day' ? day : addDays(day, -6);
}

/** Returns the instant of one of the plan's daily moments. **Units**: milliseconds, campaign time. */
export function momentOf(plan: Plan, day: Day, moment: CalendarMoment): number {
  const time = moment === 'night' ? plan.calendar.quietHours[0] : plan.calendar[moment];
  return instantOf(day, time, plan.period.timeZone);
}
