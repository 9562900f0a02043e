/** The end of a session: asked for by the person, or not. Must never touch what waits on the device to be sent. */
import { FirebaseError } from 'firebase/app';
import { signOut, type Auth } from 'firebase/auth';

const OVER = new Set(['auth/user-token-expired', 'auth/user-disabled', 'auth/user-not-found']);

let askedToLeave = false;

/** Signs out because the person said so. */
export async function leave(auth: Auth): Promise<void> {
  askedToLeave = true;
  await signOut(auth);
}

/** Returns true iff the person asked for the sign-out that just happened; the next one is asked for anew. */
export function wasAskedFor(): boolean {
  const asked = askedToLeave;
  askedToLeave = false;
  return asked;
}

/** Fetches a new token, with the claims of now. Signs out where the account is closed; no signal changes nothing. */
export async function renew(auth: Auth): Promise<void> {
  try {
    await auth.currentUser?.getIdToken(true);
  } catch (error) {
    if (error instanceof FirebaseError && OVER.has(error.code)) await signOut(auth);
  }
}
