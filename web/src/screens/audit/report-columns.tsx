/** The columns of the auditor's table: what identifies a report, then the measures asked for. */
import type { PlanIndex } from '#domain/hierarchy.ts';
import type { Content, Report } from '#schema/report.ts';
import { addressOf } from '../../address.ts';
import type { Words } from '../../i18n/vi/index.ts';
import type { AuditWords } from './use-words.ts';
import { sendingsOf } from '../../report-view/life.ts';
import { contentOf } from '../../report-view/versions.ts';
import type { Column } from '../../table/data-table.tsx';
import { wallOf } from '../../table/wall-clock.ts';

export interface ReportRow {
  id: string;
  report: Report;
  /** What the newest version says. */
  content: Content | null;
  locked: boolean;
}

/** Returns the reports as rows, in the order given. `locked` are the days that are locked. */
export function reportRows(reports: ReadonlyMap<string, Report>, locked: ReadonlySet<string>): ReportRow[] {
  return [...reports].map(([id, report]) => {
    const step = report.steps[report.steps.length - 1];
    return { id, report, content: step ? contentOf(step) : null, locked: locked.has(report.day) };
  });
}

/** Returns the columns; `measureIds` are those of the form chosen. */
export function reportColumns(
  index: PlanIndex,
  measureIds: readonly string[],
  { shared, reports }: Words,
  audit: AuditWords,
): Column<ReportRow>[] {
  const unitName = ({ report }: ReportRow): string =>
    index.units.get(report.unitId)?.shortName ?? report.unitId;
  return [
    {
      id: 'unit',
      label: shared.unit,
      value: unitName,
      show: (row) => <a href={addressOf('audit', 'reports', row.id)}>{unitName(row)}</a>,
    },
    {
      id: 'area',
      label: shared.area,
      value: ({ report }) => index.areas.get(report.areaId)?.name ?? report.areaId,
    },
    { id: 'day', label: shared.day, value: ({ report }) => report.day, holds: 'days' },
    { id: 'status', label: shared.state, value: (row) => reports.states[stateOf(row)] },
    { id: 'version', label: audit.version, value: ({ report }) => sendingsOf(report).length, numeric: true },
    {
      id: 'lateness',
      label: audit.lateness,
      value: ({ content }) => content && reports.lateness[content.lateness],
    },
    {
      id: 'receivedAt',
      label: audit.receivedAt,
      value: ({ content }) => content && wallOf(content.receivedAtMs, index.plan.period.timeZone),
      holds: 'instants',
    },
    ...measureIds.map((id) => ({
      id: `measure-${id}`,
      label: index.measures.get(id)?.shortLabel ?? id,
      value: ({ content }: ReportRow) => content?.values[id] ?? null,
      numeric: true,
    })),
  ];
}

function stateOf({ report: { status }, locked }: ReportRow): keyof Words['reports']['states'] {
  return locked && (status === 'received' || status === 'approved') ? 'final' : status;
}
