/** The statement that words hold no personal data, one for every form that has words. */
import { useWords } from '../i18n/language.ts';

/** The person answers for words in which the screening was not sure. */
export function CleanTick({ sure, onSure }: { sure: boolean; onSure: (sure: boolean) => void }) {
  const { shared } = useWords();
  return (
    <label class="tick">
      <input type="checkbox" checked={sure} onChange={(event) => onSure(event.currentTarget.checked)} />
      {shared.confirmNoPersonalData}
    </label>
  );
}
