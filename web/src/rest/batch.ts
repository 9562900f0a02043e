/** Reads documents together: what is asked for in one moment is one request, and a refused document hides no other. */
import { CallError } from './call.ts';
import type { Firestore } from './firestore.ts';

/** Returns the document at a path. **Null**: no such document. **Errors**: rejects with a CallError. */
export type Batch = (path: string) => Promise<Record<string, unknown> | null>;

/** The rules may look at 20 documents for one request besides the person's own. */
const MOST_LOOKUPS = 16;
/** Whoever is a member may read a campaign; for anything else the rules may look at two documents more. */
const lookupsFor = (path: string): number => (path.startsWith('campaigns/') ? 0 : 2);
/** A request to the rules has room for about 1,000 expressions. */
const MOST = 30;

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
    let batch: Asked[] = [];
    let lookups = 0;
    for (const asked of all) {
      lookups += lookupsFor(asked.path);
      if (batch.length === MOST || lookups > MOST_LOOKUPS) {
        void send(batch);
        batch = [];
        lookups = lookupsFor(asked.path);
      }
      batch.push(asked);
    }
    void send(batch);
  };

  return (path) =>
    new Promise((resolve, reject) => {
      if (waiting.length === 0) setTimeout(sendWaiting);
      waiting.push({ path, resolve, reject });
    });
}
