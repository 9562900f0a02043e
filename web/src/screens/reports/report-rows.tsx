/** Reports as rows that open one: day, for which area and unit, state, versions, lateness. Keeps the order it is given. */
import { dayInWords, integer } from '#domain/format.ts';
import type { PlanIndex } from '#domain/hierarchy.ts';
import type { Form } from '#schema/plan.ts';
import type { Content, Report } from '#schema/report.ts';
import { addressOf, EDIT } from '../../address.ts';
import { useWords } from '../../i18n/language.ts';
import { receiptOf } from '#domain/receipt.ts';
import { measuresOf } from '../today/measures.ts';
import { useSession } from '../../session.ts';
import { StatusChip } from '../../report-view/status-chip.tsx';
import { sendingsOf } from '../../report-view/life.ts';
import { WaitsFor } from '../../report-view/waits-for.tsx';
import { contentOf } from '../../report-view/versions.ts';

interface ReportRowsProps {
  reports: ReadonlyMap<string, Report>;
  index: PlanIndex;
  /** Days that are locked. */
  locked: ReadonlySet<string>;
}

export function ReportRows({ reports, index, locked }: ReportRowsProps) {
  return (
    <ul class="report-rows">
      {[...reports].map(([id, report]) => (
        <ReportRow key={id} {...{ id, report, index }} locked={locked.has(report.day)} />
      ))}
    </ul>
  );
}

interface RowProps {
  id: string;
  report: Report;
  index: PlanIndex;
  locked: boolean;
}

function ReportRow({ id, report, index, locked }: RowProps) {
  const words = useWords();
  const { steps, areaId, unitId, day } = report;
  const { person } = useSession();
  const step = steps[steps.length - 1];
  const content = step ? contentOf(step) : null;
  const form = index.forms.get(index.units.get(unitId)?.formId ?? '');
  return (
    <li class="card report-row">
      <a href={addressOf('reports', id)}>
        {dayInWords(day)} · {index.areas.get(areaId)?.name ?? areaId}
      </a>
      <span class="small">{index.units.get(unitId)?.shortName ?? unitId}</span>
      {content && form && (
        <span>{content.nothingToday ? words.today.nothingToday : mainNumbers(content, form, index)}</span>
      )}
      <span class="row small">
        <StatusChip report={report} locked={locked} />
        <span>
          {words.reports.versionCount}: {integer(sendingsOf(report).length)}
        </span>
        {content && <span>{words.reports.lateness[content.lateness]}</span>}
        {!locked && (
          <span>
            <WaitsFor report={report} />
          </span>
        )}
      </span>
      {content && (
        <span class="row spread small">
          <span>
            {words.shared.receipt}: <strong>{receiptOf(content.entryId)}</strong>
          </span>
          {unitId === person.unitId && (
            <a class="edit" href={addressOf('today', areaId, day, EDIT)}>
              {words.today.edit}
            </a>
          )}
        </span>
      )}
    </li>
  );
}

const SHOWN = 2;

/** `Rà soát 5 · Kích hoạt mức 2 3`: of the numbers in front of the form, the first that say something. */
function mainNumbers({ values }: Content, form: Form, index: PlanIndex): string {
  const { first } = measuresOf(form, index);
  const said = [...first, ...form.measureIds.filter((id) => !first.includes(id))].filter(
    (id) => id in values,
  );
  const worked = said.filter((id) => (values[id] ?? 0) > 0);
  return (worked.length > 0 ? worked : said)
    .slice(0, SHOWN)
    .map((id) => `${index.measures.get(id)?.shortLabel ?? id}: ${integer(values[id] ?? null)}`)
    .join(' · ');
}
