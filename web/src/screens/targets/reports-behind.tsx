/** The reports that a hamlet's or a unit's numbers come from, newest first. Others' reports only for those who see all. */
import { useMemo, useState } from 'preact/hooks';
import { dayInWords, integer } from '#domain/format.ts';
import type { DayRecord } from '#schema/day.ts';
import type { IndicatorDefinition } from '#schema/plan.ts';
import type { Report } from '#schema/report.ts';
import { addressOf } from '../../address.ts';
import { daysOf, reportsOfArea, reportsOfUnit } from '../../database/queries.ts';
import { useQuery } from '../../database/live.ts';
import type { DocumentQuery } from '../../database/query.ts';
import { Empty, Waiting } from '../../design/waiting.tsx';
import { useWords } from '../../i18n/language.ts';
import { StatusChip } from '../../report-view/status-chip.tsx';
import type { RoleName } from '../../roles.ts';
import { useSession, type Session } from '../../session.ts';
import { DataTable, type Column } from '../../table/data-table.tsx';
import type { NodeKind } from './node-address.ts';
import { measuresIn } from '#domain/indicators.ts';

const MOST = 30;
/** Who may read everybody's reports and lists. */
export const SEES_ALL: readonly RoleName[] = ['standing', 'leader', 'auditor'];
const IN_THE_FIELD: readonly RoleName[] = ['reporter', 'collector', 'digital-lead'];

export interface ReportsBehindProps {
  kind: NodeKind;
  id: string;
  definition: IndicatorDefinition;
}

type Found = [string, Report];

export function ReportsBehind({ kind, id, definition }: ReportsBehindProps) {
  const session = useSession();
  const { targets } = useWords();
  const [most, setMost] = useState(MOST);
  const { campaignId } = session.campaign;
  const query = queryFor(session, kind, id, most);
  const found = useQuery<Report>(query);
  const days = useQuery<DayRecord>(query && daysOf(campaignId, MOST));
  const reports = useMemo(
    () => [...(found ?? [])].filter(([, report]) => kind !== 'area' || report.areaId === id),
    [found, kind, id],
  );
  const columns = useColumns(definition, days ?? new Map<string, DayRecord>());
  return (
    <section class="stack">
      <h2>{targets.reportsBehind}</h2>
      {query === null && <Empty>{targets.onlySome}</Empty>}
      {query !== null && found === undefined && <Waiting />}
      {query !== null && found === null && <Empty>{targets.notReadable}</Empty>}
      {found && (
        <DataTable
          caption={targets.reportsBehind}
          rows={reports}
          columns={columns}
          keyOf={([reportId]) => reportId}
          empty={targets.noReports}
        />
      )}
      {found && found.size >= most && (
        <button type="button" onClick={() => setMost(most + MOST)}>
          {targets.olderReports}
        </button>
      )}
    </section>
  );
}

/** Returns the list that this person may ask for. **Null**: none. */
function queryFor(
  { person, campaign }: Session,
  kind: NodeKind,
  id: string,
  most: number,
): DocumentQuery | null {
  const { campaignId } = campaign;
  const { role, unitId } = person;
  if (SEES_ALL.includes(role))
    return kind === 'unit' ? reportsOfUnit(campaignId, id, most) : reportsOfArea(campaignId, id, most);
  if (!IN_THE_FIELD.includes(role) || unitId === null) return null;
  return kind === 'unit' && id !== unitId ? null : reportsOfUnit(campaignId, unitId, most);
}

function useColumns(definition: IndicatorDefinition, days: ReadonlyMap<string, DayRecord>): Column<Found>[] {
  const { index } = useSession();
  const { shared, reports } = useWords();
  const locked = new Set([...days.values()].filter((day) => day.locked !== null).map(({ day }) => day));
  const unitOf = (report: Report): string => index.units.get(report.unitId)?.shortName ?? report.unitId;
  return [
    {
      id: 'day',
      label: shared.day,
      value: ([, { day }]) => day,
      show: ([id, { day }]) => (
        <a class="drill" href={addressOf('targets', 'report', id)}>
          {dayInWords(day)}
        </a>
      ),
    },
    { id: 'unit', label: shared.unit, value: ([, report]) => unitOf(report) },
    {
      id: 'area',
      label: shared.area,
      value: ([, { areaId }]) => index.areas.get(areaId)?.name ?? areaId,
    },
    ...measuresIn(definition.numerator).map((measureId): Column<Found> => ({
      id: measureId,
      label: index.measures.get(measureId)?.shortLabel ?? measureId,
      numeric: true,
      value: ([, report]) => valueOf(report, measureId),
      show: ([, report]) => integer(valueOf(report, measureId)),
    })),
    {
      id: 'state',
      label: shared.state,
      value: ([, { status }]) => reports.states[status],
      show: ([, report]) => <StatusChip report={report} locked={locked.has(report.day)} />,
    },
  ];
}

/** Nothing written in a report that was received is a zero; a report without content says nothing. */
function valueOf({ steps }: Report, measureId: string): number | null {
  const newest = steps[steps.length - 1];
  const content = newest?.content ?? newest?.held;
  return content ? (content.values[measureId] ?? 0) : null;
}
