/** The campaign's Firestore, as the signed-in person may read it. */
import { connectFirestoreEmulator, getFirestore, type Firestore } from 'firebase/firestore';
import type { Connection } from '../firebase.ts';

let opened: Firestore | null = null;

/** Returns the database; the same one for as long as the page lives, whoever signs in. */
export function openDatabase({ app, config }: Connection): Firestore {
  if (opened) return opened;
  const database = getFirestore(app);
  if (config.emulators) {
    const [host = '', port = ''] = config.emulators.firestore.split(':');
    connectFirestoreEmulator(database, host, Number(port));
  }
  opened = database;
  return database;
}
