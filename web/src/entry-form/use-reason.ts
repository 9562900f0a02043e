/**
 * The reason that an act gives: screened on this device before anything is stored, and asked again where it may hold a
 * citizen's data. Never says the act itself.
 */
import { useState } from 'preact/hooks';
import type * as rules from '#domain/acts/act.ts';
import type { Problem } from '#schema/problem.ts';
import type { RecordHead } from '#schema/record.ts';
import { knownNowMs } from '../server-clock.ts';
import { useSession } from '../session.ts';
import { asksToConfirm, faultsOfWords, missingWords, NO_PERSONAL_DATA } from './draft-faults.ts';
import type { Act } from './use-act.ts';

/** What was typed, what is wrong with it here or by the server's answer, and whether the person vouches for it. */
export interface Reason {
  text: string;
  write: (text: string) => void;
  clean: boolean;
  vouch: (clean: boolean) => void;
  asksToVouch: boolean;
  faults: readonly Problem[];
  /** Returns what the entry carries. **Null**: the words may not be stored; the faults say why. */
  checked: () => { texts: { reason: string }; confirmed: { confirmed?: string[] } } | null;
}

/** Returns a reason that has not been written yet. `rulesOf`: the rules of the act for which it is given. */
export function useReason(rulesOf: rules.Act<unknown, RecordHead>, act: Act): Reason {
  const session = useSession();
  const [text, setText] = useState('');
  const [clean, setClean] = useState(false);
  const [found, setFound] = useState<readonly Problem[]>([]);
  return {
    text,
    write(words) {
      setText(words);
      setClean(false);
    },
    clean,
    vouch: setClean,
    asksToVouch: clean || found.some(asksToConfirm),
    faults: [...found, ...act.problems.filter(({ path }) => path === 'texts.reason')],
    checked() {
      const texts = { reason: text.trim() };
      const writer = { ...session, nowMs: knownNowMs() };
      const problems = [...missingWords(texts), ...faultsOfWords(rulesOf, texts, clean, writer)];
      setFound(problems);
      return problems.length > 0
        ? null
        : { texts, confirmed: clean ? { confirmed: [NO_PERSONAL_DATA] } : {} };
    },
  };
}
