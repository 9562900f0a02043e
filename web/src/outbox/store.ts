/** Where items are kept: the device's database, the browser's small storage where that refuses, and memory for tests. */
import type { DeviceDatabase } from '../device-database/device-database.ts';
import type { Item } from './item.ts';

/** `put` keeps all of its items or none, and resolves once they are safe; only then may a screen say "saved". `all` is in order of arrival. */
export interface ItemStore {
  all: () => Promise<Item[]>;
  put: (...items: Item[]) => Promise<void>;
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
    put: (...items) =>
      database.run(['outbox'], 'readwrite', async (transaction) => {
        const outbox = transaction.objectStore('outbox');
        await Promise.all(
          items.map(async (item) => {
            await outbox.put?.(item);
          }),
        );
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
    put: (...items) =>
      attempt(() => {
        const before = items.map(({ id }) => [keyOf(id), storage().getItem(keyOf(id))] as const);
        try {
          for (const item of items) storage().setItem(keyOf(item.id), JSON.stringify(item));
        } catch (fault) {
          // The storage knows no transactions: what it took of them goes again.
          for (const [key, text] of before) {
            if (text === null) storage().removeItem(key);
            else storage().setItem(key, text);
          }
          throw fault;
        }
      }),
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
    put: (...put) => {
      for (const item of put) items.set(item.id, { ...item });
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
