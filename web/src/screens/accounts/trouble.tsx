/** What the system could not use, what the nightly recount found, and scheduled work that was missed: each with its reason and time. */
import type { Aside } from '#schema/aside.ts';
import type { Job } from '#schema/job.ts';
import type { Quarantined } from '#schema/quarantine.ts';
import { asides, jobsOf, quarantined } from '../../book/lists.ts';
import { useList } from '../../book/live.ts';
import { dayOnScreen } from '../../clock.ts';
import { Empty } from '../../design/waiting.tsx';
import { useWords } from '../../i18n/language.ts';
import { RecountNights } from '../../recount-view/recount-nights.tsx';
import type { Room } from '../../room.ts';
import { Unusable } from './unusable.tsx';

const MOST = 50;

export function Trouble({ room }: { room: Room }) {
  const { accounts, recounts } = useWords();
  const { book, campaign } = room;
  const unusable = useList<Quarantined>(book, quarantined(campaign.campaignId, MOST));
  const closed = useList<Aside>(book, asides(campaign.campaignId));
  const jobs = useList<Job>(book, jobsOf(campaign.campaignId, MOST));
  const missed = [...(jobs?.values() ?? [])].filter(({ status }) => status === 'missed');
  return (
    <>
      <h2>{accounts.unusable}</h2>
      <Unusable {...{ room, unusable, closed }} />
      <h2>{recounts.title}</h2>
      <RecountNights room={room} />
      <h2>{accounts.missedJobs}</h2>
      {jobs && missed.length === 0 && <Empty>{accounts.nothingMissed}</Empty>}
      <ul class="list">
        {missed.map(({ day, job, result }) => (
          <li key={`${day} ${job}`} class="card">
            <p>
              {dayOnScreen(day)} · {accounts.jobs[job]}
            </p>
            <p class="soft small">{result}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
