/**
 * How a screen hears of documents: as long as it listens, every change. A port, so that a test can show every state of a
 * screen (unknown, refused, none, one, many) without a database.
 */
import { doc, onSnapshot, type Firestore } from 'firebase/firestore';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { meterReads, meterRefusal } from './meter.ts';
import { firestoreQuery, type DocumentQuery } from './query.ts';

export type Found = ReadonlyMap<string, unknown>;

/** Each calls `seen` with every answer (null: no such document, or it may not be read) and returns how to stop. */
export interface Listeners {
  document: (path: string, seen: (data: unknown) => void) => () => void;
  query: (query: DocumentQuery, seen: (found: Found | null) => void) => () => void;
}

export const ListenersContext = createContext<Listeners | null>(null);

/** Returns the listeners. **Errors**: a defect where none are provided. */
export function useListeners(): Listeners {
  const listeners = useContext(ListenersContext);
  if (listeners === null) throw new Error('no listeners: this stands outside of SignedIn');
  return listeners;
}

/**
 * What was asked before is answered from the device first. Without this, the server saying the same (that there is nothing)
 * is no news to the SDK, and the screen would wait for ever.
 */
const FROM_SERVER_TOO = { includeMetadataChanges: true };

/** Returns listeners on Firestore. Without a signal it says "absent" of all it has not kept: that is not an answer. */
export function firestoreListeners(database: Firestore): Listeners {
  return {
    document: (path, seen) =>
      onSnapshot(
        doc(database, path),
        FROM_SERVER_TOO,
        (snapshot) => {
          if (!snapshot.exists() && snapshot.metadata.fromCache) return;
          meterReads(snapshot.metadata, 1);
          seen(snapshot.data() ?? null);
        },
        () => {
          meterRefusal(path);
          seen(null);
        },
      ),
    query: (query, seen) =>
      onSnapshot(
        firestoreQuery(database, query),
        FROM_SERVER_TOO,
        (snapshot) => {
          if (snapshot.empty && snapshot.metadata.fromCache) return;
          meterReads(snapshot.metadata, Math.max(snapshot.docChanges().length, 1));
          seen(new Map(snapshot.docs.map((found) => [found.id, found.data()])));
        },
        () => {
          meterRefusal(JSON.stringify(query));
          seen(null);
        },
      ),
  };
}
