/** What the system could not use, what the nightly recount found, and scheduled work that was missed: each with its reason and time. */
import type { Job } from '../../../../functions/src/schema/job.ts';
import type { Quarantined } from '../../../../functions/src/schema/quarantine.ts';
import { jobsOf, quarantined } from '../../book/lists.ts';
import { useList } from '../../book/live.ts';
import { dayOnScreen, instantOnScreen } from '../../clock.ts';
import { Empty } from '../../design/waiting.tsx';
import { useExplain } from '../../i18n/explain.ts';
import { useWords } from '../../i18n/language.ts';
import { RecountNights } from '../../recount-view/recount-nights.tsx';
import type { Room } from '../../room.ts';

const MOST = 50;

export function Trouble({ room }: { room: Room }) {
  const { accounts, recounts } = useWords();
  const explain = useExplain();
  const { book, campaign } = room;
  const unusable = useList<Quarantined>(book, quarantined(campaign.campaignId, MOST));
  const jobs = useList<Job>(book, jobsOf(campaign.campaignId, MOST));
  const missed = [...(jobs?.values() ?? [])].filter(({ status }) => status === 'missed');
  return (
    <>
      <h2>{accounts.unusable}</h2>
      {unusable?.size === 0 && <Empty>{accounts.nothingUnusable}</Empty>}
      <ul class="list">
        {[...(unusable ?? [])].map(([id, { sourceId, problem, atMs }]) => (
          <li key={id} class="card">
            <p>{explain(problem)}</p>
            <p class="soft small">
              {sourceId} · {instantOnScreen(campaign, atMs)}
            </p>
          </li>
        ))}
      </ul>
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
