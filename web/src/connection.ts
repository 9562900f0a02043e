/** What the page stands on: the project, this device's database, who is signed in. */
import { deviceDatabase, type DeviceDatabase } from './device-database/device-database.ts';
import { keptLogin } from './login/kept-login.ts';
import { openLogin, type Login } from './login/login.ts';
import { restIdentity } from './rest/identity.ts';
import { fetchConfig, keptConfig, type WebConfig } from './web-config.ts';

export interface Connection {
  config: WebConfig;
  database: DeviceDatabase;
  login: Login;
}

/** Returns the connection; from what the device keeps, where it does. **Errors**: rejects where nothing is known and nobody answers. */
export async function connect(): Promise<Connection> {
  const kept = keptConfig();
  if (kept) checkLater(kept);
  const config = kept ?? (await fetchConfig());
  const database = deviceDatabase();
  const login = await openLogin(restIdentity(config), keptLogin(database), () => Date.now());
  return { config, database, login };
}

/** A page that was moved to another project begins anew there; no signal changes nothing. */
function checkLater(kept: WebConfig): void {
  const used = JSON.stringify(kept);
  fetchConfig()
    .then((config) => {
      if (JSON.stringify(config) !== used) location.reload();
    })
    .catch(() => undefined);
}
