/**
 * What this checkout would put in the cloud besides functions: rules, indexes, pages. Counts and hashes, so that two
 * people can compare what they are about to deploy. Reads files, writes nothing.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, matchesGlob, relative, sep } from 'node:path';

export interface LocalState {
  rules: { sha256: string; lines: number };
  indexes: number;
  fieldOverrides: number;
  hosting: { files: number; bytes: number };
}

interface FirebaseJson {
  firestore: { rules: string; indexes: string };
  hosting: { public: string; ignore: string[] };
}

/** Returns what lies in `root`, as its `firebase.json` names it; hosting without the files it ignores. */
export function localState(root: string): LocalState {
  const read = (file: string): string => readFileSync(join(root, file), 'utf8');
  const { firestore, hosting } = JSON.parse(read('firebase.json')) as FirebaseJson;
  const rules = read(firestore.rules);
  const { indexes = [], fieldOverrides = [] } = JSON.parse(read(firestore.indexes)) as {
    indexes?: unknown[];
    fieldOverrides?: unknown[];
  };
  const pages = join(root, hosting.public);
  const sizes = readdirSync(pages, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => {
      const path = relative(pages, file).split(sep).join('/');
      return !hosting.ignore.some((pattern) => matchesGlob(path, pattern));
    })
    .map((file) => statSync(file).size);
  return {
    rules: {
      sha256: createHash('sha256').update(rules).digest('hex'),
      lines: rules.replace(/\n$/, '').split('\n').length,
    },
    indexes: indexes.length,
    fieldOverrides: fieldOverrides.length,
    hosting: { files: sizes.length, bytes: sizes.reduce((sum, size) => sum + size, 0) },
  };
}
