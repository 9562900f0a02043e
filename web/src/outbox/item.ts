/**
 * One journal entry on its way: what the person said, whose it is, and how far it has come. An item is never removed
 * before the journal has it or the door refused it. It holds no word that the screening would refuse.
 */
import type { Decision } from '#schema/decision.ts';
import type { Entry } from '#schema/entry.ts';

/** Names this client in every entry; the server shows it beside a report's history. */
export const APP = 'web';

/** What a person says; everything else of an entry is added when it is queued or sent. */
export type Said = Pick<Entry, 'kind' | 'campaignId' | 'target' | 'payload' | 'texts' | 'baseVersion'>;

/** The author as the journal names them: from the ID token. */
export type Author = Pick<Entry, 'by' | 'role' | 'unitId'>;

/** `stopped`: the door refused it for good. It stays here, with the reason, until the person reads it. */
export type ItemState = 'queued' | 'sending' | 'sent' | 'stopped';

/**
 * **Null**: `decision` until the server has answered; `reason` unless stopped. `id` is the id in the journal; where the
 * administrator had the same words said once more, `decision` is the answer to those and names their id.
 */
export interface Item {
  id: string;
  author: Author;
  said: Said;
  capturedAtMs: number;
  state: ItemState;
  reason: string | null;
  decision: Decision | null;
}

/** Returns true iff nothing is left to be done for the item. */
export function isSettled(item: Item): boolean {
  return item.state === 'stopped' || (item.state === 'sent' && item.decision !== null);
}

/** Returns true iff the server set the item aside and nobody has answered it since. */
export function isSetAside({ id, decision }: Item): boolean {
  return decision?.setAside === true && decision.entryId === id;
}

/** Returns true iff what the item says was set aside, and was answered when it was said once more. */
export function isSaidAgain({ id, decision }: Item): boolean {
  return decision !== null && decision.entryId !== id;
}
