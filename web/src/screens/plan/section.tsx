/** One part of the plan under its heading, which the address can bring into sight, and the way back to the contents. */
import type { ComponentChildren } from 'preact';
import { addressOf } from '../../address.ts';
import { useWords } from '../../i18n/language.ts';
import { goTo, CONTENTS } from './go-to.ts';
import { headingId, type SectionId } from './sections.ts';

export function Section({ id, children }: { id: SectionId; children: ComponentChildren }) {
  const { plan } = useWords();
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
