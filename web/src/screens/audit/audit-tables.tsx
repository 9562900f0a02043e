/** What else an auditor looks through: baseline versions, the schedule's runs, what was set aside. Read only. */
import { documentPath } from '#schema/keys.ts';
import { integer } from '#domain/format.ts';
import type { Baseline } from '#schema/baseline.ts';
import type { Job } from '#schema/job.ts';
import type { Quarantined } from '#schema/quarantine.ts';
import { jobsOf, quarantined } from '../../database/queries.ts';
import { useDocument, useQuery } from '../../database/live.ts';
import { instantOnScreen } from '../../clock.ts';
import { Empty, Waiting } from '../../design/waiting.tsx';
import { useWords } from '../../i18n/language.ts';
import { useAuditWords } from './use-words.ts';
import { momentIn } from '../../report-view/moment.ts';
import { useSession } from '../../session.ts';
import { DataTable } from '../../table/data-table.tsx';

const MOST = 200;

export function AuditBaselines() {
  const session = useSession();
  const audit = useAuditWords();
  const baseline = useDocument<Baseline>(documentPath('baselines', session.campaign.campaignId));
  const moment = momentIn(session);
  if (baseline === undefined) return <Waiting />;
  const lists = session.index.plan.lists.map(({ id, name }) => ({ id, name }));
  return (
    <DataTable
      caption={audit.sections.lists}
      rows={[...(baseline?.versions ?? [])].reverse()}
      keyOf={({ entryId }) => entryId}
      columns={[
        { id: 'version', label: audit.baselineVersion, value: ({ version }) => integer(version) },
        { id: 'asOf', label: audit.asOfDay, value: ({ asOfDay }) => asOfDay, holds: 'days' },
        { id: 'document', label: audit.document, value: ({ documentNumber }) => documentNumber },
        { id: 'signer', label: audit.signer, value: ({ signer }) => signer },
        { id: 'at', label: audit.registeredAt, value: ({ registeredAtMs }) => moment(registeredAtMs) },
        { id: 'reason', label: audit.reason, value: ({ reason }) => reason },
        ...lists.map(({ id, name }) => ({
          id: `list-${id}`,
          label: name,
          value: ({ sums }: Baseline['versions'][number]) => sums[id] ?? null,
          numeric: true,
        })),
      ]}
      empty={audit.noBaseline}
    />
  );
}

export function AuditJobs() {
  const session = useSession();
  const audit = useAuditWords();
  const { shared } = useWords();
  const jobs = useQuery<Job>(jobsOf(session.campaign.campaignId, MOST));
  const moment = momentIn(session);
  if (jobs === undefined) return <Waiting />;
  if (jobs === null) return <Empty>{audit.notReadable}</Empty>;
  return (
    <DataTable
      caption={audit.sections.jobs}
      rows={[...jobs.values()]}
      keyOf={({ day, job }) => `${day}-${job}`}
      columns={[
        { id: 'job', label: audit.job, value: ({ job }) => audit.jobs[job] },
        { id: 'day', label: shared.day, value: ({ day }) => day, holds: 'days' },
        { id: 'status', label: shared.state, value: ({ status }) => audit.jobStates[status] },
        { id: 'due', label: audit.dueAt, value: ({ dueAtMs }) => moment(dueAtMs) },
        { id: 'ran', label: audit.ranAt, value: ({ claimedAtMs }) => moment(claimedAtMs) },
        { id: 'result', label: audit.result, value: ({ result }) => result },
      ]}
      empty={audit.noJobs}
    />
  );
}

export function AuditQuarantine() {
  const { campaign } = useSession();
  const audit = useAuditWords();
  const { explain } = useWords();
  const found = useQuery<Quarantined>(quarantined(campaign.campaignId, MOST));
  if (found === undefined) return <Waiting />;
  if (found === null) return <Empty>{audit.notReadable}</Empty>;
  return (
    <DataTable
      caption={audit.sections.quarantine}
      rows={[...found].map(([id, thing]) => ({ id, thing }))}
      keyOf={({ id }) => id}
      columns={[
        { id: 'source', label: audit.source, value: ({ thing }) => `${thing.source}/${thing.sourceId}` },
        { id: 'at', label: audit.at, value: ({ thing }) => instantOnScreen(campaign, thing.atMs) },
        { id: 'reason', label: audit.reason, value: ({ thing }) => explain(thing.problem) },
      ]}
      empty={audit.noQuarantine}
    />
  );
}
