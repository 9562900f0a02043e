// The small campaign's documents with one thing changed, as a slip of the database or a forger's hand would leave them.
import type { StoredDocument } from '#domain/proof/documents.ts';
import { smallDatabase } from './small-days.ts';

type Path = readonly (string | number)[];
export interface FieldPath {
  document: string;
  path: Path;
}

/** What an export of the small campaign holds when nobody touched it. */
export const CLEAN = smallDatabase().documents();
/** Returns the documents to change freely. */
export const copy = (): StoredDocument[] => structuredClone(CLEAN);

/** Returns the places of every number in a value, deepest members included. */
export const numbersIn = (value: unknown, path: Path = []): Path[] => {
  if (typeof value === 'number') return [path];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, member]) => numbersIn(member, [...path, key]));
};

/** Returns the documents with one member changed by `change`; a member that becomes undefined is taken out. */
export const changed = (
  { document, path }: FieldPath,
  change: (was: unknown) => unknown,
): StoredDocument[] => {
  const documents = copy();
  let holder = documents.find((known) => known.path === document)?.data as Record<string, unknown>;
  for (const key of path.slice(0, -1)) holder = holder[key] as Record<string, unknown>;
  const last = String(path.at(-1));
  const now = change(holder[last]);
  if (now === undefined) Reflect.deleteProperty(holder, last);
  else holder[last] = now;
  return documents;
};
