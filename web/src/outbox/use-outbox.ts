/** The signed-in person's outbox for screens: opened once, sending whenever there may be a signal again. */
import type { Firestore } from 'firebase/firestore';
import { useEffect, useState } from 'preact/hooks';
import { v7 as newId } from 'uuid';
import type { Person } from '../person.ts';
import { deviceStore } from './device-store.ts';
import type { Item } from './item.ts';
import { journalPost } from './journal-post.ts';
import { openOutbox, type Outbox } from './outbox.ts';
import { memoryStore } from './store.ts';

export interface OutboxView {
  outbox: Outbox;
  items: readonly Item[];
}

/** How often a phone without a signal looks again, beside the moments at which the browser says it is back. */
const RETRY_MS = 15_000;

const nowMs = (): number => Date.now();

/** Returns the outbox and what is in it; null until the device's store is open. */
export function useOutbox(database: Firestore, person: Person): OutboxView | null {
  const [view, setView] = useState<OutboxView | null>(null);
  const { uid, role, unitId } = person;
  useEffect(() => {
    let left = false;
    let close = (): void => undefined;
    const open = async (): Promise<void> => {
      const store = await deviceStore().catch(() => memoryStore());
      const outbox = await openOutbox({ by: uid, role, unitId }, store, journalPost(database, nowMs), {
        nowMs,
        newId,
      });
      if (left) {
        outbox.close();
        return;
      }
      outbox.watch((items) => setView({ outbox, items }));
      close = keepSending(outbox);
    };
    void open();
    return () => {
      left = true;
      close();
    };
  }, [database, uid, role, unitId]);
  return view;
}

function keepSending(outbox: Outbox): () => void {
  const flush = (): void => void outbox.flush();
  const timer = setInterval(flush, RETRY_MS);
  addEventListener('online', flush);
  flush();
  return () => {
    clearInterval(timer);
    removeEventListener('online', flush);
    outbox.close();
  };
}
