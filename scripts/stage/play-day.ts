/**
 * One day of a campaign played through the running suite by signed-in people: most report in time, some late, one
 * without signal, one is returned and corrected, one comes after the lock; then the clock locks and tells.
 */
import type { Plan, Unit } from '#schema/plan.ts';
import { setClock } from './campaign.ts';
import { tick, type Stage } from './connection.ts';
import type { Person } from './person.ts';
import { draftReport, submission, type Draft } from './reports.ts';
import { eachOf } from './wait.ts';

export interface Crew {
  of: (unitId: string) => Promise<Person>;
  standing: Person;
}

export interface DayLog {
  day: string;
  sent: number;
  accepted: number;
  held: number;
  refused: number;
  returned: number;
  missing: number;
  /** Sums of what must be counted at the end of the day, per measure. */
  expected: Record<string, number>;
}

/** Each functions worker is a process of its own on the emulators: more at once only crowds the machine. */
const AT_ONCE = 3;

/** Returns the units that report on a day, with the area they report for. */
export function reportersOf(plan: Plan, random: () => number): { unit: Unit; areaId: string }[] {
  return plan.units
    .filter((unit) => unit.mustReport !== 'no' && unit.formId !== null)
    .flatMap((unit) => {
      const areas = unit.mustReport === 'each-area' ? unit.areaIds : [pick(unit.areaIds, random)];
      return areas.flatMap((areaId) => (areaId === undefined ? [] : [{ unit, areaId }]));
    });
}

function pick<T>(items: readonly T[], random: () => number): T | undefined {
  return items[Math.floor(random() * items.length)];
}

/** Plays one day from its first report to its edition. Returns what was sent and what must have been counted. */
export async function playDay(
  stage: Stage,
  plan: Plan,
  day: string,
  crew: Crew,
  random: () => number,
  beforeReports: () => Promise<void> = () => Promise.resolve(),
): Promise<DayLog> {
  const log: DayLog = {
    day,
    sent: 0,
    accepted: 0,
    held: 0,
    refused: 0,
    returned: 0,
    missing: 0,
    expected: {},
  };
  const drafts = reportersOf(plan, random).map(({ unit, areaId }) =>
    draftReport(plan, unit, areaId, day, random),
  );
  const missing = drafts.splice(0, Math.min(2, Math.floor(drafts.length / 10)));
  const held = drafts.splice(0, 1);
  const late = drafts.splice(0, Math.min(3, Math.floor(drafts.length / 10)));
  const corrected = drafts.slice(0, 1);
  log.missing = missing.length;

  await setClock(stage, plan, day, earlier(plan.calendar.remind, 40));
  await beforeReports();
  await send(plan, drafts, crew, log);
  await returnAndCorrect(plan, corrected, crew, log, random);
  await setClock(stage, plan, day, plan.calendar.remind);
  await tick(stage);
  await setClock(stage, plan, day, plan.calendar.secondReminder);
  await tick(stage);
  // Written in time, received late: the boat came back into signal.
  await send(plan, late, crew, log, Date.now() - 45 * 60_000);
  await setClock(stage, plan, day, plan.calendar.lock);
  await tick(stage);
  await send(plan, held, crew, log);
  await setClock(stage, plan, day, plan.calendar.digest);
  await tick(stage);
  return log;
}

async function send(
  plan: Plan,
  drafts: readonly Draft[],
  crew: Crew,
  log: DayLog,
  capturedAtMs?: number,
): Promise<void> {
  await eachOf(drafts, AT_ONCE, async (draft) => {
    const person = await crew.of(draft.unit.id);
    const { status } = await person.decision(await person.say(submission(plan, draft, 0, capturedAtMs)));
    log.sent += 1;
    log[status] += 1;
    if (status === 'accepted') add(log.expected, draft.values, 1);
  });
}

async function returnAndCorrect(
  plan: Plan,
  drafts: readonly Draft[],
  crew: Crew,
  log: DayLog,
  random: () => number,
): Promise<void> {
  for (const draft of drafts) {
    const { target } = submission(plan, draft);
    const back = await crew.standing.say({
      kind: 'report.return',
      campaignId: plan.id,
      target,
      payload: { fields: Object.keys(draft.values).slice(0, 1), dueAtMs: null },
      texts: { reason: 'Đề nghị kiểm tra lại số liệu trước khi chốt.' },
      baseVersion: 1,
    });
    await crew.standing.decision(back);
    log.returned += 1;
    const better = draftReport(plan, draft.unit, draft.areaId, draft.day, random);
    const person = await crew.of(draft.unit.id);
    const { status } = await person.decision(await person.say(submission(plan, better, 2)));
    log.sent += 1;
    log[status] += 1;
    add(log.expected, draft.values, -1);
    if (status === 'accepted') add(log.expected, better.values, 1);
  }
}

/** Adds one report's numbers to the sums that must be counted. */
export function add(sums: Record<string, number>, values: Record<string, number>, sign: 1 | -1): void {
  for (const [measure, value] of Object.entries(values)) sums[measure] = (sums[measure] ?? 0) + sign * value;
}

/** Returns the wall time so many minutes earlier on the same day. */
function earlier(time: string, minutes: number): string {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const total = Math.max(0, hour * 60 + minute - minutes);
  return `${String(Math.floor(total / 60)).padStart(2, '0')}:${String(total % 60).padStart(2, '0')}`;
}
