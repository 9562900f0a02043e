/**
 * The codes of a hand-over that were read so far. A camera app opens the page anew for each code, so they are kept on the
 * device until all are there; where it keeps nothing, they last as long as the page.
 */
import type { DeviceDatabase } from '../device-database/device-database.ts';

const KEY = 'handed-codes';

interface Kept {
  uid: string;
  codes: string[];
}

/** Returns the codes that were kept for the person. */
export async function keptCodes(database: DeviceDatabase, uid: string): Promise<string[]> {
  const found = (await database
    .run(['device'], 'readonly', (transaction) => transaction.objectStore('device').get(KEY))
    .catch(() => undefined)) as Kept | undefined;
  return found?.uid === uid ? found.codes : [];
}

/** Keeps the codes; none takes them away. */
export async function keepCodes(database: DeviceDatabase, uid: string, codes: string[]): Promise<void> {
  const kept: Kept = { uid, codes };
  await database
    .run(['device'], 'readwrite', async (transaction) => {
      const store = transaction.objectStore('device');
      await (codes.length === 0 ? store.delete?.(KEY) : store.put?.(kept, KEY));
    })
    .catch(() => undefined);
}
