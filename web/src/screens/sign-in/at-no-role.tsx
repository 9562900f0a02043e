/** What a login that may do nothing sees: fetched by those few, and weighs nothing for the others. */
import { useWords } from '../../i18n/language.ts';
import { useLoaded } from '../../install/loaded.ts';
import type { NoRoleProps } from './no-role.tsx';

const LIMIT_MS = 30_000;

export function AtNoRole(props: NoRoleProps) {
  const { shared, shell } = useWords();
  const part = useLoaded(() => import('./no-role.tsx'), LIMIT_MS);
  if (part && part !== 'failed') return <part.NoRole {...props} />;
  return <p class="wait">{part ? shell.cannotStart : shared.loading}</p>;
}
