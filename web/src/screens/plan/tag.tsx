/** Marks what is assumed or made up for the demonstration, in a word. */
import { useWords } from '../../i18n/language.ts';
import { Chip } from '../../design/chip.tsx';

export function Tag({ what }: { what: 'assumed' | 'demonstration' }) {
  const { plan } = useWords();
  return <Chip tone="warn">{plan[what]}</Chip>;
}
