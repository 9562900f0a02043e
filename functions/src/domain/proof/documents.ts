/**
 * The documents of an export, put on shelves by collection. Judges nothing but the path: what lies outside the known
 * collections is named, never skipped.
 */
import { COLLECTIONS, type Collection } from '#schema/keys.ts';

export type Fields = Readonly<Record<string, unknown>>;

/** **Shape**: `path` is `collection/id`; instants in `data` are objects with whole `timestampMicros`. */
export interface StoredDocument {
  path: string;
  data: Fields;
}

export interface Shelves {
  /** Returns the documents of a collection by id. */
  of(collection: Collection): ReadonlyMap<string, Fields>;
  /** Paths that no collection of ours holds. */
  strangers: readonly string[];
}

const KNOWN = new Set<string>(COLLECTIONS);

/** Returns the documents by collection and id; the order in which they came does not matter. */
export function shelve(documents: Iterable<StoredDocument>): Shelves {
  const shelves = new Map<string, Map<string, Fields>>(COLLECTIONS.map((name) => [name, new Map()]));
  const strangers: string[] = [];
  for (const { path, data } of documents) {
    const [collection = '', id = '', ...deeper] = path.split('/');
    const shelf = KNOWN.has(collection) && deeper.length === 0 ? shelves.get(collection) : undefined;
    if (shelf && !shelf.has(id)) shelf.set(id, data);
    else strangers.push(path);
  }
  return { of: (collection) => shelves.get(collection) ?? new Map<string, Fields>(), strangers };
}
