/** The state of a report in one word, as its writer sees it. */
import { Chip } from '../../design/chip.tsx';
import { useWords } from '../../i18n/language.ts';
import { TONES, type State } from './state.ts';

export function StateChip({ state }: { state: State }) {
  const { today } = useWords();
  return <Chip tone={TONES[state]}>{today.states[state]}</Chip>;
}
