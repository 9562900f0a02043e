/** What the numbers are for and what is never collected: said once to each person on each device, in the plan's own words. */
import { useState } from 'preact/hooks';
import { remember, remembered } from './device.ts';
import { useWords } from './i18n/language.ts';
import { useSession } from './session.ts';

export function Purpose() {
  const { person, index } = useSession();
  const { shell } = useWords();
  const key = `purpose.${person.uid}`;
  const [known, setKnown] = useState(() => remembered(key) !== null);
  if (known) return null;
  return (
    <aside class="notice purpose" aria-label={shell.purposeTitle}>
      <p>{index.plan.privacy.purpose}</p>
      <button
        type="button"
        onClick={() => {
          setKnown(true);
          remember(key, '1');
        }}
      >
        {shell.understood}
      </button>
    </aside>
  );
}
