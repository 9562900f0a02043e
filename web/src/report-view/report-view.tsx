/**
 * One report with all that its unit sent side by side, and what happened to it, by whom and when.
 * Only shows; whoever may act on a report does so elsewhere.
 */
import { dayInWords } from '#domain/format.ts';
import { dayId, documentPath } from '#schema/keys.ts';
import type { DayRecord } from '#schema/day.ts';
import type { Report } from '#schema/report.ts';
import { useDocument } from '../database/live.ts';
import { Notice } from '../design/notice.tsx';
import { Empty, Waiting } from '../design/waiting.tsx';
import { useWords } from '../i18n/language.ts';
import { seesAllAnswers } from '../sees.ts';
import { useSession } from '../session.ts';
import { StatusChip } from './status-chip.tsx';
import { Timeline } from './timeline.tsx';
import { VersionTable } from './version-table.tsx';
import { contentOf } from './versions.ts';
import { Received } from './received.tsx';
import './report-view.css';

export function ReportView({ reportId }: { reportId: string }) {
  const { person } = useSession();
  const { reports } = useWords();
  const report = useDocument<Report>(documentPath('reports', reportId));
  if (report === undefined) return <Waiting />;
  if (report === null) return <Empty>{reports.noReport}</Empty>;
  return (
    <div class="stack">
      <Head report={report} />
      <VersionTable report={report} />
      <Timeline report={report} answersOf={seesAllAnswers(person) ? reportId : null} />
    </div>
  );
}

function Head({ report }: { report: Report }) {
  const session = useSession();
  const { reports } = useWords();
  const day = useDocument<DayRecord>(documentPath('days', dayId(report.campaignId, report.day)));
  const step = report.steps[report.steps.length - 1];
  const content = step ? contentOf(step) : null;
  const review = step?.review;
  return (
    <header class="card stack report-head">
      <h2>{session.index.units.get(report.unitId)?.name ?? report.unitId}</h2>
      <p>
        {session.index.areas.get(report.areaId)?.name ?? report.areaId} · {dayInWords(report.day)}
      </p>
      <p class="row">
        <StatusChip report={report} locked={Boolean(day?.locked)} />
        {content && <span>{reports.lateness[content.lateness]}</span>}
      </p>
      {content && (
        <p class="soft">
          <Received content={content} />
        </p>
      )}
      {step?.held && <Notice tone="warn">{reports.afterLock}</Notice>}
      {review?.reason && (
        <Notice tone="warn">
          {reports.reviewedBecause(reports.reviewed[review.outcome], review.reason)}
        </Notice>
      )}
    </header>
  );
}
