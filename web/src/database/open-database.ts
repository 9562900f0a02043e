/** The campaign's Firestore, as the signed-in person may read it, for every screen below the one that opens it. */
import { connectFirestoreEmulator, getFirestore, type Firestore } from 'firebase/firestore';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Connection } from '../firebase.ts';

export const DatabaseContext = createContext<Firestore | null>(null);

/** Returns the database. **Errors**: a defect where none is provided. */
export function useDatabase(): Firestore {
  const database = useContext(DatabaseContext);
  if (database === null) throw new Error('no database: this stands outside of SignedIn');
  return database;
}

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
