/** The public page `/phieu`: fetched by those who have a card, and weighs nothing for the others. */
import { useWords } from '../i18n/language.ts';
import { useLoaded } from '../install/loaded.ts';

const LIMIT_MS = 30_000;

export function AtCard() {
  const { shared, shell } = useWords();
  const part = useLoaded(() => import('./card-page.tsx'), LIMIT_MS);
  if (part && part !== 'failed') return <part.CardPage />;
  return <p class="wait">{part ? shell.cannotStart : shared.loading}</p>;
}
