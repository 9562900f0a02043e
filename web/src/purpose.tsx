/** What the numbers are for and what is never collected: said once to each person on each device, in the plan's own words. */
import { useState } from 'preact/hooks';
import { useWords } from './i18n/language.ts';
import { useSession } from './session.ts';

const PREFIX = 'so-chien-dich.purpose.';

export function Purpose() {
  const { person, index } = useSession();
  const { shell } = useWords();
  const { uid } = person;
  const [known, setKnown] = useState(() => isKnown(uid));
  if (known) return null;
  return (
    <aside class="notice purpose" aria-label={shell.purposeTitle}>
      <p>{index.plan.privacy.purpose}</p>
      <button
        type="button"
        onClick={() => {
          setKnown(true);
          remember(uid);
        }}
      >
        {shell.understood}
      </button>
    </aside>
  );
}

function isKnown(uid: string): boolean {
  try {
    return localStorage.getItem(PREFIX + uid) !== null;
  } catch {
    return false;
  }
}

/** A browser that keeps nothing says it again next time. */
function remember(uid: string): void {
  try {
    localStorage.setItem(PREFIX + uid, '1');
  } catch {
    // In-app browsers may refuse storage.
  }
}
