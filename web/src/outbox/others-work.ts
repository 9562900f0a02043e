/** On a shared device: how much of somebody else's work waits here and since when. Never whose it is nor what it says. */
import { isUnsent, ownerOf, type Item } from './item.ts';

/** **Units**: `sinceMs` real time by this device's clock, of the oldest; 0 where it is not known. */
export interface OthersWork {
  count: number;
  sinceMs: number;
}

/** Returns what other people's items of the device still wait to be sent. **Null**: none does. */
export function othersWorkIn(
  items: readonly Pick<Item, 'author' | 'carriedBy' | 'state' | 'capturedAtMs'>[],
  uid: string,
): OthersWork | null {
  return workSince(
    items.filter((item) => ownerOf(item) !== uid && isUnsent(item)).map(({ capturedAtMs }) => capturedAtMs),
  );
}

/** Returns the work that began at these instants. **Null**: there is none. */
export function workSince(beganAtMs: readonly number[]): OthersWork | null {
  return beganAtMs.length === 0 ? null : { count: beganAtMs.length, sinceMs: Math.min(...beganAtMs) };
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
