/**
 * Documents that stay live on the screen. Reads by id where possible, because the security rules must be able to prove
 * what a query could return. Documents are the server's own work, or of a shape that the rules hold exactly (`devices`): it
 * is taken as the schema says.
 */
import { useLayoutEffect, useState } from 'preact/hooks';
import type { Collection } from '#schema/keys.ts';
import { useListeners } from './listeners.ts';
import type { DocumentQuery } from './query.ts';

/** `undefined` while unknown (no signal yet), null where there is no such document or it may not be read. */
export type Live<T> = T | null | undefined;

/** Returns the document at `path`, live. A null path is no document. */
export function useDocument<T>(path: string | null): Live<T> {
  const listeners = useListeners();
  const [seen, setSeen] = useState<{ path: string; data: T | null } | null>(null);
  // Before the browser paints: what the device keeps is then on the first picture, and no frame is lost for each question.
  useLayoutEffect(() => {
    if (path === null) return;
    return listeners.document(path, (data) => setSeen({ path, data: data as T | null }));
  }, [listeners, path]);
  if (path === null) return null;
  return seen?.path === path ? seen.data : undefined;
}

/** Returns the documents of a collection with these ids, live, by id, once each of them is known; absent ones are left out. */
export function useDocuments<T>(
  collection: Collection,
  ids: readonly string[],
): Live<ReadonlyMap<string, T>> {
  const listeners = useListeners();
  const key = ids.join(' ');
  const [seen, setSeen] = useState<{ key: string; data: ReadonlyMap<string, T | null> } | null>(null);
  useLayoutEffect(() => {
    const data = new Map<string, T | null>();
    const show = (id: string, found: T | null): void => {
      data.set(id, found);
      if (data.size === ids.length) setSeen({ key, data: new Map(data) });
    };
    const stops = ids.map((id) =>
      listeners.document(`${collection}/${id}`, (found) => show(id, found as T | null)),
    );
    return () => {
      for (const stop of stops) stop();
    };
  }, [listeners, collection, key]);
  if (seen?.key !== key) return undefined;
  return new Map([...seen.data].flatMap(([id, found]) => (found === null ? [] : [[id, found] as const])));
}

/** Returns the documents of a query, live, by id, in the order asked for. Null asks for nothing. */
export function useQuery<T>(query: DocumentQuery | null): Live<ReadonlyMap<string, T>> {
  const listeners = useListeners();
  const key = query && JSON.stringify(query);
  const [seen, setSeen] = useState<{ key: string; data: ReadonlyMap<string, T> | null } | null>(null);
  // The key says all that the query depends on; a new object with the same content asks nothing new.
  useLayoutEffect(() => {
    if (query === null || key === null) return;
    return listeners.query(query, (found) => setSeen({ key, data: found as ReadonlyMap<string, T> | null }));
  }, [listeners, key]);
  if (key === null) return null;
  return seen?.key === key ? seen.data : undefined;
}
