/** What there is to look at in a report, in the language on the screen. */
import { integer } from '#domain/format.ts';
import { useWords } from '../../i18n/language.ts';
import { useSession } from '../../session.ts';
import type { Flag } from './flags.ts';
import { useBoardWords } from './use-words.ts';

/** Returns how to say a flag, with the sign that stands before each. */
export function useFlagWords(): (flag: Flag) => string {
  const { index } = useSession();
  const words = useBoardWords();
  const { explain } = useWords();
  return (flag) => {
    if (flag.kind === 'said') return `▲ ${explain(flag.problem)}`;
    const name = index.measures.get(flag.measureId)?.shortLabel ?? flag.measureId;
    if (flag.kind === 'unusual') return `▲ ${words.unusual(name, integer(flag.usual))}`;
    if (flag.kind === 'beyond') return `▲ ${words.beyond(name, integer(flag.left))}`;
    return `▲ ${words.explained(name)}`;
  };
}
