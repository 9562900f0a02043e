/** What happened to a report, newest first: each answer of the server with its receipt, and each review with its reason. */
import { documentPath } from '#schema/keys.ts';
import type { Decision } from '#schema/decision.ts';
import type { Report } from '#schema/report.ts';
import { receiptOf } from '#domain/receipt.ts';
import { decisionsOn } from '../database/queries.ts';
import { useQuery } from '../database/live.ts';
import { Empty, Waiting } from '../design/waiting.tsx';
import { useWords } from '../i18n/language.ts';
import { useSession } from '../session.ts';
import { carrierName } from './carrier-name.ts';
import { momentIn } from './moment.ts';

interface TimelineProps {
  report: Report;
  reportId: string;
}

export function Timeline({ report, reportId }: TimelineProps) {
  const { reports } = useWords();
  const decisions = useQuery<Decision>(decisionsOn(report.campaignId, documentPath('reports', reportId)));
  return (
    <section class="stack">
      <h2>{reports.decisions}</h2>
      {decisions === undefined && <Waiting lines={2} />}
      {(decisions === null || decisions?.size === 0) && <Empty>{reports.noDecision}</Empty>}
      <ol class="list">
        {[...(decisions?.values() ?? [])].map((decision) => (
          <Answer key={decision.entryId} {...{ report, decision }} />
        ))}
      </ol>
    </section>
  );
}

function Answer({ report, decision }: { report: Report; decision: Decision }) {
  const session = useSession();
  const { reports, shared, explain } = useWords();
  const { entryId, status, decidedAtMs, receipt, problems, warnings, carriedBy } = decision;
  const review = report.steps.find((step) => step.review?.entryId === entryId)?.review;
  const outcome = { accepted: reports.accepted, refused: reports.refused, held: reports.states.held }[status];
  return (
    <li class="card stack">
      <p>
        {momentIn(session)(decidedAtMs)} · <b>{review ? reports.reviewed[review.outcome] : outcome}</b>
      </p>
      {review?.reason && <p>{reports.reviewedBecause(reports.reviewed[review.outcome], review.reason)}</p>}
      {carriedBy && <p>{reports.carriedBy(carrierName(carriedBy, session.index))}</p>}
      {[...problems, ...warnings].map((found, at) => (
        <p key={at}>▲ {explain(found)}</p>
      ))}
      <p class="soft small">
        {shared.receipt}: {receipt ?? receiptOf(entryId)}
      </p>
    </li>
  );
}
