/** Listeners on Firestore's own client, for screens that must move by themselves. A chunk of its own: it is loaded when such a screen is opened. */
import {
  collection,
  connectFirestoreEmulator,
  doc,
  getFirestore,
  limit,
  onSnapshot,
  orderBy,
  query,
  Timestamp,
  where,
  type DocumentData,
  type Firestore,
  type Query,
  type QueryConstraint,
} from 'firebase/firestore';
import type { Login } from '../../login/login.ts';
import type { WebConfig } from '../../web-config.ts';
import type { Listeners } from '../listeners.ts';
import { meterReads, meterRefusal } from '../meter.ts';
import type { DocumentQuery } from '../query.ts';
import { appOf } from './app.ts';

let opened: Firestore | null = null;

/** The database; the same one for as long as the page lives, whoever signs in. */
function openDatabase(config: WebConfig, login: Login): Firestore {
  if (opened) return opened;
  const database = getFirestore(appOf(config, login));
  if (config.emulators) {
    const [host = '', port = ''] = config.emulators.firestore.split(':');
    connectFirestoreEmulator(database, host, Number(port));
  }
  opened = database;
  return database;
}

function sdkQuery(database: Firestore, asked: DocumentQuery): Query {
  const { of, campaignId, equal = {}, holding, from, newestBy, most } = asked;
  const constraints: QueryConstraint[] = [];
  if (campaignId !== null) constraints.push(where('campaignId', '==', campaignId));
  for (const [field, value] of Object.entries(equal)) constraints.push(where(field, '==', value));
  if (holding) constraints.push(where(holding[0], 'array-contains', holding[1]));
  if (from) constraints.push(where(from[0], '>=', from[1]));
  if (newestBy !== undefined) constraints.push(orderBy(newestBy, 'desc'));
  if (most !== undefined) constraints.push(limit(most));
  return query(collection(database, of), ...constraints);
}

/**
 * What was asked before is answered from the device first. Without this, the server saying the same (that there is nothing)
 * is no news to the SDK, and the screen would wait for ever.
 */
const FROM_SERVER_TOO = { includeMetadataChanges: true };

/** Returns a document's data as plain requests give it: an instant is a number of milliseconds. None lies deeper. */
function plain(data: DocumentData | undefined): Record<string, unknown> | null {
  if (data === undefined) return null;
  return Object.fromEntries(
    Object.entries(data as Record<string, unknown>).map(([field, value]) => [
      field,
      value instanceof Timestamp ? value.toMillis() : value,
    ]),
  );
}

/** Returns listeners on Firestore. Without a signal it says "absent" of all it has not kept: that is not an answer. */
export function sdkListeners(config: WebConfig, login: Login): Listeners {
  const database = openDatabase(config, login);
  return {
    document: (path, seen) =>
      onSnapshot(
        doc(database, path),
        FROM_SERVER_TOO,
        (snapshot) => {
          if (!snapshot.exists() && snapshot.metadata.fromCache) return;
          if (!snapshot.metadata.fromCache) meterReads(1);
          seen(plain(snapshot.data()));
        },
        () => {
          meterRefusal(path);
          seen(null);
        },
      ),
    query: (asked, seen) =>
      onSnapshot(
        sdkQuery(database, asked),
        FROM_SERVER_TOO,
        (snapshot) => {
          if (snapshot.empty && snapshot.metadata.fromCache) return;
          if (!snapshot.metadata.fromCache) meterReads(Math.max(snapshot.docChanges().length, 1));
          seen(new Map(snapshot.docs.map((found) => [found.id, plain(found.data())])));
        },
        () => {
          meterRefusal(JSON.stringify(asked));
          seen(null);
        },
      ),
  };
}
