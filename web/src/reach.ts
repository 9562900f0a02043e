/** The ways from a signed-in person to the server: reading with a kept copy, and sending. */
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import type { Connection } from './connection.ts';
import { openKeptAnswers } from './database/kept-answers.ts';
import { isReporting } from './database/live-listeners.tsx';
import { reportsOfUnit } from './database/queries.ts';
import { FIRST_PAGE } from './database/query.ts';
import { restListeners, type RestListeners } from './database/rest-listeners.ts';
import { tokenOf } from './login/token-of.ts';
import { restTransport } from './outbox/rest-transport.ts';
import type { Transport } from './outbox/transport.ts';
import type { Person } from './person.ts';
import { batched } from './rest/batch.ts';
import { restFirestore, type Firestore } from './rest/firestore.ts';

export interface Reach {
  listeners: RestListeners;
  transport: Transport;
  firestore: Firestore;
}

/** Returns the ways; null until it is known what the device keeps for the person. */
export function useReach({ config, login, database }: Connection, uid: string): Reach | null {
  const [reach, setReach] = useState<Reach | null>(null);
  useLayoutEffect(() => {
    let left = false;
    const firestore = restFirestore(config, tokenOf(login, uid));
    const read = batched(firestore);
    const nowMs = (): number => Date.now();
    void openKeptAnswers(database, uid, nowMs).then((kept) => {
      if (left) return;
      setReach({
        listeners: restListeners(firestore, read, kept, nowMs),
        transport: restTransport(firestore, read, nowMs),
        firestore,
      });
    });
    return () => {
      left = true;
    };
  }, [config, login, database, uid]);
  return reach;
}

/** How often what is on the screen is looked at again: often while somebody waits for a role. */
const AGAIN_MS = { inside: 15_000, waiting: 5_000 };

/** Looks again when there may be news: the page is looked at, the signal is back, some time has passed. */
export function useRefresh({ refresh }: RestListeners, isInside: boolean): void {
  useEffect(() => {
    const look = (): void => {
      if (document.visibilityState === 'visible') refresh();
    };
    const timer = setInterval(look, isInside ? AGAIN_MS.inside : AGAIN_MS.waiting);
    addEventListener('online', look);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      removeEventListener('online', look);
      document.removeEventListener('visibilitychange', look);
    };
  }, [refresh, isInside]);
}

/** What comes first must not share the signal with it. */
const AHEAD_MS = 5_000;

/** Keeps the unit's own reports on the device, also for somebody who never looked at them with a signal. Null: not yet. */
export function useOwnReportsAhead(
  { keepAhead }: RestListeners,
  campaignId: string | null,
  { role, unitId }: Person,
): void {
  useEffect(() => {
    if (campaignId === null || unitId === null || !isReporting(role)) return;
    const timer = setTimeout(() => keepAhead(reportsOfUnit(campaignId, unitId, FIRST_PAGE)), AHEAD_MS);
    return () => clearTimeout(timer);
  }, [keepAhead, campaignId, role, unitId]);
}
