/**
 * The first day on which anybody reported. A plan may begin weeks before its reports do: a day on which nobody could report
 * is nobody's fault. Read from the edition itself, so that one issued years ago is as fair as today's.
 */
import type { Edition, UnitLine } from '#schema/digest.ts';

/** Returns the day; null where nobody has reported yet. */
export function reportingFrom({
  reportingDays,
  units,
}: Pick<Edition, 'reportingDays' | 'units'>): string | null {
  return (
    reportingDays.find((_, index) =>
      units.some(({ history }) => !['missing', 'exempt'].includes(history[index] ?? 'missing')),
    ) ?? null
  );
}

/** Returns the units; a day before anybody reported is one on which nobody had to. */
export function unitsSinceReporting(edition: Pick<Edition, 'reportingDays' | 'units'>): UnitLine[] {
  const from = reportingFrom(edition);
  const first = from === null ? edition.reportingDays.length - 1 : edition.reportingDays.indexOf(from);
  return edition.units.map((unit) => ({
    ...unit,
    history: unit.history.map((status, index) => (index < first ? 'exempt' : status)),
  }));
}
