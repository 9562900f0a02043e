/**
 * Documents that stay live on the screen. Reads by id where possible, because the security rules must be able to prove what a
 * query could return. Documents are the server's own work, so their shape is taken as the schema says.
 */
import { doc, onSnapshot } from 'firebase/firestore';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Collection } from '#schema/keys.ts';
import { meterReads, meterRefusal } from './meter.ts';
import { useDatabase } from './open-database.ts';
import { firestoreQuery, type DocumentQuery } from './query.ts';

/** `undefined` while unknown (no signal yet), null where there is no such document or it may not be read. */
export type Live<T> = T | null | undefined;

/**
 * What was asked before is answered from the device first. Without this, the server saying the same (that there is nothing)
 * is no news to the SDK, and the screen would wait for ever.
 */
const FROM_SERVER_TOO = { includeMetadataChanges: true };

/** Returns the document at `path`, live. A null path is no document. */
export function useDocument<T>(path: string | null): Live<T> {
  const database = useDatabase();
  const [seen, setSeen] = useState<{ path: string; data: T | null } | null>(null);
  useEffect(() => {
    if (path === null) return;
    return onSnapshot(
      doc(database, path),
      FROM_SERVER_TOO,
      (snapshot) => {
        // Without a signal the SDK says "absent" of everything it has not kept: that is not an answer.
        if (!snapshot.exists() && snapshot.metadata.fromCache) return;
        meterReads(snapshot.metadata, 1);
        setSeen({ path, data: (snapshot.data() as T | undefined) ?? null });
      },
      () => {
        meterRefusal(path);
        setSeen({ path, data: null });
      },
    );
  }, [database, path]);
  if (path === null) return null;
  return seen?.path === path ? seen.data : undefined;
}

/** Returns the documents of a collection with these ids, live, by id, once each of them is known; absent ones are left out. */
export function useDocuments<T>(
  collection: Collection,
  ids: readonly string[],
): Live<ReadonlyMap<string, T>> {
  const database = useDatabase();
  const key = ids.join(' ');
  const [seen, setSeen] = useState<{ key: string; data: ReadonlyMap<string, T | null> } | null>(null);
  useEffect(() => {
    const data = new Map<string, T | null>();
    const show = (id: string, found: T | null): void => {
      data.set(id, found);
      if (data.size === ids.length) setSeen({ key, data: new Map(data) });
    };
    const stops = ids.map((id) =>
      onSnapshot(
        doc(database, collection, id),
        FROM_SERVER_TOO,
        (snapshot) => {
          if (!snapshot.exists() && snapshot.metadata.fromCache) return;
          meterReads(snapshot.metadata, 1);
          show(id, (snapshot.data() as T | undefined) ?? null);
        },
        () => {
          meterRefusal(`${collection}/${id}`);
          show(id, null);
        },
      ),
    );
    return () => {
      for (const stop of stops) stop();
    };
  }, [database, collection, key]);
  if (seen?.key !== key) return undefined;
  return new Map([...seen.data].flatMap(([id, found]) => (found === null ? [] : [[id, found] as const])));
}

/** Returns the documents of a query, live, by id, in the order asked for. Null asks for nothing. */
export function useQuery<T>(query: DocumentQuery | null): Live<ReadonlyMap<string, T>> {
  const database = useDatabase();
  const key = query && JSON.stringify(query);
  const [seen, setSeen] = useState<{ key: string; data: ReadonlyMap<string, T> | null } | null>(null);
  // The key says all that the query depends on; a new object with the same content asks nothing new.
  const asked = useMemo(() => query && firestoreQuery(database, query), [database, key]);
  useEffect(() => {
    if (asked === null || key === null) return;
    return onSnapshot(
      asked,
      FROM_SERVER_TOO,
      (snapshot) => {
        if (snapshot.empty && snapshot.metadata.fromCache) return;
        meterReads(snapshot.metadata, Math.max(snapshot.docChanges().length, 1));
        setSeen({ key, data: new Map(snapshot.docs.map((found) => [found.id, found.data() as T])) });
      },
      () => {
        meterRefusal(key);
        setSeen({ key, data: null });
      },
    );
  }, [asked, key]);
  if (key === null) return null;
  return seen?.key === key ? seen.data : undefined;
}
