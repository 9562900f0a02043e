/** The signed-in person's outbox for screens: opened once, sending whenever there may be a signal again. */
import { useLayoutEffect, useState } from 'preact/hooks';
import { v7 as newId } from 'uuid';
import type { DeviceDatabase } from '../device-database/device-database.ts';
import type { Person } from '../person.ts';
import { askToPersist } from '../device-database/persistence.ts';
import { syncInBackground } from '../worker/page-side.ts';
import { isUnsent, type Item } from './item.ts';
import { keepSending } from './keep-sending.ts';
import { alone, otherPages } from './other-pages.ts';
import { openOutbox, type Outbox, type OutboxStatus } from './outbox.ts';
import { browserStore, deviceStore } from './store.ts';
import type { Transport } from './transport.ts';

export interface OutboxView {
  outbox: Outbox;
  items: readonly Item[];
  status: OutboxStatus;
}

/** Returns the outbox and what is in it; null until it is known what an earlier visit left. */
export function useOutbox(database: DeviceDatabase, transport: Transport, person: Person): OutboxView | null {
  const [view, setView] = useState<OutboxView | null>(null);
  const { uid, role, unitId } = person;
  useLayoutEffect(() => {
    let left = false;
    let close = (): void => undefined;
    const open = async (): Promise<void> => {
      const storages = { device: deviceStore(database), browser: browserStore(() => localStorage) };
      const tools = { nowMs: () => Date.now(), newId, alone };
      const outbox = await openOutbox({ by: uid, role, unitId }, storages, transport, tools);
      if (left) {
        outbox.close();
        return;
      }
      const unwatch = outbox.watch((items) => setView({ outbox, items, status: outbox.status() }));
      const stop = keepSending(outbox, syncInBackground);
      const unshare = share(outbox, uid);
      const unguard = guard(outbox);
      close = () => {
        for (const end of [unwatch, stop, unshare, unguard, outbox.close]) end();
      };
    };
    void open();
    return () => {
      left = true;
      close();
    };
  }, [database, transport, uid, role, unitId]);
  return view;
}

/** Other pages hear of each change; the first thing that is said asks the browser to keep it. */
function share(outbox: Outbox, uid: string): () => void {
  const signatureOf = (items: readonly Item[]): string =>
    items.map(({ id, state, decision }) => `${id}${state}${decision?.entryId ?? ''}`).join();
  let last = signatureOf(outbox.items());
  const pages = otherPages(`so-chien-dich.outbox.${uid}`, () => void outbox.flush());
  const unwatch = outbox.watch((items) => {
    const now = signatureOf(items);
    if (now === last) return;
    last = now;
    void askToPersist();
    pages.tell();
  });
  return () => {
    unwatch();
    pages.close();
  };
}

/** What is kept nowhere but on this page would be gone with it: the browser asks before it closes. */
function guard(outbox: Outbox): () => void {
  const ask = (event: BeforeUnloadEvent): void => {
    if (outbox.items().some((item) => isUnsent(item) && item.kept === 'page')) event.preventDefault();
  };
  addEventListener('beforeunload', ask);
  return () => removeEventListener('beforeunload', ask);
}
