/** The reports of an edition's day that add to a number, each with its receipt. For those who may read everybody's. */
import { useMemo } from 'preact/hooks';
import { dayInWords, integer } from '#domain/format.ts';
import { areaPath } from '#domain/hierarchy.ts';
import { measuresIn } from '#domain/indicators.ts';
import { receiptOf } from '#domain/receipt.ts';
import type { IndicatorDefinition } from '#schema/plan.ts';
import type { Report } from '#schema/report.ts';
import { addressOf } from '../../address.ts';
import { reportsOfDay } from '../../database/queries.ts';
import { useQuery } from '../../database/live.ts';
import { Empty, Waiting } from '../../design/waiting.tsx';
import { useSession } from '../../session.ts';
import { DataTable, type Column } from '../../table/data-table.tsx';
import { useLeaderWords } from '../editions/use-words.ts';
import { SEES_ALL } from './reports-behind.tsx';

export interface ReportsOfEditionProps {
  day: string;
  areaId: string;
  definition: IndicatorDefinition;
}

type Row = { id: string; report: Report; values: Readonly<Record<string, number>>; entryId: string };

export function ReportsOfEdition({ day, areaId, definition }: ReportsOfEditionProps) {
  const { campaign, index, person } = useSession();
  const words = useLeaderWords();
  const maySee = SEES_ALL.includes(person.role);
  const found = useQuery<Report>(maySee ? reportsOfDay(campaign.campaignId, day) : null);
  const measures = measuresIn(definition.numerator);
  const rows = useMemo(
    () =>
      [...(found ?? [])].flatMap(([id, report]): Row[] => {
        const content = report.steps[report.steps.length - 1]?.content;
        const isWithin = areaPath(index, report.areaId).includes(areaId);
        if (!content || !isWithin || !measures.some((measure) => content.values[measure])) return [];
        return [{ id, report, values: content.values, entryId: content.entryId }];
      }),
    [found, index, areaId, measures.join()],
  );
  const unitOf = ({ report }: Row): string => index.units.get(report.unitId)?.shortName ?? report.unitId;
  const columns: Column<Row>[] = [
    {
      id: 'unit',
      label: words.who,
      value: unitOf,
      show: (row) => (
        <a class="drill" href={addressOf('targets', 'report', row.id)}>
          {unitOf(row)}
        </a>
      ),
    },
    ...measures.map((measureId): Column<Row> => ({
      id: measureId,
      label: index.measures.get(measureId)?.shortLabel ?? measureId,
      numeric: true,
      value: ({ values }) => values[measureId] ?? 0,
      show: ({ values }) => integer(values[measureId] ?? 0),
    })),
    { id: 'receipt', label: words.receipt, value: ({ entryId }) => receiptOf(entryId) },
  ];
  return (
    <section class="stack">
      <h2>{words.reports(dayInWords(day))}</h2>
      {!maySee && <Empty>{words.onlySome}</Empty>}
      {maySee && found === undefined && <Waiting />}
      {found && (
        <>
          <p class="soft small">{words.reportsMeaning}</p>
          <DataTable
            caption={words.reports(dayInWords(day))}
            rows={rows}
            columns={columns}
            keyOf={({ id }) => id}
            empty={words.noReports}
          />
        </>
      )}
    </section>
  );
}
