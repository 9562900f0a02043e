/**
 * The plan as a paper: number, date, who issued and signed it, on what grounds; what it leaves open; where the text on
 * screen comes from. What is assumed says so.
 */
import { dayInWords, integer } from '#domain/format.ts';
import { addressOf } from '../../address.ts';
import { Chip } from '../../design/chip.tsx';
import { Empty } from '../../design/waiting.tsx';
import { useSession } from '../../session.ts';
import { Facts } from '../../design/facts.tsx';
import { Fold } from '../../design/fold.tsx';
import { StackedTable } from '../../design/stacked-table.tsx';
import { issued, linesOf, numberLine, signerLine } from './wording.ts';
import { usePlanWords } from './plan-words.ts';

export function DocumentSection() {
  const { index } = useSession();
  const { plan } = index;
  const words = usePlanWords();
  const { document: own } = words;
  const { document: paper, period } = plan;
  const day = issued(paper, words);
  return (
    <>
      {plan.demonstration && <p class="notice warn">{words.demonstrationPlan}</p>}
      <Facts
        facts={[
          [own.kind, paper.kind],
          [own.name, plan.name],
          [own.number, numberLine(paper, words)],
          [
            own.date,
            <>
              {day.text} {day.assumed && <Tag what="assumed" />}
            </>,
          ],
          [own.place, paper.place],
          [own.issuer, [paper.issuerParent, paper.issuer].filter(Boolean).join(' – ')],
          [own.signer, signerLine(paper)],
          [own.drafter, paper.drafter],
          [own.scope, plan.scope],
          [own.population, plan.population],
          [
            own.period,
            <>
              {own.fromTo(dayInWords(period.startDay), dayInWords(period.endDay))}{' '}
              {period.startAssumed && (
                <>
                  <Tag what="assumed" /> <span class="small soft">{own.startAssumed}</span>
                </>
              )}
            </>,
          ],
          plan.predecessorId === null ? null : [own.predecessor, plan.predecessorId],
        ]}
      />
      <Grounds />
      <Notes />
    </>
  );
}

function Grounds() {
  const { index } = useSession();
  const { document: own } = usePlanWords();
  const { legalBasis } = index.plan.document;
  if (legalBasis.length === 0) return null;
  return (
    <Fold title={own.legalBases} count={legalBasis.length}>
      <ul class="plan-points">
        {legalBasis.map(({ number, issuer, date, summary, sourceLine }) => (
          <li key={number}>
            <strong>
              {date === null ? own.basis(number, issuer) : own.basisOn(number, dayInWords(date), issuer)}
            </strong>
            : {summary}
            <SourceLine line={sourceLine} />
          </li>
        ))}
      </ul>
    </Fold>
  );
}

function Notes() {
  const { index } = useSession();
  const { document: own, sections } = usePlanWords();
  const { notes, missingSections } = index.plan.document;
  if (notes.length === 0 && missingSections.length === 0) return null;
  return (
    <Fold title={own.notes}>
      <ul class="plan-points">
        {missingSections.length > 0 && (
          <li>
            {own.missing(missingSections.join(', '))}{' '}
            <a href={addressOf('plan', 'questions')}>{sections.questions}</a>
          </li>
        )}
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </Fold>
  );
}

export function QuestionsSection() {
  const { index } = useSession();
  const { questions: own } = usePlanWords();
  const { ambiguities } = index.plan;
  if (ambiguities.length === 0) return <Empty>{own.none}</Empty>;
  return (
    <>
      <p class="soft">{own.intro}</p>
      <StackedTable
        caption={own.question}
        rows={ambiguities}
        columns={[
          {
            label: own.question,
            show: ({ id, question }) => (
              <>
                {id}. {question}
              </>
            ),
          },
          { label: own.assumed, show: ({ assumed }) => assumed },
        ]}
      />
    </>
  );
}

export function SourcesSection() {
  const { index } = useSession();
  const { sources: own } = usePlanWords();
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
  const { sources: own } = usePlanWords();
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

export function Tag({ what }: { what: 'assumed' | 'demonstration' }) {
  const plan = usePlanWords();
  return <Chip tone="warn">{plan[what]}</Chip>;
}

export function SourceLine({ line }: { line: string | null }) {
  const plan = usePlanWords();
  if (line === null) return null;
  return <span class="soft small plan-line"> ({plan.line(linesOf(line))})</span>;
}
