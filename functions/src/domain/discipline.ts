/**
 * Who reported, in time or late, or not at all: per unit and day, and over all units that must. A report of zero is a
 * report; a unit that does not have to report is never late.
 */
import type { Discipline, UnitDayStatus } from '#schema/digest.ts';
import type { Plan, Unit } from '#schema/plan.ts';
import type { Report, ReportState } from '#schema/report.ts';

/** Returns a report's state as it stood at an instant of server time; null before its first entry. */
export function stateAt(report: Pick<Report, 'steps'>, cutMicros: number): ReportState | null {
  return report.steps.findLast((step) => step.atMicros <= cutMicros) ?? null;
}

/** What one unit's report for one area says about its discipline that day. */
export interface Sent {
  areaId: string;
  status: UnitDayStatus;
}

/**
 * Returns the status of one report; null before its first entry, and while it is voided. Lateness is that of the first submission: a correction asked for by the reviewer
 * never makes a unit late.
 */
export function statusOf(steps: readonly ReportState[], cutMicros: number): UnitDayStatus | null {
  const known = steps.filter((step) => step.atMicros <= cutMicros);
  const last = known.at(-1);
  const first = known.at(0);
  if (!last || !first || (last.status === 'voided' && !last.held)) return null;
  if (last.status === 'held') return 'held';
  if (last.status === 'returned') return 'returned';
  const lateness = (first.content ?? first.held)?.lateness ?? 'late';
  if (lateness !== 'on-time') return lateness;
  return last.content?.nothingToday ? 'nothing' : 'on-time';
}

/** From the least to the most worrying: a unit with several areas shows its most worrying one. */
const ORDER: readonly UnitDayStatus[] = [
  'nothing',
  'on-time',
  'late-no-signal',
  'late',
  'returned',
  'held',
  'missing',
];

/** Returns a unit's status on a day from what it sent for its areas. */
export function unitStatus(unit: Unit, sent: readonly Sent[]): UnitDayStatus {
  const statuses = sent.map(({ status }) => status);
  if (unit.mustReport === 'no' && statuses.length === 0) return 'exempt';
  if (unit.mustReport === 'each-area') {
    const areas = new Set(sent.map(({ areaId }) => areaId));
    if (unit.areaIds.some((areaId) => !areas.has(areaId))) return 'missing';
  }
  const worst = Math.max(...statuses.map((status) => ORDER.indexOf(status)), -1);
  return worst < 0 ? 'missing' : (ORDER[worst] ?? 'missing');
}

/** Returns the day's discipline over the units that must report. `received` includes late, returned and held ones. */
export function disciplineOf(plan: Plan, statuses: ReadonlyMap<string, UnitDayStatus>): Discipline {
  const expected = plan.units.filter((unit) => unit.mustReport !== 'no');
  const count = (...wanted: UnitDayStatus[]): number =>
    expected.filter((unit) => wanted.includes(statuses.get(unit.id) ?? 'missing')).length;
  const missing = expected.filter((unit) => (statuses.get(unit.id) ?? 'missing') === 'missing');
  return {
    expected: expected.length,
    received: expected.length - missing.length,
    onTime: count('on-time', 'nothing'),
    late: count('late'),
    lateNoSignal: count('late-no-signal'),
    nothing: count('nothing'),
    returned: count('returned'),
    held: count('held'),
    missing: missing.length,
    missingUnits: missing.map((unit) => unit.shortName),
  };
}
