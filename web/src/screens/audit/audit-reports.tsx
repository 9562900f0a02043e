/** Every report of a day or of the last days in one table that can be searched and saved. Read only. */
import { useState } from 'preact/hooks';
import { addDays } from '#domain/calendar.ts';
import { integer } from '#domain/format.ts';
import { measuresIn } from '#domain/indicators.ts';
import type { DayRecord } from '#schema/day.ts';
import type { Plan } from '#schema/plan.ts';
import type { Report } from '#schema/report.ts';
import { daysOf, reportsOfDay, reportsSince } from '../../database/queries.ts';
import { useQuery } from '../../database/live.ts';
import { instantOnScreen } from '../../clock.ts';
import { Notice } from '../../design/notice.tsx';
import { Empty, Waiting } from '../../design/waiting.tsx';
import { useWords } from '../../i18n/language.ts';
import { useAuditWords } from './use-words.ts';
import { useSession } from '../../session.ts';
import { DataTable } from '../../table/data-table.tsx';
import { ExportButtons } from './export-buttons.tsx';
import { exportName, exportRows } from './export-rows.ts';
import { reportColumns, reportRows } from './report-columns.tsx';

const MOST = 3000;
const RANGES = [1, 7, 30] as const;

export function AuditReports() {
  const { today, campaign, index } = useSession();
  const audit = useAuditWords();
  const { shared, reports: reportWords } = useWords();
  const [range, setRange] = useState(1);
  const [day, setDay] = useState(today);
  const [formId, setFormId] = useState('');
  const { campaignId } = campaign;
  const { plan, forms } = index;
  const found = useQuery<Report>(
    range === 1 ? reportsOfDay(campaignId, day) : reportsSince(campaignId, addDays(today, 1 - range), MOST),
  );
  return (
    <section class="stack">
      <h2>{audit.sections.reports}</h2>
      <div class="row">
        <div class="field">
          <label for="audit-range">{audit.range}</label>
          <select
            id="audit-range"
            value={String(range)}
            onChange={(event) => setRange(Number(event.currentTarget.value))}
          >
            {RANGES.map((days) => (
              <option key={days} value={String(days)}>
                {days === 1 ? audit.oneDay : audit.lastDays(days)}
              </option>
            ))}
          </select>
        </div>
        {range === 1 && (
          <div class="field">
            <label for="audit-day">{shared.day}</label>
            <input
              id="audit-day"
              type="date"
              value={day}
              min={plan.period.startDay}
              max={plan.period.endDay}
              onChange={(event) => {
                if (event.currentTarget.value) setDay(event.currentTarget.value);
              }}
            />
          </div>
        )}
        <div class="field">
          <label for="audit-form">{audit.form}</label>
          <select id="audit-form" value={formId} onChange={(event) => setFormId(event.currentTarget.value)}>
            <option value="">{audit.summary}</option>
            {plan.forms.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </div>
      </div>
      {found === undefined && <Waiting />}
      {found === null && <Empty>{reportWords.notReadable}</Empty>}
      {found && found.size === MOST && <Notice tone="warn">{audit.cut(integer(MOST))}</Notice>}
      {found && (
        <ReportTable
          found={found}
          measureIds={forms.get(formId)?.measureIds ?? countedIn(plan)}
          day={range === 1 ? day : today}
        />
      )}
    </section>
  );
}

/** Returns the measures that the edition's targets count: what an auditor looks for first. */
function countedIn({ digest, indicators }: Plan): string[] {
  const shown = indicators.filter(({ id }) => digest.indicatorIds.includes(id));
  return [...new Set(shown.flatMap(({ numerator }) => measuresIn(numerator)))];
}

interface ReportTableProps {
  found: ReadonlyMap<string, Report>;
  measureIds: readonly string[];
  day: string;
}

function ReportTable({ found, measureIds, day }: ReportTableProps) {
  const words = useWords();
  const audit = useAuditWords();
  const { campaign, index } = useSession();
  const days = useQuery<DayRecord>(daysOf(campaign.campaignId, 100));
  const locked = new Set(
    [...(days?.values() ?? [])].filter((known) => known.locked).map((known) => known.day),
  );
  const rows = reportRows(found, locked);
  const columns = reportColumns(index, measureIds, words, audit);
  return (
    <>
      <ExportButtons
        name={exportName(campaign.campaignId, day)}
        rows={() => exportRows(rows, columns, audit.asOf(instantOnScreen(campaign, Date.now())))}
      />
      <DataTable
        caption={audit.sections.reports}
        {...{ rows, columns }}
        keyOf={({ id }) => id}
        searchable
        empty={audit.noReports}
      />
    </>
  );
}
