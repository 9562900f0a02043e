/** What the unit sent, side by side, each with who sent it, when, and what is to be checked. What others did stands apart. */
import { UNKNOWN } from '#domain/format.ts';
import type { Content, Report } from '#schema/report.ts';
import { useWords } from '../i18n/language.ts';
import { useSession } from '../session.ts';
import { carrierName } from './carrier-name.ts';
import { sendingsOf } from './life.ts';
import { Received } from './received.tsx';
import { VersionLine } from './version-line.tsx';
import { contentOf, versionRows } from './versions.ts';

export function VersionTable({ report }: { report: Report }) {
  const { index } = useSession();
  const { reports } = useWords();
  const steps = sendingsOf(report);
  const sent = { ...report, steps };
  return (
    <section class="stack">
      <h2>{reports.versions}</h2>
      <div class="table-scroll versions" role="region" aria-label={reports.versions} tabIndex={0}>
        <table>
          <caption class="hidden">{reports.versions}</caption>
          <thead>
            <tr>
              <th scope="col">{reports.measure}</th>
              {steps.map((step, at) => (
                <th key={step.entryId} scope="col">
                  {reports.version(at + 1)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {versionRows(sent, index).map((row) => (
              <VersionLine key={`${row.kind}-${row.id}`} row={row} />
            ))}
            <AroundIt unitId={report.unitId} contents={steps.flatMap((step) => contentOf(step) ?? [])} />
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** **Shape**: `contents`, one each time. */
function AroundIt({ unitId, contents }: { unitId: string; contents: readonly Content[] }) {
  const session = useSession();
  const { reports, explain } = useWords();
  return (
    <>
      <tr>
        <th scope="row">{reports.by}</th>
        {contents.map(({ entryId, carriedBy }) => (
          <td key={entryId}>
            {session.index.units.get(unitId)?.shortName ?? unitId}
            {carriedBy && (
              <>
                <br />
                <span class="small">{reports.carriedBy(carrierName(carriedBy, session.index))}</span>
              </>
            )}
          </td>
        ))}
      </tr>
      <tr>
        <th scope="row">{reports.onTime}</th>
        {contents.map((content) => (
          <td key={content.entryId}>
            {reports.lateness[content.lateness]}
            <br />
            <span class="small">
              <Received content={content} />
            </span>
          </td>
        ))}
      </tr>
      <tr>
        <th scope="row">{reports.flags}</th>
        {contents.map(({ entryId, flags }) => (
          <td key={entryId}>
            {flags.length > 0 ? flags.map((flag, at) => <p key={at}>▲ {explain(flag)}</p>) : UNKNOWN}
          </td>
        ))}
      </tr>
    </>
  );
}
