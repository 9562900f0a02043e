/**
 * Which scheduled jobs are due: read from the plan's calendar, never from the schedule that fires the tick. A missed
 * tick is caught up by the next one; a reminder whose time has passed is not sent late.
 */
import type { Campaign } from '#schema/campaign.ts';
import type { JobKind } from '#schema/job.ts';
import type { Plan } from '#schema/plan.ts';
import { addDays, instantOf, isReportingDay, momentOf, wallClock, type CalendarMoment } from './calendar.ts';
import { campaignMs } from './campaign-clock.ts';

export interface DueJob {
  job: JobKind;
  day: string;
  dueAtMs: number;
  /** `miss`: its time is over; it is written down and not run. */
  action: 'run' | 'miss';
}

const JOBS: readonly { job: JobKind; moment: CalendarMoment }[] = [
  { job: 'remind', moment: 'remind' },
  { job: 'remind-again', moment: 'secondReminder' },
  { job: 'lock', moment: 'lock' },
  { job: 'digest', moment: 'digest' },
  { job: 'deliver', moment: 'digest' },
  { job: 'recount', moment: 'night' },
];

/** A plan that sends nothing has no such job. */
const jobsOf = (plan: Plan): typeof JOBS =>
  JOBS.filter(({ job }) => job !== 'deliver' || plan.digest.delivery);

/** The moment of a job; editions are sent at the plan's own hour where it names one. */
function dueAt(plan: Plan, day: string, job: JobKind, moment: CalendarMoment): number {
  const from = job === 'deliver' ? plan.digest.delivery?.from : undefined;
  const atMs = momentOf(plan, day, moment);
  return from === undefined ? atMs : Math.max(atMs, instantOf(day, from, plan.period.timeZone));
}

/** How far back a tick looks for days that nobody locked: longer than any outage that would go unnoticed. */
const LOOK_BACK_DAYS = 14;

/** Returns the days whose jobs may be open at this campaign time, oldest first. */
export function openDays(plan: Plan, nowMs: number): string[] {
  const today = wallClock(nowMs, plan.period.timeZone).day;
  return Array.from({ length: LOOK_BACK_DAYS + 1 }, (_, back) =>
    addDays(today, back - LOOK_BACK_DAYS),
  ).filter((day) => isReportingDay(plan, day));
}

/** Returns the campaign time from which this system serves the campaign: jobs due before are nobody's. */
export function servedSinceMs(campaign: Campaign): number {
  const first = campaign.clock[0];
  if (first) return campaignMs(campaign, first.sinceMicros);
  return Math.floor((campaign.plans[0]?.atMicros ?? 0) / 1000);
}

/** Returns the jobs that are due and not yet finished, in the order in which they must run. */
export function dueJobs(plan: Plan, nowMs: number, sinceMs: number, finished: ReadonlySet<string>): DueJob[] {
  return openDays(plan, nowMs).flatMap((day) =>
    jobsOf(plan).flatMap(({ job, moment }) => {
      const dueAtMs = dueAt(plan, day, job, moment);
      if (dueAtMs > nowMs || dueAtMs < sinceMs || finished.has(`${day}~${job}`)) return [];
      return [{ job, day, dueAtMs, action: isOver(plan, day, job, nowMs) ? 'miss' : 'run' } satisfies DueJob];
    }),
  );
}

/** Returns the newest day whose jobs were all due, and by now finished; null where there is none. */
export function settledThrough(plan: Plan, nowMs: number): string | null {
  const over = openDays(plan, nowMs).filter((day) =>
    jobsOf(plan).every(({ job, moment }) => dueAt(plan, day, job, moment) <= nowMs),
  );
  return over[over.length - 1] ?? null;
}

/** A reminder after the lock helps nobody, an edition of yesterday is no news; a recount looks at everything, so an older night's is part of the newest. */
function isOver(plan: Plan, day: string, job: JobKind, nowMs: number): boolean {
  if (job === 'recount') return nowMs >= momentOf(plan, addDays(day, 1), 'night');
  if (job === 'deliver') return nowMs >= momentOf(plan, addDays(day, 1), 'remind');
  return (job === 'remind' || job === 'remind-again') && nowMs >= momentOf(plan, day, 'lock');
}
