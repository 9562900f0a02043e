/** The plan as a paper: number, date, who issued and signed it, on what grounds. What is assumed says so. */
import { addressOf } from '../../address.ts';
import { dayOnScreen } from '../../clock.ts';
import { useWords } from '../../i18n/language.ts';
import { useSession } from '../../session.ts';
import { Facts } from './facts.tsx';
import { Fold } from './fold.tsx';
import { SourceLine } from './source-line.tsx';
import { Tag } from './tag.tsx';
import { issued, numberLine, signerLine } from './wording.ts';

export function DocumentSection() {
  const { index } = useSession();
  const { plan } = index;
  const { plan: words } = useWords();
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
              {own.fromTo(dayOnScreen(period.startDay), dayOnScreen(period.endDay))}{' '}
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
  const { document: own } = useWords().plan;
  const { legalBasis } = index.plan.document;
  if (legalBasis.length === 0) return null;
  return (
    <Fold title={own.legalBases} count={legalBasis.length}>
      <ul class="plan-points">
        {legalBasis.map(({ number, issuer, date, summary, sourceLine }) => (
          <li key={number}>
            <strong>
              {date === null ? own.basis(number, issuer) : own.basisOn(number, dayOnScreen(date), issuer)}
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
  const { document: own, sections } = useWords().plan;
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
