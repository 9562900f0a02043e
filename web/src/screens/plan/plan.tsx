/**
 * The plan as people read it: who must do what until when, how it is counted, where it is written. Everything comes
 * from the campaign's plan, which is already there: this screen reads nothing more and changes nothing.
 */
import type { ComponentChildren, FunctionComponent, RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { addressOf } from '../../address.ts';
import { useSession } from '../../session.ts';
import { AreasSection } from './areas.tsx';
import { CalendarSection } from './calendar.tsx';
import { DocumentSection, QuestionsSection, SourcesSection } from './document.tsx';
import { FormsSection } from './forms.tsx';
import { GoalsSection } from './goals.tsx';
import { UnitsSection } from './units.tsx';
import './plan.css';
import { usePlanWords } from './plan-words.ts';

/** In reading order. These names stand in the address: never rename one lightly. */
const SECTIONS = [
  'document',
  'targets',
  'units',
  'calendar',
  'forms',
  'areas',
  'questions',
  'sources',
] as const;

type SectionId = (typeof SECTIONS)[number];

/** Returns the part that the address asks for. **Null**: none, or one that does not exist. */
function sectionOf(parts: readonly string[]): SectionId | null {
  return SECTIONS.find((id) => id === parts[0]) ?? null;
}

/** Returns the id of a part's heading in the page. */
function headingId(section: SectionId): string {
  return `plan-${section}`;
}

/** Id of the heading of the table of contents. */
const CONTENTS = 'plan-contents';

const PARTS: Record<SectionId, FunctionComponent> = {
  document: DocumentSection,
  targets: GoalsSection,
  units: UnitsSection,
  calendar: CalendarSection,
  forms: FormsSection,
  areas: AreasSection,
  questions: QuestionsSection,
  sources: SourcesSection,
};

export function PlanScreen() {
  const { index, parts } = useSession();
  const words = usePlanWords();
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
  const words = usePlanWords();
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

/** One part under its heading, which the address can bring into sight, and the way back to the contents. */
function Section({ id, children }: { id: SectionId; children: ComponentChildren }) {
  const plan = usePlanWords();
  return (
    <section class="stack plan-section" aria-labelledby={headingId(id)}>
      <header class="row spread">
        <h2 id={headingId(id)} tabIndex={-1}>
          {plan.sections[id]}
        </h2>
        <a class="plan-up small" href={addressOf('plan')} onClick={() => goTo(CONTENTS)}>
          <span aria-hidden="true">↑</span> {plan.toContents}
        </a>
      </header>
      {children}
    </section>
  );
}

/** Brings a heading into sight and puts the focus there, so that the keyboard and a screen reader go on from it. */
function goTo(id: string): void {
  // The page jumps to its top whenever the address changes: this comes after.
  setTimeout(() => {
    const heading = document.getElementById(id);
    heading?.scrollIntoView();
    heading?.focus({ preventScroll: true });
  });
}

/** Follows the address to the part it names. */
function useSection(section: SectionId | null): void {
  useEffect(() => {
    if (section !== null) goTo(headingId(section));
  }, [section]);
}

/** On paper nothing can be unfolded: opens everything inside `within` before printing and folds it again after. */
function useOpenInPrint(within: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    let opened: HTMLDetailsElement[] = [];
    const open = (): void => {
      const folded = within.current?.querySelectorAll<HTMLDetailsElement>('details:not([open])');
      opened = [...opened, ...Array.from(folded ?? [])];
      for (const details of opened) details.open = true;
    };
    const fold = (): void => {
      for (const details of opened) details.open = false;
      opened = [];
    };
    addEventListener('beforeprint', open);
    addEventListener('afterprint', fold);
    return () => {
      removeEventListener('beforeprint', open);
      removeEventListener('afterprint', fold);
    };
  }, [within]);
}
