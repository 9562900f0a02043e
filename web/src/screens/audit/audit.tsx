/** The auditor's session: reports, editions, baseline lists, recounts, the schedule, what was set aside. Nothing can be changed here. */
import { addressOf } from '../../address.ts';
import { useAuditWords } from './use-words.ts';
import { RecountNights } from '../../recount-view/recount-nights.tsx';
import { ReportView } from '../../report-view/report-view.tsx';
import { useSession } from '../../session.ts';
import { AuditEditions } from './audit-editions.tsx';
import { AuditBaselines, AuditJobs, AuditQuarantine } from './audit-tables.tsx';
import { AuditReports } from './audit-reports.tsx';
import './audit.css';

const SECTIONS = ['reports', 'editions', 'lists', 'recounts', 'jobs', 'quarantine'] as const;
type Section = (typeof SECTIONS)[number];

const TABLES: Record<Exclude<Section, 'reports'>, typeof AuditJobs> = {
  editions: AuditEditions,
  lists: AuditBaselines,
  recounts: RecountNights,
  jobs: AuditJobs,
  quarantine: AuditQuarantine,
};

export function Audit() {
  const { parts } = useSession();
  const audit = useAuditWords();
  const [name, opened] = parts;
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
      {section === 'reports' ? <Reports opened={opened} /> : <TableSection section={section} />}
    </div>
  );
}

function Reports({ opened }: { opened: string | undefined }) {
  const audit = useAuditWords();
  if (opened === undefined) return <AuditReports />;
  return (
    <>
      <p>
        <a href={addressOf('audit', 'reports')}>← {audit.back}</a>
      </p>
      <ReportView key={opened} reportId={opened} />
    </>
  );
}

function TableSection({ section }: { section: Exclude<Section, 'reports'> }) {
  const audit = useAuditWords();
  const Content = TABLES[section];
  return (
    <section class="stack">
      <h2>{audit.sections[section]}</h2>
      <Content />
    </section>
  );
}
