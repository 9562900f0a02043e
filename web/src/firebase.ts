/**
 * Who signs in, and where. Reads `/config.json`, which the machine that serves the page writes; nothing about a project
 * is compiled in. Holds the sign-in only: Firestore is loaded once somebody is signed in.
 */
import { initializeApp, type FirebaseApp } from 'firebase/app';
import {
  browserLocalPersistence,
  connectAuthEmulator,
  indexedDBLocalPersistence,
  initializeAuth,
  inMemoryPersistence,
  type Auth,
} from 'firebase/auth';

/** **Null**: `emulators` is absent in a real project. `auth` is an origin, `firestore` host and port. */
export interface WebConfig {
  projectId: string;
  apiKey: string;
  emulators?: { auth: string; firestore: string };
}

export interface Connection {
  config: WebConfig;
  app: FirebaseApp;
  auth: Auth;
}

/** Returns the connection named in `/config.json`. **Errors**: rejects where it cannot be had. */
export async function connect(): Promise<Connection> {
  const answer = await fetch('/config.json', { cache: 'no-store' });
  if (!answer.ok) throw new Error(`config.json: ${answer.status}`);
  const config = (await answer.json()) as WebConfig;
  const app = initializeApp({ projectId: config.projectId, apiKey: config.apiKey });
  // A reporter stays signed in; each next choice serves browsers that refuse the one before.
  const auth = initializeAuth(app, {
    persistence: [indexedDBLocalPersistence, browserLocalPersistence, inMemoryPersistence],
  });
  if (config.emulators) connectAuthEmulator(auth, config.emulators.auth, { disableWarnings: true });
  return { config, app, auth };
}
