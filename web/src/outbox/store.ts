/** Where items are kept. Two of them: the device's own database, and memory where a browser has none (and in tests). */
import type { Item } from './item.ts';

/** `put` resolves once the item is safe; only then may a screen say "saved". `all` is in order of arrival. */
export interface ItemStore {
  all: () => Promise<Item[]>;
  put: (item: Item) => Promise<void>;
  remove: (id: string) => Promise<void>;
}

/** Returns a store that forgets with the page. */
export function memoryStore(): ItemStore {
  const items = new Map<string, Item>();
  return {
    all: () => Promise.resolve([...items.values()].map((item) => ({ ...item })).sort(byArrival)),
    put: (item) => {
      items.set(item.id, { ...item });
      return Promise.resolve();
    },
    remove: (id) => {
      items.delete(id);
      return Promise.resolve();
    },
  };
}

/** Ids are UUIDs of version 7: their order is the order in which they were made. */
export function byArrival(a: Item, b: Item): number {
  return a.id < b.id ? -1 : 1;
}
