/** Reports as rows that open one: day, for which area and unit, state, versions, lateness. Keeps the order it is given. */
import { dayInWords, integer } from '#domain/format.ts';
import type { PlanIndex } from '#domain/hierarchy.ts';
import type { Report } from '#schema/report.ts';
import { addressOf } from '../../address.ts';
import { useWords } from '../../i18n/language.ts';
import { StatusChip } from '../../report-view/status-chip.tsx';
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
  const step = steps[steps.length - 1];
  const content = step ? contentOf(step) : null;
  return (
    <li class="card report-row">
      <a href={addressOf('reports', id)}>
        {dayInWords(day)} · {index.areas.get(areaId)?.name ?? areaId}
      </a>
      <span class="small">{index.units.get(unitId)?.name ?? unitId}</span>
      <span class="row small">
        <StatusChip report={report} locked={locked} />
        <span>
          {words.reports.versionCount}: {integer(steps.length)}
        </span>
        {content && <span>{words.reports.lateness[content.lateness]}</span>}
        {!locked && (
          <span>
            <WaitsFor report={report} />
          </span>
        )}
      </span>
    </li>
  );
}
