/** The signed-in person's session on this device: in the database, where the worker finds it too; else in the small storage. */
import type { DeviceDatabase } from '../device-database/device-database.ts';
import type { Identified } from '../rest/identity.ts';
import { forget, remember, remembered } from '../device.ts';

const KEY = 'login';

/** Never rejects: a browser that keeps nothing asks for the password again. */
export interface KeptLogin {
  read: () => Promise<Identified | null>;
  keep: (login: Identified) => Promise<void>;
  drop: () => Promise<void>;
}

/** Returns where the session is kept. */
export function keptLogin(database: DeviceDatabase): KeptLogin {
  const inDatabase = async <T>(act: () => Promise<T>): Promise<T | 'failed'> => act().catch(() => 'failed');
  return {
    async read() {
      const found = await inDatabase(() =>
        database.run(['device'], 'readonly', (transaction) => transaction.objectStore('device').get(KEY)),
      );
      if (found !== 'failed' && found !== undefined) return found as Identified;
      return parsed(remembered(KEY));
    },
    async keep(login) {
      const kept = await inDatabase(() =>
        database.run(['device'], 'readwrite', async (transaction) => {
          await transaction.objectStore('device').put?.(login, KEY);
        }),
      );
      if (kept === 'failed') remember(KEY, JSON.stringify(login));
      else forget(KEY);
    },
    async drop() {
      forget(KEY);
      await inDatabase(() =>
        database.run(['device'], 'readwrite', async (transaction) => {
          await transaction.objectStore('device').delete?.(KEY);
        }),
      );
    },
  };
}

function parsed(text: string | null): Identified | null {
  try {
    return JSON.parse(text ?? 'null') as Identified | null;
  } catch {
    return null;
  }
}
