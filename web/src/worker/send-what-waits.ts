/** Sends the signed-in person's outbox from the worker: the same queue, the same way, the same lock as the page's. */
import { v7 as newId } from 'uuid';
import { deviceDatabase } from '../device-database/device-database.ts';
import { keptLogin } from '../login/kept-login.ts';
import { openLogin } from '../login/login.ts';
import { tokenOf } from '../login/token-of.ts';
import { isUnsent } from '../outbox/item.ts';
import { alone, otherPages } from '../outbox/other-pages.ts';
import { openOutbox } from '../outbox/outbox.ts';
import { restTransport } from '../outbox/rest-transport.ts';
import { deviceStore } from '../outbox/store.ts';
import { batched } from '../rest/batch.ts';
import { restFirestore } from '../rest/firestore.ts';
import { restIdentity } from '../rest/identity.ts';
import { fetchConfig } from '../web-config.ts';

/** **Errors**: rejects while something still waits, so that the browser calls again later. */
export async function sendWhatWaits(): Promise<void> {
  const nowMs = (): number => Date.now();
  const config = await fetchConfig();
  const database = deviceDatabase();
  const login = await openLogin(restIdentity(config), keptLogin(database), nowMs);
  const user = login.user();
  if (!user) return;
  const firestore = restFirestore(config, tokenOf(login, user.uid));
  const transport = restTransport(firestore, batched(firestore), nowMs);
  // Each entry names its own author and role; the outbox only asks whose they are.
  const author = { by: user.uid, role: 'reporter' as const, unitId: null };
  const outbox = await openOutbox(author, { device: deviceStore(database) }, transport, {
    ...{ nowMs, newId, alone },
  });
  const pages = otherPages(`so-chien-dich.outbox.${user.uid}`, () => undefined);
  await outbox.flush();
  pages.tell();
  const left = outbox.items().some(isUnsent);
  outbox.close();
  pages.close();
  if (left) throw new Error('something still waits');
}
