/**
 * A running suite as the scripts see it: where it is, and the server's own ports on it. Only for emulators: the
 * server side of a real project is reached by its functions, never from here.
 */
import { TOTALS_TOPIC } from '../../functions/src/config.ts';
import { database, portsOn } from '#store/ports.ts';
import type { Ports } from '#workflows/ports.ts';
import { DEFAULT_PORTS, HOST } from '../suite/ports.ts';

/** The project of `npm start`. The prefix keeps every client off the network. */
export const DEMO_PROJECT = 'demo-so-chien-dich';

export interface Stage {
  projectId: string;
  functionsOrigin: string;
  hostingOrigin: string;
  firestoreHost: string;
  authHost: string;
  db: ReturnType<typeof database>;
  ports: Ports;
}

export interface Addresses {
  projectId: string;
  functionsOrigin: string;
  hostingOrigin: string;
  env: Readonly<Record<string, string>>;
}

/** The addresses `npm start` prints. */
export const DEMO_ADDRESSES: Addresses = {
  projectId: DEMO_PROJECT,
  functionsOrigin: `http://${HOST}:${String(DEFAULT_PORTS.functions)}`,
  hostingOrigin: `http://${HOST}:${String(DEFAULT_PORTS.hosting)}`,
  env: {
    GCLOUD_PROJECT: DEMO_PROJECT,
    FIRESTORE_EMULATOR_HOST: `${HOST}:${String(DEFAULT_PORTS.firestore)}`,
    FIREBASE_AUTH_EMULATOR_HOST: `${HOST}:${String(DEFAULT_PORTS.auth)}`,
    PUBSUB_EMULATOR_HOST: `${HOST}:${String(DEFAULT_PORTS.pubsub)}`,
  },
};

/** Returns the stage on these addresses. Sets the environment that Google's libraries read; one stage a process. */
export function stageOn(addresses: Addresses): Stage {
  // No Google machine is near: without this the libraries look for one, and warn when they find none.
  Object.assign(process.env, addresses.env, { METADATA_SERVER_DETECTION: 'none' });
  const db = database(addresses.projectId);
  return {
    projectId: addresses.projectId,
    functionsOrigin: addresses.functionsOrigin,
    hostingOrigin: addresses.hostingOrigin,
    firestoreHost: addresses.env['FIRESTORE_EMULATOR_HOST'] ?? '',
    authHost: addresses.env['FIREBASE_AUTH_EMULATOR_HOST'] ?? '',
    db,
    ports: portsOn(db, TOTALS_TOPIC, true),
  };
}

/** Returns true iff an emulator answers at the address. */
export async function answers(host: string): Promise<boolean> {
  try {
    await fetch(`http://${host}/`);
    return true;
  } catch {
    return false;
  }
}

/** Runs the scheduled function once, as the schedule would. */
export async function tick(stage: Stage): Promise<void> {
  const url = `${stage.functionsOrigin}/functions/projects/${stage.projectId}/triggers/asia-southeast1-tick-0`;
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{}',
  });
  if (!answer.ok) throw new Error(`Hàm tick trả lời ${String(answer.status)}: ${await answer.text()}`);
}
