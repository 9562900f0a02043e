/** The public page `/cai-dat`: its words are fetched; what the browser offers meanwhile is not missed. */
import { useEffect, useState } from 'preact/hooks';
import { useWords } from '../i18n/language.ts';
import { registerWorker } from '../worker/page-side.ts';
import { useLoaded } from './loaded.ts';

/** What Chrome and its kin hand over once the page can be installed. Not in the DOM's types. */
export interface InstallOffer extends Event {
  prompt: () => Promise<unknown>;
}

const LIMIT_MS = 30_000;

export function AtInstall() {
  const { shared, shell } = useWords();
  const part = useLoaded(() => import('./install-page.tsx'), LIMIT_MS);
  const [offer, setOffer] = useState<InstallOffer | null>(null);
  const [wasInstalled, setInstalled] = useState(false);
  useEffect(() => {
    // Who installs before signing in has a page that opens without a signal, too.
    void registerWorker();
    const keep = (event: Event): void => {
      event.preventDefault();
      setOffer(event as InstallOffer);
    };
    const installed = (): void => setInstalled(true);
    addEventListener('beforeinstallprompt', keep);
    addEventListener('appinstalled', installed);
    return () => {
      removeEventListener('beforeinstallprompt', keep);
      removeEventListener('appinstalled', installed);
    };
  }, []);
  if (part === 'failed') return <p class="wait">{shell.cannotStart}</p>;
  if (!part) return <p class="wait">{shared.loading}</p>;
  return <part.InstallPage offer={wasInstalled ? null : offer} wasInstalled={wasInstalled} />;
}
