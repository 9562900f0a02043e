/** The editions issued, each with its content hash. An edition is large, so it is read only when opened. */
import { useState } from 'preact/hooks';
import { dayInWords, integer } from '#domain/format.ts';
import { editionName } from '#domain/digest/edition.ts';
import type { Digest } from '#schema/digest.ts';
import type { Job } from '#schema/job.ts';
import { editionPath, editionsIssued } from '../../database/queries.ts';
import { useDocument, useQuery } from '../../database/live.ts';
import { Empty, Waiting } from '../../design/waiting.tsx';
import { More } from '../../design/more.tsx';
import { useAuditWords } from './use-words.ts';
import { useSession } from '../../session.ts';

const PAGE = 30;

export function AuditEditions() {
  const { campaign } = useSession();
  const audit = useAuditWords();
  const [most, setMost] = useState(PAGE);
  const jobs = useQuery<Job>(editionsIssued(campaign.campaignId, most));
  if (jobs === undefined) return <Waiting />;
  if (jobs === null) return <Empty>{audit.notReadable}</Empty>;
  const issued = [...jobs.values()].filter(({ status }) => status === 'done');
  return (
    <>
      {issued.length === 0 && <Empty>{audit.noEditions}</Empty>}
      <ul class="list">
        {issued.map(({ day }) => (
          <EditionRow key={day} day={day} />
        ))}
      </ul>
      <More found={jobs.size} {...{ most, setMost }} page={PAGE} label={audit.more} />
    </>
  );
}

function EditionRow({ day }: { day: string }) {
  const audit = useAuditWords();
  const [opened, setOpened] = useState(false);
  return (
    <li class="card stack">
      <h3>{audit.edition(dayInWords(day))}</h3>
      {opened ? (
        <Opened day={day} />
      ) : (
        <button type="button" onClick={() => setOpened(true)}>
          {audit.openEdition(dayInWords(day))}
        </button>
      )}
    </li>
  );
}

function Opened({ day }: { day: string }) {
  const { campaign } = useSession();
  const audit = useAuditWords();
  const digest = useDocument<Digest>(editionPath(campaign.campaignId, editionName(day)));
  if (digest === undefined) return <Waiting lines={1} />;
  if (digest === null) return <Empty>{audit.noEdition}</Empty>;
  return (
    <>
      <p>{audit.counted(integer(digest.edition.provenance.reportsCounted))}</p>
      <p class="audit-hash">
        {audit.hash}: <code>{digest.contentHash}</code>
      </p>
    </>
  );
}
