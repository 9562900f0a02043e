/**
 * The plan as people read it: who must do what until when, how it is counted, where it is written. Everything comes
 * from the campaign's plan, which is already there: this screen reads nothing more and changes nothing.
 */
import type { FunctionComponent } from 'preact';
import { useRef } from 'preact/hooks';
import { addressOf } from '../../address.ts';
import { useWords } from '../../i18n/language.ts';
import { useSession } from '../../session.ts';
import { AreasSection } from './areas.tsx';
import { CalendarSection } from './calendar.tsx';
import { DocumentSection } from './document.tsx';
import { FormsSection } from './forms.tsx';
import { CONTENTS, goTo, useSection } from './go-to.ts';
import { GoalsSection } from './goals.tsx';
import { useOpenInPrint } from './open-in-print.ts';
import { PeopleSection } from './people.tsx';
import './plan.css';
import { QuestionsSection } from './questions.tsx';
import { headingId, sectionOf, SECTIONS, type SectionId } from './sections.ts';
import { Section } from './section.tsx';
import { SourcesSection } from './sources.tsx';

const PARTS: Record<SectionId, FunctionComponent> = {
  document: DocumentSection,
  targets: GoalsSection,
  units: PeopleSection,
  calendar: CalendarSection,
  forms: FormsSection,
  areas: AreasSection,
  questions: QuestionsSection,
  sources: SourcesSection,
};

export function PlanScreen() {
  const { index, parts } = useSession();
  const { plan: words } = useWords();
  const { plan } = index;
  const whole = useRef<HTMLDivElement>(null);
  useSection(sectionOf(parts));
  useOpenInPrint(whole);
  return (
    <div class="plan" ref={whole}>
      <header class="plan-title">
        <h1>{words.title}</h1>
        <p class="soft">{plan.name}</p>
      </header>
      <Contents />
      <div class="plan-parts">
        {SECTIONS.map((id) => {
          const Part = PARTS[id];
          return (
            <Section key={id} id={id}>
              <Part />
            </Section>
          );
        })}
      </div>
    </div>
  );
}

function Contents() {
  const { plan: words } = useWords();
  return (
    <nav class="plan-contents" aria-labelledby={CONTENTS}>
      <h2 id={CONTENTS} tabIndex={-1}>
        {words.contents}
      </h2>
      <ul>
        {SECTIONS.map((id) => (
          <li key={id}>
            <a
              href={addressOf('plan', id)}
              onClick={() => {
                // The address may name this part already, and would not change.
                goTo(headingId(id));
              }}
            >
              {words.sections[id]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
