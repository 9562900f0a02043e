/**
 * A signed-in person: the client SDK with their own token, under the security rules, like the phone. Can only do what
 * their role may.
 */
import { deleteApp, initializeApp } from 'firebase/app';
import { documentPath } from '#schema/keys.ts';
import { connectAuthEmulator, getAuth, signInWithEmailAndPassword, type User } from 'firebase/auth';
import {
  connectFirestoreEmulator,
  doc,
  type Firestore,
  getDoc,
  getFirestore,
  serverTimestamp,
  setDoc,
  Timestamp,
} from 'firebase/firestore/lite';
import { v7 as uuid } from 'uuid';
import type { Member } from '#schema/account.ts';
import type { Decision } from '#schema/decision.ts';
import type { Entry } from '#schema/entry.ts';
import { DEMO_PASSWORD, emailOf } from './accounts.ts';
import type { Stage } from './connection.ts';
import { until } from './wait.ts';

export type EntryDraft = Pick<Entry, 'kind' | 'campaignId' | 'target' | 'payload'> &
  Partial<Pick<Entry, 'texts' | 'baseVersion' | 'capturedAtMs'>>;

export interface Person {
  uid: string;
  role: string;
  unitId: string | null;
  token: () => Promise<string>;
  /** Puts an entry into the journal. Returns its id; throws `permission-denied` where the rules refuse. */
  say: (draft: EntryDraft, overrides?: Record<string, unknown>) => Promise<string>;
  decision: (entryId: string) => Promise<Decision>;
  read: (path: string) => Promise<Record<string, unknown> | null>;
  leave: () => Promise<void>;
}

/** Signs in with a demonstration account. */
export async function signIn(stage: Stage, account: string, campaignId?: string): Promise<Person> {
  const app = initializeApp({ projectId: stage.projectId, apiKey: 'demo' }, `${account}-${uuid()}`);
  const auth = getAuth(app);
  connectAuthEmulator(auth, `http://${stage.authHost}`, { disableWarnings: true });
  const [host = '', port = ''] = stage.firestoreHost.split(':');
  const db = getFirestore(app);
  connectFirestoreEmulator(db, host, Number(port));
  const { user } = await signInWithEmailAndPassword(auth, emailOf(account), DEMO_PASSWORD);
  const { role, unitId } = seatOf(
    (await getDoc(doc(db, documentPath('members', user.uid)))).data(),
    campaignId,
  );
  return { ...acts(db, user, role, unitId), uid: user.uid, role, unitId, leave: () => deleteApp(app) };
}

/** Returns the seat in a campaign, or in the first one where there is only one to mean. */
function seatOf(member: object | undefined, campaignId?: string): { role: string; unitId: string | null } {
  const seats = (member as Member | undefined)?.seats ?? {};
  const seat = campaignId === undefined ? Object.values(seats)[0] : seats[campaignId];
  return { role: seat?.role ?? '', unitId: seat?.unitId ?? null };
}

function acts(
  db: Firestore,
  user: User,
  role: string,
  unitId: string | null,
): Pick<Person, 'token' | 'say' | 'decision' | 'read'> {
  const read = async (path: string): Promise<Record<string, unknown> | null> => {
    const found = await getDoc(doc(db, path));
    return found.data() ?? null;
  };
  return {
    token: () => user.getIdToken(),
    read,
    async say(draft, overrides = {}) {
      const id = uuid();
      const now = Date.now();
      await setDoc(doc(db, 'journal', id), {
        ...{ kind: draft.kind, campaignId: draft.campaignId, target: draft.target, payload: draft.payload },
        ...{
          by: user.uid,
          role,
          unitId,
          texts: draft.texts ?? {},
          baseVersion: draft.baseVersion ?? 0,
          redacted: null,
        },
        capturedAt: Timestamp.fromMillis(draft.capturedAtMs ?? now),
        at: serverTimestamp(),
        clientInfo: { app: 'script', sentAt: Timestamp.fromMillis(now) },
        ...overrides,
      });
      return id;
    },
    async decision(entryId) {
      return until(
        `quyết định cho ${entryId}`,
        async () => (await read(documentPath('decisions', entryId))) as Decision | null,
      );
    },
  };
}
