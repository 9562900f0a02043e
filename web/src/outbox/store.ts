/** Where items are kept: the device's database, the browser's small storage where that refuses, and memory for tests. */
import type { DeviceDatabase } from '../device-database/device-database.ts';
import type { Item } from './item.ts';

/** `put` resolves once the item is safe; only then may a screen say "saved". `all` is in order of arrival. */
export interface ItemStore {
  all: () => Promise<Item[]>;
  put: (item: Item) => Promise<void>;
  remove: (id: string) => Promise<void>;
}

/** Returns the store in IndexedDB: items survive a reload, a closed browser and an empty battery. */
export function deviceStore(database: DeviceDatabase): ItemStore {
  return {
    all: async () => {
      const items = await database.run(['outbox'], 'readonly', (transaction) =>
        transaction.objectStore('outbox').getAll(),
      );
      return items.sort(byArrival);
    },
    put: (item) =>
      database.run(['outbox'], 'readwrite', async (transaction) => {
        await transaction.objectStore('outbox').put?.(item);
      }),
    remove: (id) =>
      database.run(['outbox'], 'readwrite', async (transaction) => {
        await transaction.objectStore('outbox').delete?.(id);
      }),
  };
}

const PREFIX = 'so-chien-dich.outbox.';

/** Returns the store in the browser's small storage: for the few items that the database did not take. */
export function browserStore(storage: () => Storage): ItemStore {
  const keyOf = (id: string): string => PREFIX + id;
  // A storage that is refused throws already when it is named.
  const attempt = async <T>(act: () => T): Promise<T> => Promise.resolve().then(act);
  return {
    all: () =>
      attempt(() =>
        Object.keys(storage())
          .filter((key) => key.startsWith(PREFIX))
          .flatMap((key) => itemIn(storage().getItem(key)))
          .sort(byArrival),
      ),
    put: (item) => attempt(() => storage().setItem(keyOf(item.id), JSON.stringify(item))),
    remove: (id) => attempt(() => storage().removeItem(keyOf(id))),
  };
}

/** What was cut or changed by hand must not hide what stands beside it. */
function itemIn(text: string | null): Item[] {
  try {
    return [JSON.parse(text ?? '') as Item];
  } catch {
    return [];
  }
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
