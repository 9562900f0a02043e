/** The versions of a report side by side, each with who sent it, when, and what is to be checked. */
import { UNKNOWN } from '#domain/format.ts';
import type { Report, ReportState } from '#schema/report.ts';
import { useWords } from '../i18n/language.ts';
import { ROLE_NAMES } from '../roles.ts';
import { useSession } from '../session.ts';
import { carrierName } from './carrier-name.ts';
import { momentIn } from './moment.ts';
import { VersionLine } from './version-line.tsx';
import { contentOf, versionRows } from './versions.ts';

export function VersionTable({ report }: { report: Report }) {
  const { index } = useSession();
  const words = useWords();
  const { reports } = words;
  return (
    <section class="stack">
      <h2>{reports.versions}</h2>
      <div class="table-scroll versions" role="region" aria-label={reports.versions} tabIndex={0}>
        <table>
          <caption class="hidden">{reports.versions}</caption>
          <thead>
            <tr>
              <th scope="col">{reports.measure}</th>
              {report.steps.map((step, at) => (
                <th key={step.entryId} scope="col">
                  {reports.version(at + 1)}
                  <br />
                  <span class="small">{reports.states[step.status]}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {versionRows(report, index).map((row) => (
              <VersionLine key={`${row.kind}-${row.id}`} row={row} />
            ))}
            <StepRows steps={report.steps} />
          </tbody>
        </table>
      </div>
    </section>
  );
}

function StepRows({ steps }: { steps: readonly ReportState[] }) {
  const session = useSession();
  const words = useWords();
  const { reports } = words;
  const { explain } = useWords();
  const moment = momentIn(session);
  const contents = steps.map((step) => ({ step, content: contentOf(step) }));
  return (
    <>
      <tr>
        <th scope="row">{reports.by}</th>
        {contents.map(({ step, content }) => (
          <td key={step.entryId}>
            {content ? <AuthorRole role={content.role} /> : UNKNOWN}
            {content?.carriedBy && (
              <>
                <br />
                <span class="small">{reports.carriedBy(carrierName(content.carriedBy, session.index))}</span>
              </>
            )}
          </td>
        ))}
      </tr>
      <tr>
        <th scope="row">{reports.onTime}</th>
        {contents.map(({ step, content }) => (
          <td key={step.entryId}>
            {content ? reports.lateness[content.lateness] : UNKNOWN}
            <br />
            {content && (
              <span class="small">
                {reports.capturedReceived(moment(content.capturedAtMs), moment(content.receivedAtMs))}
              </span>
            )}
          </td>
        ))}
      </tr>
      <tr>
        <th scope="row">{reports.flags}</th>
        {contents.map(({ step, content }) => (
          <td key={step.entryId}>
            {content && content.flags.length > 0
              ? content.flags.map((flag, at) => <p key={at}>▲ {explain(flag)}</p>)
              : UNKNOWN}
          </td>
        ))}
      </tr>
    </>
  );
}

/** The record names accounts by id only; the role is what a reader can understand. */
function AuthorRole({ role }: { role: string }) {
  const { reports } = useWords();
  const known = ROLE_NAMES.find((name) => name === role);
  return <>{known ? reports.roles[known] : role}</>;
}
