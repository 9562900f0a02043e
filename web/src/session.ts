/**
 * What every screen of a signed-in person may ask for: who they are, which campaign, which plan, which day it is there.
 * Three contexts, because the outbox changes with every entry on its way and the rest hardly ever does. No clock: a screen
 * that shows one has `useDeviceMs`.
 */
import { createContext, type Context } from 'preact';
import { useContext, useMemo } from 'preact/hooks';
import type { PlanIndex } from '#domain/hierarchy.ts';
import type { Campaign } from '#schema/campaign.ts';
import type { Connection } from './connection.ts';
import type { Outbox, OutboxStatus } from './outbox/outbox.ts';
import type { Item } from './outbox/item.ts';
import type { Person } from './person.ts';
import type { Screen } from './roles.ts';

/**
 * **Units**: `today` is the campaign's day. `parts` are what the address asks this screen to show; `screens` those the
 * person may open.
 */
export interface Session {
  connection: Connection;
  person: Person;
  campaign: Campaign;
  index: PlanIndex;
  outbox: Outbox;
  today: string;
  parts: readonly string[];
  screens: readonly Screen[];
}

export const SessionContext = createContext<Session | null>(null);
export const ItemsContext = createContext<readonly Item[] | null>(null);

/** What is in the way of keeping and sending, as far as it is known; nothing until somebody says otherwise. */
export const OutboxStatusContext = createContext<OutboxStatus>({
  storage: null,
  delivery: null,
  lastContactAtMs: null,
  others: null,
});

/** Returns what is in the way of keeping and sending. */
export const useOutboxStatus = (): OutboxStatus => useContext(OutboxStatusContext);

/** Returns the session. **Errors**: a defect where no session is provided. */
export const useSession = (): Session => useProvided(SessionContext);

/** Returns what the person wrote and is in the outbox, oldest first. **Errors**: a defect where no session is provided. */
export const useItems = (): readonly Item[] => useFiltered(({ carriedBy }) => !carriedBy);

/** Returns what is in the outbox for others who wrote it, oldest first. **Errors**: a defect where no session is provided. */
export const useCarried = (): readonly Item[] => useFiltered(({ carriedBy }) => Boolean(carriedBy));

function useFiltered(fits: (item: Item) => boolean): readonly Item[] {
  const items = useProvided(ItemsContext);
  return useMemo(() => items.filter(fits), [items]);
}

function useProvided<T>(context: Context<T | null>): T {
  const provided = useContext(context);
  if (provided === null) throw new Error('no session: this stands outside of SignedIn');
  return provided;
}
