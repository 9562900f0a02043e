/**
 * What the server said last, kept on the device for the person it was said to, so that a screen is drawn before the server is
 * asked and without a signal. A copy only: losing it costs a request.
 */
import type { DeviceDatabase, KeptAnswer } from '../device-database/device-database.ts';
import { within } from '../device-database/trouble.ts';

export interface KeptAnswers {
  /** Returns the answer as it is kept. `undefined`: none is. */
  get: (key: string) => unknown;
  put: (key: string, data: unknown) => void;
  drop: (key: string) => void;
}

/** How long the first screen may wait for its copy. */
const LIMIT_MS = 1_500;
const KEEP_MS = 45 * 24 * 60 * 60_000;

/** Returns the answers kept for a person; none of them where the device does not give them in time. */
export async function openKeptAnswers(
  database: DeviceDatabase,
  uid: string,
  nowMs: () => number,
): Promise<KeptAnswers> {
  const known = new Map<string, KeptAnswer>();
  const keyOf = (key: string): string => `${uid} ${key}`;
  const change = (act: Parameters<DeviceDatabase['run']>[2]): void => {
    database.run(['documents'], 'readwrite', act).catch(() => undefined);
  };
  const loaded = database.run(['documents'], 'readonly', (transaction) =>
    transaction.objectStore('documents').getAll(IDBKeyRange.bound(`${uid} `, `${uid} \uffff`)),
  );
  await within(LIMIT_MS, loaded).then(
    (answers) => {
      for (const answer of answers) known.set(answer.key, answer);
    },
    () => undefined,
  );
  for (const { key, atMs } of known.values()) if (nowMs() - atMs > KEEP_MS) drop(key);

  function drop(key: string): void {
    if (!known.delete(key)) return;
    change((transaction) => transaction.objectStore('documents').delete?.(key));
  }

  return {
    get: (key) => known.get(keyOf(key))?.data,
    put(key, data) {
      const answer = { key: keyOf(key), uid, data, atMs: nowMs() };
      known.set(answer.key, answer);
      change((transaction) => transaction.objectStore('documents').put?.(answer));
    },
    drop: (key) => drop(keyOf(key)),
  };
}

/** Takes everything that was kept for a person off the device: they signed out. */
export function dropKeptAnswers(database: DeviceDatabase, uid: string): Promise<void> {
  return database
    .run(['documents'], 'readwrite', async (transaction) => {
      await transaction.objectStore('documents').delete?.(IDBKeyRange.bound(`${uid} `, `${uid} \uffff`));
    })
    .catch(() => undefined);
}
