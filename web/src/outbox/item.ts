/**
 * One journal entry on its way: what the person said, whose it is, and how far it has come. An item is never removed
 * before the journal has it or the door refused it. It holds no word that the screening would refuse.
 */
import type { Decision } from '#schema/decision.ts';
import type { Entry } from '#schema/entry.ts';

/** Names this client in every entry; the server shows it beside a report's history. */
export const APP = 'web';

/** What a person says; everything else of an entry is added when it is queued or sent. */
export type EntryDraft = Pick<Entry, 'kind' | 'campaignId' | 'target' | 'payload' | 'texts' | 'baseVersion'>;

/** The author as the journal names them: from the ID token. */
export type Author = Pick<Entry, 'by' | 'role' | 'unitId'>;

/** `stopped`: the door refused it for good. It stays here, with the reason, until the person reads it. */
export type ItemState = 'queued' | 'sending' | 'sent' | 'stopped';

/**
 * Where an item is kept. `device`: in the database, safe. `browser`: in the browser's small storage, because the database
 * did not take it. `page`: nowhere but on the open page.
 */
export type Kept = 'device' | 'browser' | 'page';

/**
 * **Null**: `decision` until the server has answered; `reason` unless stopped. `id` is the id in the journal; where the
 * administrator had the same words said once more, `decision` is the answer to those and names their id. `kept` is absent
 * in what an earlier version stored, which was safe. `carriedBy` is there only where somebody else wrote it and this
 * device brings it; `handedOverAtMs` where its author gave a copy to another device, which need not have sent it.
 */
export interface Item {
  id: string;
  author: Author;
  said: EntryDraft;
  capturedAtMs: number;
  state: ItemState;
  reason: string | null;
  decision: Decision | null;
  kept?: Kept;
  carriedBy?: Author;
  handedOverAtMs?: number;
}

/** What one device hands to another: what the author wrote, under its id. */
export type Handed = Pick<Item, 'id' | 'author' | 'said' | 'capturedAtMs'>;

/** Returns the account whose outbox an item is in: its author's, or that of whoever brings it. */
export function ownerOf({ author, carriedBy }: Pick<Item, 'author' | 'carriedBy'>): string {
  return (carriedBy ?? author).by;
}

/** Returns true iff nothing is left to be done for the item. */
export function isSettled(item: Item): boolean {
  return item.state === 'stopped' || (item.state === 'sent' && item.decision !== null);
}

/** Returns true iff the journal does not have the item yet, as far as this device knows. */
export function isUnsent({ state }: Pick<Item, 'state'>): boolean {
  return state === 'queued' || state === 'sending';
}

/** Returns true iff the item was sent and the server has not answered. */
export function isUnanswered(item: Item): boolean {
  return item.state === 'sent' && item.decision === null;
}

/** Returns true iff the server set the item aside and nobody has answered it since. */
export function isSetAside({ id, decision }: Item): boolean {
  return decision?.setAside === true && decision.entryId === id;
}

/** Returns true iff what the item says was set aside, and was answered when it was said once more. */
export function isSaidAgain({ id, decision }: Item): boolean {
  return decision !== null && decision.entryId !== id;
}

/** Returns the one of two copies of an item that has come further; the first where none has. What either was handed over stays. */
export function further(one: Item, other: Item): Item {
  const best = progressOf(other) > progressOf(one) ? other : one;
  const handedOverAtMs = one.handedOverAtMs ?? other.handedOverAtMs;
  return handedOverAtMs === undefined || best.handedOverAtMs !== undefined
    ? best
    : { ...best, handedOverAtMs };
}

function progressOf(item: Item): number {
  if (item.decision) return isSetAside(item) ? 2 : 3;
  return isUnsent(item) ? 0 : 1;
}
