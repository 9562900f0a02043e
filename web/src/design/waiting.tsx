/** What stands where something is not there: still coming, nothing yet, or not to be had. Keeps the session it will need. */
import type { ComponentChildren } from 'preact';
import { useWords } from '../i18n/language.ts';

/** Grey lines in the place of what is coming, so that the page does not jump when it comes. */
export function Waiting({ lines = 6 }: { lines?: number }) {
  const { shared } = useWords();
  return (
    <div class="waiting" role="status">
      <span class="hidden">{shared.loading}</span>
      {Array.from({ length: lines }, (_, line) => (
        <div key={line} class="waiting-line" />
      ))}
    </div>
  );
}

/** Nothing to show, and why, and what to do about it. */
export function Empty({ children }: { children: ComponentChildren }) {
  return <div class="empty">{children}</div>;
}
