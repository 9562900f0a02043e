/** Where the plan on screen comes from, which version it is, and what data it may gather. */
import { integer } from '#domain/format.ts';
import { useWords } from '../../i18n/language.ts';
import { useSession } from '../../session.ts';
import { Facts } from './facts.tsx';

export function SourcesSection() {
  const { index } = useSession();
  const { sources: own } = useWords().plan;
  const { plan, sha256 } = index;
  const { source } = plan.document;
  return (
    <>
      <Facts
        facts={[
          [own.planVersion, own.version(integer(plan.version))],
          [own.code, plan.id],
          [own.shape, plan.schema],
          [own.planHash, <code key="hash">{sha256}</code>],
          [own.source, source === null ? own.noSource : source.file],
          source && [own.sourceHash, <code key="hash">{source.sha256}</code>],
          [own.lines, source === null ? own.linesNone : own.linesMean],
        ]}
      />
      <Privacy />
    </>
  );
}

function Privacy() {
  const { index } = useSession();
  const { sources: own } = useWords().plan;
  const { privacy } = index.plan;
  return (
    <>
      <h3>{own.privacy}</h3>
      <Facts facts={[[own.purpose, privacy.purpose]]} />
      <ul class="plan-points">
        <li>{own.countsOnly}</li>
        <li>{privacy.photos ? `${own.photos} ${own.noPlace}` : own.noPhotos}</li>
        <li>{privacy.freeTextMax === 0 ? own.noText : own.text(integer(privacy.freeTextMax))}</li>
        <li>{own.log(integer(privacy.logMonths))}</li>
      </ul>
    </>
  );
}
