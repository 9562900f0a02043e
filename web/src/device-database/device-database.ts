/**
 * The one IndexedDB database of this client. Opened when it is needed and again whenever the browser has closed it; no wait is
 * without a limit. Versions only add stores: an older page and an older worker go on with what they know.
 */
import { openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction, type StoreNames } from 'idb';
import type { Item } from '../outbox/item.ts';
import { troubleOf, within } from './trouble.ts';

/** **Shape**: `outbox` entries on their way; `device` small things by name; `documents` what the server said last, by path or query. */
export interface Stores extends DBSchema {
  outbox: { key: string; value: Item };
  device: { key: string; value: unknown };
  documents: { key: string; value: KeptAnswer };
}

/** **Units**: `atMs` is the device's time. **Null**: `data` where the server said that there is nothing. */
export interface KeptAnswer {
  key: string;
  uid: string;
  data: unknown;
  atMs: number;
}

type Store = StoreNames<Stores>;
type Transaction = IDBPTransaction<Stores, Store[], IDBTransactionMode>;

export interface DeviceDatabase {
  /** Returns what `act` returns, once its transaction is committed. **Errors**: rejects with a {@link StorageTrouble}'s error. */
  run: <T>(
    stores: Store[],
    mode: 'readonly' | 'readwrite',
    act: (transaction: Transaction) => T | Promise<T>,
  ) => Promise<T>;
}

const NAME = 'so-chien-dich';
const VERSION = 2;
/** Longer than a slow phone takes; after it the person is told instead of waiting. */
const LIMIT_MS = 3_000;
/** How long one opening that does not answer is waited for in the background before another is tried. */
const PATIENCE_MS = 30_000;

/** Returns the database. Opens nothing yet. `limitMs` bounds each wait for the browser, all openings together. */
export function deviceDatabase(limitMs = LIMIT_MS): DeviceDatabase {
  let opening: { sinceMs: number; database: Promise<IDBPDatabase<Stores>> } | null = null;
  const forget = (): void => {
    opening = null;
  };
  const open = (): Promise<IDBPDatabase<Stores>> => {
    const elapsedMs = opening ? performance.now() - opening.sinceMs : 0;
    if (!opening || (elapsedMs > PATIENCE_MS && !isOpen)) {
      isOpen = false;
      const mine = { sinceMs: performance.now(), database: openLatest(forget) };
      opening = mine;
      mine.database.then(
        () => {
          isOpen = true;
        },
        () => {
          if (opening === mine) opening = null;
        },
      );
    }
    // Whoever asks while an opening hangs is told at once, and does not wait as long as the first one did.
    const leftMs = isOpen ? limitMs : limitMs - (performance.now() - opening.sinceMs);
    return within(Math.max(leftMs, 0), opening.database);
  };
  let isOpen = false;
  const attempt = async <T>(
    stores: Store[],
    mode: 'readonly' | 'readwrite',
    act: (transaction: Transaction) => T | Promise<T>,
  ): Promise<T> => {
    const database = await open();
    const work = async (): Promise<T> => {
      const transaction = database.transaction(stores, mode) as Transaction;
      const result = await act(transaction);
      await transaction.done;
      return result;
    };
    return within(limitMs, work()).catch((fault: unknown) => {
      // A connection that the browser closed, or that never answers, is of no more use to anybody.
      if (['closed', 'slow'].includes(troubleOf(fault))) forget();
      throw fault;
    });
  };
  return {
    run: (stores, mode, act) =>
      attempt(stores, mode, act).catch((fault: unknown) => {
        if (troubleOf(fault) !== 'closed') throw fault;
        return attempt(stores, mode, act);
      }),
  };
}

function openLatest(closed: () => void): Promise<IDBPDatabase<Stores>> {
  const callbacks = {
    upgrade(database: IDBPDatabase<Stores>): void {
      for (const [store, keyPath] of [
        ['outbox', 'id'],
        ['device', null],
        ['documents', 'key'],
      ] as const) {
        if (!database.objectStoreNames.contains(store)) database.createObjectStore(store, { keyPath });
      }
    },
    // A newer page wants to add stores: it must not wait for this one.
    blocking(_now: number, _next: number | null, event: IDBVersionChangeEvent): void {
      closed();
      (event.target as IDBDatabase).close();
    },
    terminated: closed,
  };
  // A browser without IndexedDB throws already when it is named.
  const opened = Promise.resolve().then(() => openDB<Stores>(NAME, VERSION, callbacks));
  return opened.catch((fault: unknown) => {
    const isNewer = fault instanceof DOMException && fault.name === 'VersionError';
    if (!isNewer) throw fault;
    return openDB<Stores>(NAME, undefined, callbacks);
  });
}
