/** A newer version of the page: offered, and only once nothing is unsent and nothing half-typed would be swapped under the hands. */
import { useEffect, useReducer } from 'preact/hooks';
import { Notice } from '../design/notice.tsx';
import { useWords } from '../i18n/language.ts';
import { isUnsent, type Item } from '../outbox/item.ts';
import { followTyping, isTyping, typingEnded, watchTyping } from './typing.ts';
import { update, watchUpdate } from './page-side.ts';

export function UpdateNotice({ items }: { items: readonly Item[] }) {
  const { device } = useWords();
  const [, look] = useReducer((looks: number) => looks + 1, 0);
  useEffect(() => {
    const stops = [followTyping(), watchUpdate(() => look(undefined)), watchTyping(() => look(undefined))];
    return () => {
      for (const stop of stops) stop();
    };
  }, []);
  const { length } = items;
  useEffect(typingEnded, [length]);
  const { waiting, open } = update();
  if (!waiting) return null;
  if (items.some(isUnsent) || isTyping()) return <Notice tone="plain">{device.newVersionWaits}</Notice>;
  return (
    <Notice tone="plain">
      <p>{device.newVersion}</p>
      <button type="button" onClick={open}>
        {device.openNewVersion}
      </button>
    </Notice>
  );
}
