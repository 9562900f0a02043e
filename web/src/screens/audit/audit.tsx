/** The auditor's room: reports, editions, baseline lists, recounts, the schedule, what was set aside. Nothing can be changed here. */
import { addressOf } from '../../address.ts';
import { useWords } from '../../i18n/language.ts';
import { RecountNights } from '../../recount-view/recount-nights.tsx';
import { ReportView } from '../../report-view/report-view.tsx';
import type { Room } from '../../room.ts';
import { AuditEditions } from './audit-editions.tsx';
import { AuditBaselines, AuditJobs, AuditQuarantine } from './audit-ledgers.tsx';
import { AuditReports } from './audit-reports.tsx';
import './audit.css';

const SECTIONS = ['reports', 'editions', 'lists', 'recounts', 'jobs', 'quarantine'] as const;
type Section = (typeof SECTIONS)[number];

const LEDGERS: Record<Exclude<Section, 'reports'>, typeof AuditJobs> = {
  editions: AuditEditions,
  lists: AuditBaselines,
  recounts: RecountNights,
  jobs: AuditJobs,
  quarantine: AuditQuarantine,
};

export function Audit({ room }: { room: Room }) {
  const { audit } = useWords();
  const [name, opened] = room.parts;
  const section = SECTIONS.find((known) => known === name) ?? 'reports';
  return (
    <div class="stack audit-table">
      <h1>{audit.title}</h1>
      <nav aria-label={audit.title} class="row audit-sections">
        {SECTIONS.map((known) => (
          <a
            key={known}
            href={addressOf('audit', known)}
            aria-current={known === section ? 'page' : undefined}
          >
            {audit.sections[known]}
          </a>
        ))}
      </nav>
      {section === 'reports' ? <Reports room={room} opened={opened} /> : <Ledger {...{ room, section }} />}
    </div>
  );
}

function Reports({ room, opened }: { room: Room; opened: string | undefined }) {
  const { audit } = useWords();
  if (opened === undefined) return <AuditReports room={room} />;
  return (
    <>
      <p>
        <a href={addressOf('audit', 'reports')}>← {audit.back}</a>
      </p>
      <ReportView key={opened} room={room} reportId={opened} />
    </>
  );
}

function Ledger({ room, section }: { room: Room; section: Exclude<Section, 'reports'> }) {
  const { audit } = useWords();
  const Content = LEDGERS[section];
  return (
    <section class="stack">
      <h2>{audit.sections[section]}</h2>
      <Content room={room} />
    </section>
  );
}
