/**
 * What the numbers are for and what is never collected: said once to each person on each device, in the
 * plan's own words. One line until it is opened: the screen below is what the person came for.
 */
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
      <details class="small">
        <summary>{index.plan.privacy.purpose}</summary>
      </details>
      <button
        type="button"
        class="plain"
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
