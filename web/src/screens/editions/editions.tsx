/**
 * What leaders were told: the newest edition at once, as the page they read, and the earlier ones. The list comes from
 * the jobs that issued them, because an edition itself is too large to list.
 */
import { useState } from 'preact/hooks';
import { dayInWords } from '#domain/format.ts';
import type { Job } from '#schema/job.ts';
import { addressOf } from '../../address.ts';
import { editionsIssued } from '../../database/queries.ts';
import { useQuery } from '../../database/live.ts';
import { Empty, Waiting } from '../../design/waiting.tsx';
import { More } from '../../design/more.tsx';
import { useWords } from '../../i18n/language.ts';
import { useSession, type Session } from '../../session.ts';
import { EditionSheets } from './edition-sheets.tsx';
import { EditionView } from './edition-view.tsx';
import './editions.css';

/** A month of days. */
const PAGE = 31;

export function Editions() {
  const session = useSession();
  const { editions } = useWords();
  const { campaign, parts } = session;
  const [most, setMost] = useState(PAGE);
  const jobs = useQuery<Job>(editionsIssued(campaign.campaignId, most));
  const days = [...(jobs?.values() ?? [])].filter(({ status }) => status === 'done').map(({ day }) => day);
  const day = days.find((known) => known === parts[0]) ?? days[0];
  return (
    <div class="stack">
      <h1>{editions.editionsTitle}</h1>
      {jobs === undefined && <Waiting />}
      {jobs !== undefined && day === undefined && <Empty>{noneYet(session, editions)}</Empty>}
      {day !== undefined && <EditionView key={day} day={day} />}
      {day !== undefined && <EditionSheets day={day} asked={parts.slice(1)} />}
      {days.length > 1 && (
        <nav class="stack" aria-label={editions.earlier}>
          <h2>{editions.earlier}</h2>
          <ul class="edition-days">
            {days.map((known) => (
              <li key={known}>
                <a href={addressOf('editions', known)} aria-current={known === day ? 'page' : undefined}>
                  {dayInWords(known)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <More found={jobs?.size} {...{ most, setMost }} page={PAGE} label={editions.showEarlier} />
    </div>
  );
}

function noneYet(
  { index }: Session,
  words: { noEditions: string; firstAt: (time: string) => string },
): string {
  return `${words.noEditions} ${words.firstAt(index.plan.calendar.digest)}`;
}
