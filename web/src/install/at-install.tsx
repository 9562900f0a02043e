/** The public page `/cai-dat`: it is fetched; what the browser offers meanwhile is not missed. */
import { useEffect, useState } from 'preact/hooks';
import { useWords } from '../i18n/language.ts';
import { useLoaded } from './loaded.ts';
import type { InstallOffer } from './place.ts';

const LIMIT_MS = 30_000;

export function AtInstall() {
  const { shared, shell } = useWords();
  const part = useLoaded(() => import('./install-page.tsx'), LIMIT_MS);
  const [offer, setOffer] = useState<InstallOffer | null>(null);
  // This is all that the page shows until it is left, so nothing has to be taken away again.
  useEffect(
    () =>
      addEventListener('beforeinstallprompt', (event) => {
        event.preventDefault();
        setOffer(event as InstallOffer);
      }),
    [],
  );
  if (part && part !== 'failed') return <part.InstallPage offer={offer} />;
  return <p class="wait">{part ? shell.cannotStart : shared.loading}</p>;
}
