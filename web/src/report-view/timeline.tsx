/** What happened to a report, newest first: what its unit sent, each with its receipt, and what others did between, with who. */
import { documentPath } from '#schema/keys.ts';
import type { Decision } from '#schema/decision.ts';
import type { Report } from '#schema/report.ts';
import { decisionsOn } from '../database/queries.ts';
import { useQuery } from '../database/live.ts';
import { useWords } from '../i18n/language.ts';
import { useSession } from '../session.ts';
import { carrierName } from './carrier-name.ts';
import { lifeOf, type LifeStep } from './life.ts';
import { momentIn } from './moment.ts';
import { WhenWho } from './when-who.tsx';

interface TimelineProps {
  report: Report;
  /** Of whom the answers may be read as well: refusals, warnings, exactly who. **Null**: of nobody. */
  answersOf: string | null;
}

export function Timeline({ report, answersOf }: TimelineProps) {
  const { index } = useSession();
  const { reports } = useWords();
  const decisions = useQuery<Decision>(
    answersOf === null ? null : decisionsOn(report.campaignId, documentPath('reports', answersOf)),
  );
  return (
    <section class="stack">
      <h2>{reports.decisions}</h2>
      <ol class="list">
        {lifeOf(report, decisions ?? null, index).map((step) => (
          <Step key={step.entryId} step={step} />
        ))}
      </ol>
    </section>
  );
}

function Step({ step }: { step: LifeStep }) {
  const session = useSession();
  const { reports, shared, today, explain } = useWords();
  const { what, sending, unitId, atMicros, content, review, receipt, decision } = step;
  const problems = [...(decision?.problems ?? []), ...(decision?.warnings ?? [])];
  const carriedBy = content?.carriedBy ?? decision?.carriedBy;
  return (
    <li class="card stack">
      <p>
        <b>{sending === null ? nameOf(what, reports) : reports.version(sending)}</b>{' '}
        {decision?.status === 'held' && `(${reports.states.held.toLowerCase()}) `}
        <WhenWho {...{ atMicros, unitId }} />
      </p>
      {review?.reason && <p>“{review.reason}”</p>}
      {review?.dueAtMs && <p>{today.sendBefore(momentIn(session)(review.dueAtMs))}</p>}
      {carriedBy && <p>{reports.carriedBy(carrierName(carriedBy, session.index))}</p>}
      {problems.map((found, at) => (
        <p key={at}>▲ {explain(found)}</p>
      ))}
      <p class="soft small">
        {shared.receipt}: {receipt}
      </p>
    </li>
  );
}

function nameOf(
  what: LifeStep['what'],
  { refused, reviewed, version }: ReturnType<typeof useWords>['reports'],
) {
  if (what === 'refused') return refused;
  return what === 'sent' ? version(0) : reviewed[what];
}
