/** What the system could not use, what the nightly recount found, and scheduled work that was missed: each with its reason and time. */
import { dayInWords } from '#domain/format.ts';
import type { Aside } from '#schema/aside.ts';
import type { Job } from '#schema/job.ts';
import type { Quarantined } from '#schema/quarantine.ts';
import { asides, jobsOf, quarantined } from '../../database/queries.ts';
import { useQuery } from '../../database/live.ts';
import { Empty } from '../../design/waiting.tsx';
import { useWords } from '../../i18n/language.ts';
import { useAccountWords } from './use-words.ts';
import { RecountNights } from '../../recount-view/recount-nights.tsx';
import { useSession } from '../../session.ts';
import { Unusable } from './unusable.tsx';

const MOST = 50;

export function Trouble() {
  const accounts = useAccountWords();
  const { recounts } = useWords();
  const { campaign } = useSession();
  const unusable = useQuery<Quarantined>(quarantined(campaign.campaignId, MOST));
  const closed = useQuery<Aside>(asides(campaign.campaignId));
  const jobs = useQuery<Job>(jobsOf(campaign.campaignId, MOST));
  const missed = [...(jobs?.values() ?? [])].filter(({ status }) => status === 'missed');
  return (
    <>
      <h2>{accounts.unusable}</h2>
      <Unusable {...{ unusable, closed }} />
      <h2>{recounts.title}</h2>
      <RecountNights />
      <h2>{accounts.missedJobs}</h2>
      {jobs && missed.length === 0 && <Empty>{accounts.nothingMissed}</Empty>}
      <ul class="list">
        {missed.map(({ day, job, result }) => (
          <li key={`${day} ${job}`} class="card">
            <p>
              {dayInWords(day)} · {accounts.jobs[job]}
            </p>
            <p class="soft small">{result}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
