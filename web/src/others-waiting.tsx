/**
 * On a shared device: somebody else's work waits here, how much and since when. Never whose it is nor what it says. Fed by
 * a count, so that whoever holds the store decides what to tell.
 */
import type { Item } from './outbox/item.ts';
import { isSettled } from './outbox/item.ts';
import { instantOnScreen } from './clock.ts';
import { Notice } from './design/notice.tsx';
import { useWords } from './i18n/language.ts';
import { useSession } from './session.ts';
import { integer } from '#domain/format.ts';

/** **Units**: `sinceMs` real time by this device's clock, of the oldest; 0 where it is not known. */
export interface OthersWork {
  count: number;
  sinceMs: number;
}

/** Returns what other people's items of the device's store still wait for the server. **Null**: none does. */
export function othersWorkIn(
  items: readonly Pick<Item, 'author' | 'state' | 'decision' | 'capturedAtMs'>[],
  uid: string,
): OthersWork | null {
  const waiting = items.filter((item) => item.author.by !== uid && !isSettled(item as Item));
  if (waiting.length === 0) return null;
  return { count: waiting.length, sinceMs: Math.min(...waiting.map(({ capturedAtMs }) => capturedAtMs)) };
}

/** Returns both together. **Null**: there is neither. */
export function togetherOf(...works: readonly (OthersWork | null)[]): OthersWork | null {
  const known = works.filter((work) => work !== null);
  if (known.length === 0) return null;
  return {
    count: known.reduce((sum, { count }) => sum + count, 0),
    sinceMs: Math.min(...known.map(({ sinceMs }) => sinceMs)),
  };
}

export function OthersWaiting({ work }: { work: OthersWork | null }) {
  const { campaign } = useSession();
  const { shared } = useWords();
  if (work === null) return null;
  const since = work.sinceMs > 0 ? instantOnScreen(campaign, work.sinceMs) : null;
  return (
    <Notice tone="warn">
      <p>{shared.othersWait(integer(work.count), since)}</p>
    </Notice>
  );
}
