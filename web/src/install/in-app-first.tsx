/**
 * Inside another app's window the first page says how to leave it. What is behind works meanwhile, so that what waits is sent; who
 * wants to stay stays, for the whole visit.
 */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { useWords } from '../i18n/language.ts';
import { inAppBrowserOf, type InAppBrowser } from './in-app-browser.ts';
import { useLoaded } from './loaded.ts';

const STAYS = 'so-chien-dich.stays-in-app';
/** Who must send now does not wait for advice. */
const LIMIT_MS = 4_000;

export function InAppFirst({ children }: { children: ComponentChildren }) {
  const [inApp] = useState(() => inAppBrowserOf(navigator.userAgent));
  return inApp ? <Advised inApp={inApp}>{children}</Advised> : <>{children}</>;
}

function Advised({ inApp, children }: { inApp: InAppBrowser; children: ComponentChildren }) {
  const { shared } = useWords();
  const [stays, setStays] = useState(staysHere);
  const part = useLoaded(() => import('./in-app-page.tsx'), LIMIT_MS);
  const advises = !stays && part !== 'failed';
  const stay = (): void => {
    rememberStay();
    setStays(true);
    scrollTo(0, 0);
  };
  return (
    <>
      {advises &&
        (part ? <part.InAppPage inApp={inApp} onStay={stay} /> : <p class="wait">{shared.loading}</p>)}
      <div hidden={advises}>{children}</div>
    </>
  );
}

function staysHere(): boolean {
  try {
    return sessionStorage.getItem(STAYS) !== null;
  } catch {
    return false;
  }
}

function rememberStay(): void {
  try {
    sessionStorage.setItem(STAYS, '1');
  } catch {
    // The choice then lasts as long as the page.
  }
}
