/** Logins in Firebase Auth. What a login may do is decided by its account record, never here. */
import { getAuth } from 'firebase-admin/auth';

export interface Login {
  uid: string;
  email: string;
  password: string;
  displayName: string;
}

/** Makes a login unless it exists already. **Errors**: throws what Auth answers to anything else. */
export async function ensureLogin(login: Login): Promise<void> {
  try {
    await getAuth().createUser({ ...login, emailVerified: true });
  } catch (error) {
    const known = ['auth/uid-already-exists', 'auth/email-already-exists'];
    if (!known.includes((error as { code?: string }).code ?? '')) throw error;
  }
}
