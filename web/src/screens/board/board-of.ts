/**
 * What the control desk shows of one day, made of the plan and the day's reports. Pure: it never asks what time it is
 * and never decides lateness itself.
 */
import { isOwnWork, type ReviewKind, type Ruling } from '#domain/acts/report-review.ts';
import { disciplineOf, statusOf, unitStatus } from '#domain/discipline.ts';
import { measuresIn } from '#domain/indicators.ts';
import { addDays, isReportingDay } from '#domain/calendar.ts';
import type { DayRecord } from '#schema/day.ts';
import type { Discipline, UnitDayStatus } from '#schema/digest.ts';
import type { Plan, Unit } from '#schema/plan.ts';
import type { Content, Report } from '#schema/report.ts';

/** What takes numbers out or puts them in again, in the order in which the desk offers it. */
export const RULINGS: readonly Ruling[] = ['report.take-in', 'report.restore', 'report.void'];
const REVIEWS: readonly ReviewKind[] = ['report.approve', 'report.return', ...RULINGS];

/** **Null**: `counted` when nothing of it counts, `held` when nothing came after the lock. */
export interface BoardRow {
  id: string;
  report: Report;
  status: UnitDayStatus;
  /** What counts, or what was said last where nothing does. */
  content: Content | null;
  counted: Content | null;
  held: Content | null;
  /** Waits for an approval, by whomever. */
  isWaiting: boolean;
  /** What the viewer may do with it now. */
  acts: readonly ReviewKind[];
  /** What its state allows, but somebody else must do, because the viewer wrote it or brought it for its author. */
  forOthers: readonly ReviewKind[];
}

export interface UnitLine {
  unit: Unit;
  status: UnitDayStatus;
  rows: readonly BoardRow[];
}

/** **Units**: `lockedAtMs` is campaign time. **Null**: while the day is open. */
export interface BoardDay {
  lines: readonly UnitLine[];
  discipline: Discipline;
  lockedAtMs: number | null;
}

/** Returns the board of one day, as the person of this code may act on it. */
export function boardOf(
  plan: Plan,
  reports: ReadonlyMap<string, Report>,
  day: DayRecord | null,
  uid: string,
): BoardDay {
  const rows = new Map<string, BoardRow[]>();
  for (const [id, report] of reports) {
    const row = rowOf(id, report, day, uid);
    const known = rows.get(report.unitId);
    if (known) known.push(row);
    else rows.set(report.unitId, [row]);
  }
  const lines = plan.units.map((unit): UnitLine => {
    const own = rows.get(unit.id) ?? [];
    const sent = own.map(({ report, status }) => ({ areaId: report.areaId, status }));
    return { unit, status: unitStatus(unit, sent), rows: own };
  });
  return {
    lines,
    discipline: disciplineOf(plan, new Map(lines.map(({ unit, status }) => [unit.id, status]))),
    lockedAtMs: day?.locked?.atMs ?? null,
  };
}

function rowOf(id: string, report: Report, day: DayRecord | null, uid: string): BoardRow {
  const last = report.steps[report.steps.length - 1];
  const [counted, held] = [last?.content ?? null, last?.held ?? null];
  const isWaiting = report.status === 'received' && counted !== null;
  const possible = REVIEWS.filter((kind) => {
    if (kind === 'report.approve') return isWaiting;
    if (kind === 'report.return') return ['received', 'approved'].includes(report.status) && !day?.locked;
    if (kind === 'report.take-in') return held !== null;
    return (kind === 'report.restore') === (report.status === 'voided') && report.status !== 'held';
  });
  return {
    id,
    report,
    status: statusOf(report.steps, Number.MAX_SAFE_INTEGER) ?? 'missing',
    content: counted ?? held,
    counted,
    held,
    isWaiting,
    acts: possible.filter((kind) => !isOwnWork(kind, report, uid)),
    forOthers: possible.filter((kind) => isOwnWork(kind, report, uid)),
  };
}

/** Returns the nearest reporting day before (-1) or after (1) a day. **Null**: where the campaign has none. */
export function nextReportingDay(plan: Plan, day: string, step: -1 | 1): string | null {
  for (let next = addDays(day, step), tries = 0; tries < 14; next = addDays(next, step), tries += 1) {
    if (isReportingDay(plan, next)) return next;
  }
  return null;
}

/** Returns the measures that the page's indicators add up, in the order in which leaders read them. */
export function headlineMeasures(plan: Plan): string[] {
  const sums = plan.digest.indicatorIds.flatMap((id) => {
    const indicator = plan.indicators.find((known) => known.id === id);
    return indicator ? measuresIn(indicator.numerator) : [];
  });
  return [...new Set(sums)];
}
