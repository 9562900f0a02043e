/**
 * Daily reports as units send them. One report per campaign × unit × area × day; a resubmission is the next version;
 * after the lock a submission is held, never lost, and nothing already published moves.
 */
import type { Entry } from '#schema/entry.ts';
import { documentPath, reportId } from '#schema/keys.ts';
import type { ReportSubmit } from '#schema/payloads.ts';
import type { Problem } from '#schema/problem.ts';
import type { Content, Lateness, Report, ReportState } from '#schema/report.ts';
import type { Plan } from '#schema/plan.ts';
import { isDay, isReportingDay, momentOf, opensOn, wallClock } from '../calendar.ts';
import { problem } from '../problem.ts';
import { contentHashOf } from '../receipt.ts';
import { FIELD_ROLES, type Act, type Context, type Given } from './act.ts';
import { accept, refuse, type Outcome } from './outcome.ts';
import { checkContent } from './report-content.ts';
import { stepOf, withStep } from './report-step.ts';

/** V10: what a number is asked for that is far above the unit's own. Each number has a reason of its own. */
export const unusualCode = (measureId: string): string => `V10.${measureId}`;

/**
 * A day's report of a unit for one of its areas, but for the shape of its payload: the server adds it, and a phone, which
 * builds the payload itself, does not load the schema library for it.
 */
export const reportSubmitRules: Omit<Act<ReportSubmit, Report>, 'payload'> = {
  kind: 'report.submit',
  subject: 'reports',
  roles: FIELD_ROLES,
  versioned: true,
  size: 'form',
  // Which category is reported, and whether the form has a note, is for the form to say.
  hasWords: (field, index, ruleVersion) =>
    field === 'note' ||
    field.startsWith('difficulty.') ||
    index?.plan.rules.some(({ code }) => field === `reason.${code}`) === true ||
    (ruleVersion >= 5 &&
      index?.plan.measures.some(({ id }) => field === `reason.${unusualCode(id)}`) === true),
  decide: decideSubmit,
};

/**
 * Returns the answer to `report.submit`. **Errors**: shape, V01–V03, V12, V15, V17 as refusals; V18 as *held*.
 * **Source**: plan lines L99 (results to the standing agency "in the time set"); context V01–V20.
 */
function decideSubmit({ record, sent, entry, context, index }: Given<ReportSubmit, Report>): Outcome<Report> {
  const unit = index.units.get(sent.unitId);
  if (!unit) return refuse(problem('report.unit-unknown', 'unitId'));
  if (entry.unitId !== sent.unitId) return refuse(problem('report.area-not-assigned', 'unitId'));
  if (
    entry.target !== documentPath('reports', reportId(entry.campaignId, sent.unitId, sent.areaId, sent.day))
  ) {
    return refuse(problem('entry.wrong-target'));
  }
  const form = unit.formId === null ? undefined : index.forms.get(unit.formId);
  if (!form) return refuse(problem('report.no-form', 'unitId'));
  const problems = dayFaults(index.plan, sent.day, entry, context);
  if (!unit.areaIds.includes(sent.areaId)) problems.push(problem('report.area-not-assigned', 'areaId'));
  const checked = checkContent(sent, entry, form, index);
  problems.push(...checked.problems);
  if (problems.length > 0) return refuse(...problems);

  const content: Content = {
    values: checked.values,
    nothingToday: sent.nothingToday,
    difficulties: checked.difficulties,
    texts: entry.texts,
    flags: checked.flags,
    by: entry.by,
    role: entry.role,
    entryId: entry.id,
    contentHash: contentHashOf(entry),
    ...timesOf(index.plan, sent.day, entry, context),
    ...(entry.carriedBy && { carriedBy: entry.carriedBy }),
  };
  const key = { unitId: unit.id, areaId: sent.areaId, day: sent.day, leadUnitId: unit.leadUnitId };
  const last = record?.steps.at(-1) ?? null;
  if (context.day?.locked) {
    const step = { ...stepOf(entry, record), status: last?.status ?? 'held', content: last?.content ?? null };
    const next = withStep(record, { ...step, held: content, review: last?.review ?? null }, key, index);
    const time = wallClock(context.day.locked.atMs, index.plan.period.timeZone).time;
    return {
      status: 'held',
      problems: [problem('report.day-locked', 'day', { time })],
      warnings: checked.flags,
      next,
      documents: [],
    };
  }
  const step: ReportState = {
    ...stepOf(entry, record),
    status: 'received',
    content,
    held: null,
    review: null,
  };
  return accept(withStep(record, step, key, index), checked.flags);
}

/** V12: the day lies in the window, is a reporting day, has begun, and the campaign had not ended when it was written. */
function dayFaults(plan: Plan, day: string, entry: Entry, context: Context): Problem[] {
  const { startDay, endDay, timeZone } = plan.period;
  if (!isDay(day) || day < startDay || day > endDay) {
    return [problem('report.day-outside', 'day', { start: startDay, end: endDay })];
  }
  if (!isReportingDay(plan, day)) return [problem('report.day-not-reporting', 'day')];
  const today = wallClock(context.nowMs, timeZone).day;
  if (today < opensOn(plan.calendar, day)) return [problem('report.day-in-future', 'day')];
  const written = wallClock(capturedMs(entry, context), timeZone).day;
  return today > endDay && written > endDay ? [problem('report.campaign-ended', 'day', { end: endDay })] : [];
}

/**
 * The device's own time, in campaign time, corrected by how far its clock was off when it sent. How far the clock of an
 * author's device was off is not known where another device sent.
 */
function capturedMs(entry: Entry, context: Context): number {
  const receivedMs = Math.floor(entry.atMicros / 1000);
  const offsetMs = context.nowMs - receivedMs;
  const skewMs = entry.carriedBy ? 0 : entry.clientInfo.sentAtMs - receivedMs;
  return Math.min(entry.capturedAtMs - skewMs, receivedMs) + offsetMs;
}

function timesOf(
  plan: Plan,
  day: string,
  entry: Entry,
  context: Context,
): Pick<Content, 'capturedAtMs' | 'receivedAtMs' | 'dueAtMs' | 'lateness'> {
  const dueAtMs = momentOf(plan, day, 'deadline');
  const capturedAtMs = capturedMs(entry, context);
  const receivedAtMs = context.nowMs;
  const lateness: Lateness =
    receivedAtMs <= dueAtMs ? 'on-time' : capturedAtMs <= dueAtMs ? 'late-no-signal' : 'late';
  return { capturedAtMs, receivedAtMs, dueAtMs, lateness };
}
