/**
 * What the standing agency does with a report: return it, approve it, void it, take it back, take in what came after
 * the lock. Nobody judges their own work; what takes numbers out or puts them in again says why.
 */
import type { Entry } from '#schema/entry.ts';
import { ReportApprove, ReportReturn, ReportRuling } from '#schema/payloads.ts';
import type { Plan } from '#schema/plan.ts';
import type { Problem } from '#schema/problem.ts';
import type { Content, Report, ReportState, Review } from '#schema/report.ts';
import { addDays, instantOf, wallClock } from '../calendar.ts';
import { problem } from '../problem.ts';
import { noWords, type Act, type Context, type Given } from './act.ts';
import { accept, refuse, type Outcome } from './outcome.ts';
import { stepOf, withStep } from './report-step.ts';

const REVIEW = {
  subject: 'reports',
  roles: ['standing'],
  versioned: true,
  size: 'form',
  hasWords: noWords,
} satisfies Partial<Act<unknown, Report>>;
const RULING = { ...REVIEW, payload: ReportRuling, decide: decideRuling };

export const reportReturn: Act<ReportReturn, Report> = {
  ...REVIEW,
  kind: 'report.return',
  payload: ReportReturn,
  decide: decideReturn,
};
export const reportApprove: Act<unknown, Report> = {
  ...REVIEW,
  kind: 'report.approve',
  payload: ReportApprove,
  decide: decideApprove,
};
export const reportVoid: Act<unknown, Report> = { ...RULING, kind: 'report.void' };
export const reportRestore: Act<unknown, Report> = { ...RULING, kind: 'report.restore' };
export const reportTakeIn: Act<unknown, Report> = { ...RULING, kind: 'report.take-in' };

/** Returns the answer to `report.return`: the report stops counting until it comes back. A reason is required. */
function decideReturn({ record, sent, entry, context, index }: Given<ReportReturn, Report>): Outcome<Report> {
  const { last, problems } = reviewable(record, entry, ['received', 'approved']);
  problems.push(...reasonFaults(entry));
  if (context.day?.locked) {
    const time = wallClock(context.day.locked.atMs, index.plan.period.timeZone).time;
    problems.push(problem('day.already-locked', null, { time }));
  }
  for (const field of sent.fields) {
    if (!index.measures.has(field)) {
      problems.push(problem('report.unknown-measure', 'fields', { measure: field }));
    }
  }
  const { fields, dueAtMs } = sent;
  if (context.ruleVersion >= 2) problems.push(...dueFaults(dueAtMs, index.plan));
  if (!record || !last || problems.length > 0) return refuse(...problems);
  const review = { ...reviewOf('returned', entry, context), fields, dueAtMs };
  const step: ReportState = { ...last, ...stepOf(entry, record), status: 'returned', review };
  return accept(withStep(record, step, record, index));
}

/** Returns the answer to `report.approve`. Nobody approves their own report, nor one that they brought for its author. */
function decideApprove({ record, entry, context, index }: Given<unknown, Report>): Outcome<Report> {
  const { last, problems } = reviewable(record, entry, ['received']);
  if (isCarriedBy(last?.content, entry.by)) problems.push(problem('entry.own-work'));
  if (!record || !last || problems.length > 0) return refuse(...problems);
  const review = reviewOf('approved', entry, context);
  const step: ReportState = { ...last, ...stepOf(entry, record), status: 'approved', review };
  return accept(withStep(record, step, record, index));
}

export type Ruling = 'report.void' | 'report.restore' | 'report.take-in';

/** What each ruling makes of the report; null where there is nothing to rule on. */
const RULINGS: Readonly<
  Record<
    Ruling,
    { from: readonly string[]; outcome: Review['outcome']; content: (record: Report) => Content | null }
  >
> = {
  'report.void': {
    from: ['received', 'approved', 'returned'],
    outcome: 'voided',
    content: ({ steps }) => steps[steps.length - 1]?.content ?? null,
  },
  'report.restore': {
    from: ['voided'],
    outcome: 'restored',
    content: ({ steps }) => steps.findLast(({ content }) => content !== null)?.content ?? null,
  },
  'report.take-in': {
    from: ['received', 'approved', 'returned', 'held', 'voided'],
    outcome: 'taken-in',
    content: ({ steps }) => steps[steps.length - 1]?.held ?? null,
  },
};

/**
 * Returns the answer to a ruling. Void: counts nothing from now on, and stays readable. Restore: counts again as
 * received. Take in: what was held since the lock becomes what counts. Each may come after the lock: published editions
 * stay as they are, the live numbers move, and the reason says why. Nobody makes count what they brought. **Source**:
 * context V18, "điều chỉnh có lý do".
 */
function decideRuling({ record, entry, context, index }: Given<unknown, Report>): Outcome<Report> {
  const ruling = RULINGS[entry.kind as Ruling];
  const { last, problems } = reviewable(record, entry, ruling.from);
  const content = record && ruling.content(record);
  if (record && !content && problems.length === 0) problems.push(problem('report.nothing-held'));
  const isOwn = record !== null && isOwnWork(entry.kind as Ruling, record, entry.by);
  if (isOwn && problems.length === 0) problems.push(problem('entry.own-work'));
  problems.push(...reasonFaults(entry));
  if (!record || !last || !content || problems.length > 0) return refuse(...problems);
  const voided = entry.kind === 'report.void';
  const step: ReportState = {
    ...stepOf(entry, record),
    status: voided ? 'voided' : 'received',
    content: voided ? null : content,
    held: entry.kind === 'report.take-in' ? null : last.held,
    review: reviewOf(ruling.outcome, entry, context),
  };
  return accept(withStep(record, step, record, index));
}

export type ReviewKind = 'report.return' | 'report.approve' | Ruling;

/** What makes numbers count: not for whoever brought them either. Sending back and voiding take away only. */
const MAKES_COUNT: ReadonlySet<ReviewKind> = new Set(['report.approve', 'report.restore', 'report.take-in']);

/**
 * Returns true iff this account may not say this about the report, because it is its own work. The desk offers by it what
 * the acts above refuse by it.
 */
export function isOwnWork(kind: ReviewKind, record: Report, uid: string): boolean {
  const counted = record.steps.at(-1)?.content;
  const content = kind in RULINGS ? RULINGS[kind as Ruling].content(record) : counted;
  const isAuthor = counted?.by === uid || content?.by === uid;
  return isAuthor || (MAKES_COUNT.has(kind) && isCarriedBy(content, uid));
}

/** Returns true iff this account brought it for its author. */
function isCarriedBy(content: Content | null | undefined, uid: string): boolean {
  return content?.carriedBy?.by === uid;
}

function reviewOf(outcome: Review['outcome'], entry: Entry, context: Context): Review {
  const reason = entry.texts['reason']?.trim() ?? null;
  const reasonKept = outcome === 'approved' ? null : reason;
  return {
    outcome,
    by: entry.by,
    entryId: entry.id,
    atMs: context.nowMs,
    reason: reasonKept,
    fields: [],
    dueAtMs: null,
  };
}

/** How far from the campaign a new due time may lie: a slip of the year is caught, a late correction is not. */
const DUE_DAYS = 366;

function dueFaults(dueAtMs: number | null, { period }: Plan): Problem[] {
  if (dueAtMs === null) return [];
  const [start, end] = [addDays(period.startDay, -DUE_DAYS), addDays(period.endDay, DUE_DAYS)];
  const isMeant =
    dueAtMs >= instantOf(start, '00:00', period.timeZone) &&
    dueAtMs <= instantOf(end, '23:59', period.timeZone);
  return isMeant ? [] : [problem('report.due-outside', 'dueAtMs', { start, end })];
}

function reasonFaults(entry: Entry): Problem[] {
  return (entry.texts['reason'] ?? '').trim() === '' ? [problem('text.required', 'texts.reason')] : [];
}

function reviewable(
  record: Report | null,
  entry: Entry,
  statuses: readonly string[],
): { last: ReportState | null; problems: Problem[] } {
  const last = record?.steps.at(-1) ?? null;
  if (!last) return { last: null, problems: [problem('record.missing')] };
  const problems: Problem[] = [];
  if (!statuses.includes(last.status))
    problems.push(problem('record.wrong-state', null, { status: last.status }));
  if (last.content?.by === entry.by) problems.push(problem('entry.own-work'));
  return { last, problems };
}
