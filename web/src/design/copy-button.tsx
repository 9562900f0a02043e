/** Copies a text for another app (a Zalo group, a letter) and says so. */
import { useState } from 'preact/hooks';
import { useWords } from '../i18n/language.ts';

export function CopyButton({ text, label }: { text: string; label: string }) {
  const { shared } = useWords();
  const [outcome, setOutcome] = useState<'copied' | 'failed' | null>(null);
  const copy = (): void => {
    // In-app browsers may have no clipboard at all.
    const clipboard = navigator.clipboard as Clipboard | undefined;
    (clipboard?.writeText(text) ?? Promise.reject(new Error('clipboard'))).then(
      () => setOutcome('copied'),
      () => setOutcome('failed'),
    );
  };
  return (
    <span class="copy">
      <button type="button" onClick={copy}>
        {label}
      </button>
      <span role="status" class="small">
        {outcome === 'copied' && shared.copied}
        {outcome === 'failed' && shared.copyFailed}
      </span>
    </span>
  );
}
