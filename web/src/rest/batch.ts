/** Reads documents together: what is asked for in one moment is one request, and a refused document hides no other. */
import { CallError } from './call.ts';
import type { Firestore } from './firestore.ts';

/** Returns the document at a path. **Null**: no such document. **Errors**: rejects with a CallError. */
export type Batch = (path: string) => Promise<Record<string, unknown> | null>;

/** The rules may look at 20 documents for one request, and each of these may need two besides the person's own. */
const MOST = 8;

interface Asked {
  path: string;
  resolve: (data: Record<string, unknown> | null) => void;
  reject: (fault: unknown) => void;
}

/** Returns how documents are read together. */
export function batched({ documents }: Pick<Firestore, 'documents'>): Batch {
  let waiting: Asked[] = [];

  const send = async (asked: readonly Asked[]): Promise<void> => {
    try {
      const found = await documents([...new Set(asked.map(({ path }) => path))]);
      for (const { path, resolve } of asked) resolve(found.get(path) ?? null);
    } catch (fault) {
      const isRefused = fault instanceof CallError && fault.trouble === 'refused';
      if (isRefused && asked.length > 1) await Promise.all(asked.map((one) => send([one])));
      else for (const { reject } of asked) reject(fault);
    }
  };

  const sendWaiting = (): void => {
    const all = waiting;
    waiting = [];
    for (let first = 0; first < all.length; first += MOST) void send(all.slice(first, first + MOST));
  };

  return (path) =>
    new Promise((resolve, reject) => {
      if (waiting.length === 0) setTimeout(sendWaiting);
      waiting.push({ path, resolve, reject });
    });
}
