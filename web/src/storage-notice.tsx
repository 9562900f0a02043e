/** Said before anything is typed: what this browser cannot keep, and what to do. Nothing while all is well. */
import { Notice } from './design/notice.tsx';
import { useWords } from './i18n/language.ts';
import { useOutboxStatus } from './session.ts';

export function StorageNotice() {
  const { device } = useWords();
  const { storage } = useOutboxStatus();
  if (storage === null) return null;
  return <Notice tone="warn">{device.storage[storage]}</Notice>;
}
