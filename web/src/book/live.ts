/**
 * Documents that stay live on the screen. Reads by id where possible, because the doors must be able to prove what a
 * list could return. Documents are the server's own work, so their shape is taken as the schema says.
 */
import { collection, doc, onSnapshot, query, where, type Firestore, type Query } from 'firebase/firestore';
import { useEffect, useState } from 'preact/hooks';

/** `undefined` while unknown (no signal yet), null where there is no such document or it may not be read. */
export type Live<T> = T | null | undefined;

/** Returns the document at `path`, live. A null path is no document. */
export function useDocument<T>(book: Firestore, path: string | null): Live<T> {
  const [seen, setSeen] = useState<{ path: string; data: T | null } | null>(null);
  useEffect(() => {
    if (path === null) return;
    return onSnapshot(
      doc(book, path),
      (snapshot) => {
        // Without a signal the SDK says "absent" of everything it has not kept: that is not an answer.
        if (!snapshot.exists() && snapshot.metadata.fromCache) return;
        setSeen({ path, data: (snapshot.data() as T | undefined) ?? null });
      },
      () => {
        setSeen({ path, data: null });
      },
    );
  }, [book, path]);
  if (path === null) return null;
  return seen?.path === path ? seen.data : undefined;
}

/** Returns a collection, live, by id; of one campaign where a name is given. */
export function useCollection<T>(
  book: Firestore,
  name: string,
  campaignId: string | null,
): Live<Map<string, T>> {
  const [seen, setSeen] = useState<{ key: string; data: Map<string, T> | null } | null>(null);
  const key = `${name}~${campaignId ?? ''}`;
  useEffect(() => {
    const every = collection(book, name);
    const asked: Query = campaignId === null ? every : query(every, where('campaignId', '==', campaignId));
    return onSnapshot(
      asked,
      (snapshot) => {
        if (snapshot.empty && snapshot.metadata.fromCache) return;
        setSeen({ key, data: new Map(snapshot.docs.map((found) => [found.id, found.data() as T])) });
      },
      () => {
        setSeen({ key, data: null });
      },
    );
  }, [book, name, campaignId, key]);
  return seen?.key === key ? seen.data : undefined;
}
