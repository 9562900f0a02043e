/** The way to the journal, as the outbox needs it. A port: the real one speaks REST, tests hold a journal of their own. */
import type { Decision } from '#schema/decision.ts';
import type { Item } from './item.ts';

/**
 * Why nothing could be sent now. `no-signal`: no connection. `slow`: connected, no answer in time. `server`: the server
 * answered that it cannot at the moment. `signed-out`: the person must sign in again.
 */
export type DeliveryTrouble = 'no-signal' | 'slow' | 'server' | 'signed-out';

/** `again`: try later. `stopped`: the door refused it, and trying again would not help. */
export type Delivery =
  | { outcome: 'sent' }
  | { outcome: 'again'; trouble: DeliveryTrouble }
  | { outcome: 'stopped'; reason: string };

export interface Transport {
  /** May be called twice for one item and must then write it once. */
  deliver: (item: Item) => Promise<Delivery>;
  /** Calls `decided` once there is an answer, or `lost` when it can wait no longer. Returns how to stop. */
  awaitDecision: (entryId: string, decided: (decision: Decision) => void, lost: () => void) => () => void;
}
