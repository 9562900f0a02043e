/** Items in IndexedDB: they survive a reload, a closed browser and an empty battery. */
import type { Item } from './item.ts';
import { byArrival, type ItemStore } from './store.ts';

const DATABASE = 'so-chien-dich';
const ITEMS = 'outbox';

/** Returns the device's store. **Errors**: rejects where the browser has no database or refuses it. */
export async function deviceStore(): Promise<ItemStore> {
  const opening = indexedDB.open(DATABASE, 1);
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore(ITEMS, { keyPath: 'id' });
  };
  const database = await answerOf(opening);
  return {
    all: async () => {
      const items = (await answerOf(database.transaction(ITEMS).objectStore(ITEMS).getAll())) as Item[];
      return items.sort(byArrival);
    },
    put: (item) => {
      const transaction = database.transaction(ITEMS, 'readwrite');
      transaction.objectStore(ITEMS).put(item);
      return committed(transaction);
    },
    remove: (id) => {
      const transaction = database.transaction(ITEMS, 'readwrite');
      transaction.objectStore(ITEMS).delete(id);
      return committed(transaction);
    },
  };
}

function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB'));
  });
}

/** A request may succeed and its transaction still be rolled back (no space left): only the commit counts. */
function committed(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error('IndexedDB'));
  });
}
