/**
 * What the nightly recount found, newest night first: one line a night, and behind it each value that differed, what was
 * stored and what the journal makes of it, and what was put right. Only shows.
 */
import { useState } from 'preact/hooks';
import { dayInWords, integer } from '#domain/format.ts';
import type { Job } from '#schema/job.ts';
import { documentPath, recountId } from '#schema/keys.ts';
import type { Recount } from '#schema/recount.ts';
import { recountsRun } from '../database/queries.ts';
import { useDocument, useQuery } from '../database/live.ts';
import { Chip } from '../design/chip.tsx';
import { Empty, Waiting } from '../design/waiting.tsx';
import { More } from '../design/more.tsx';
import { useWords } from '../i18n/language.ts';
import { useSession } from '../session.ts';
import { DataTable } from '../table/data-table.tsx';

const PAGE = 14;

export function RecountNights() {
  const { campaign } = useSession();
  const { recounts: words } = useWords();
  const [most, setMost] = useState(PAGE);
  const jobs = useQuery<Job>(recountsRun(campaign.campaignId, most));
  if (jobs === undefined) return <Waiting lines={2} />;
  if (jobs === null) return <Empty>{words.notReadable}</Empty>;
  return (
    <>
      <p class="small">{words.meaning}</p>
      {jobs.size === 0 && <Empty>{words.none}</Empty>}
      <ul class="list">
        {[...jobs.values()].map((job) => (
          <Night key={job.day} job={job} />
        ))}
      </ul>
      <More found={jobs.size} {...{ most, setMost }} page={PAGE} label={words.more} />
    </>
  );
}

/** A recount is read when its night is shown: the line, and what it found, come from the record itself. */
function Night({ job }: { job: Job }) {
  const { recounts: words } = useWords();
  const path = documentPath('recounts', recountId(job.campaignId, job.day));
  const found = useDocument<Recount>(job.status === 'done' ? path : null);
  return (
    <li class="card stack">
      <h3>{words.night(dayInWords(job.day))}</h3>
      {job.status === 'missed' && <Chip tone="bad">{words.missed}</Chip>}
      {job.status === 'claimed' && <p>{words.underway}</p>}
      {found === undefined && <Waiting lines={1} />}
      {job.status === 'done' && found === null && <p>{job.result}</p>}
      {found && <Found found={found} />}
    </li>
  );
}

function Found({ found }: { found: Recount }) {
  const { recounts: words } = useWords();
  const { values, count, differences, corrections, restored } = found;
  return (
    <>
      <p>
        <Chip tone={count === 0 ? 'good' : 'bad'}>{count === 0 ? words.same : words.differs}</Chip>{' '}
        <b>{words.line(integer(count), integer(values))}</b>
      </p>
      {count > 0 && (
        <>
          <DataTable
            caption={words.differences}
            rows={differences}
            keyOf={({ document, field }) => `${document} ${field ?? ''}`}
            columns={[
              { id: 'document', label: words.document, value: ({ document }) => document },
              { id: 'field', label: words.field, value: ({ field }) => field },
              { id: 'stored', label: words.stored, value: ({ stored }) => stored },
              { id: 'recomputed', label: words.recomputed, value: ({ recomputed }) => recomputed },
              { id: 'reason', label: words.reason, value: ({ reason }) => words.reasons[reason] ?? reason },
            ]}
            empty={words.same}
          />
          {differences.length < count && <p>{words.cut(integer(differences.length), integer(count))}</p>}
          <p>{words.healed(integer(corrections.length), integer(restored.length))}</p>
        </>
      )}
    </>
  );
}
