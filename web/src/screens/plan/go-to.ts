/** Brings a heading of the plan into sight and puts the focus there, so that the keyboard and a screen reader go on from it. */
import { useEffect } from 'preact/hooks';
import { headingId, type SectionId } from './sections.ts';

/** Id of the heading of the table of contents. */
export const CONTENTS = 'plan-contents';

/** Moves to the element with this id; does nothing where there is none. */
export function goTo(id: string): void {
  // The page jumps to its top whenever the address changes: this comes after.
  setTimeout(() => {
    const heading = document.getElementById(id);
    heading?.scrollIntoView();
    heading?.focus({ preventScroll: true });
  });
}

/** Follows the address to the part it names. */
export function useSection(section: SectionId | null): void {
  useEffect(() => {
    if (section !== null) goTo(headingId(section));
  }, [section]);
}
