/** When a page tells how much waits on it: after each attempt to send that left something, and after the last of it was sent. */
import { useEffect } from 'preact/hooks';
import { v7 as newId } from 'uuid';
import type { PlanIndex } from '#domain/hierarchy.ts';
import type { Outbox } from '../outbox/outbox.ts';
import type { Person } from '../person.ts';
import type { Firestore } from '../rest/firestore.ts';

/** What is sent at once has gone by then, and the form stands there before anything of this is loaded. */
const SETTLED_MS = 5_000;

/** Tells while the page is open. Without the plan, which comes first, it waits. */
export function useTelling(
  firestore: Firestore,
  campaignId: string,
  index: PlanIndex | null | undefined,
  { uid, role, unitId }: Person,
  outbox: Outbox,
): void {
  useEffect(() => {
    if (!index) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let telling = Promise.resolve();
    const leadUnitId = index.units.get(unitId ?? '')?.leadUnitId ?? null;
    const seat = { campaignId, by: uid, role, unitId, leadUnitId };
    const teller = lazily(async () => {
      const { openTeller } = await import('./tell.ts');
      return openTeller(seat, { firestore, nowMs: () => Date.now(), newId });
    });
    const look = async (): Promise<void> => {
      // Whatever becomes of what is on its way now, it will be heard.
      if (outbox.items().some(({ state }) => state === 'sending')) return;
      await (
        await teller()
      )(outbox.items());
    };
    const unwatch = outbox.watch(() => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        telling = telling.then(look).catch(() => undefined);
      }, SETTLED_MS);
    });
    return () => {
      clearTimeout(timer);
      unwatch();
    };
  }, [firestore, campaignId, index, uid, role, unitId, outbox]);
}

/** Returns how to get what is made once, when it is asked for; a making that failed is tried again. */
function lazily<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null;
  return () => {
    made ??= make().catch((fault: unknown) => {
      made = null;
      throw fault;
    });
    return made;
  };
}
