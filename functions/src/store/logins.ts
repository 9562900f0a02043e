/**
 * Logins in Firebase Auth. What a login may do is decided by its account record, never here. The library is loaded by its
 * first use: a function that asks for no login must not wait for it when it starts.
 */
import { randomBytes } from 'node:crypto';
import type { Auth, UserRecord } from 'firebase-admin/auth';
import { cardAddress } from '#domain/card-code.ts';
import type { Login } from '#schema/account.ts';
import type { CardLogins } from '#workflows/ports-cards.ts';
import type { Logins } from '#workflows/ports.ts';
import { appOf } from './app.ts';

export interface NewLogin {
  uid: string;
  email: string;
  password: string;
  displayName: string;
}

/** Makes a login unless it exists already. **Errors**: throws what Auth answers to anything else. */
export async function ensureLogin(login: NewLogin): Promise<void> {
  try {
    await (await auth()).createUser({ ...login, emailVerified: true });
  } catch (error) {
    const known = ['auth/uid-already-exists', 'auth/email-already-exists'];
    if (!known.includes(codeOf(error))) throw error;
  }
}

/** Returns the port to the logins of this project. */
export function loginsOnAuth(): Logins {
  return {
    async login(uid) {
      // A code that Auth would not even look for belongs to nobody.
      if (uid.length > 128) return null;
      return unlessMissing(async () => loginOf(await (await auth()).getUser(uid)));
    },
    async logins() {
      const found: Login[] = [];
      let next: string | undefined;
      do {
        const page = await (await auth()).listUsers(1000, next);
        found.push(...page.users.map(loginOf));
        next = page.pageToken;
      } while (next !== undefined);
      return found;
    },
    async endSessions(uid) {
      await unlessMissing(async () => (await auth()).revokeRefreshTokens(uid));
    },
  };
}

/** Returns the port to logins that have no e-mail address. Nobody ever knew the password that they begin with. */
export function cardLoginsOnAuth(): CardLogins {
  return {
    ensure: (uid, displayName) =>
      ensureLogin({ uid, email: cardAddress(uid), password: randomBytes(32).toString('hex'), displayName }),
    async setPassword(uid, password) {
      return (await unlessMissing(async () => (await auth()).updateUser(uid, { password }))) !== null;
    },
  };
}

/** What can be wrong with a token; anything else is a fault of ours or of the way to Auth, and no reason to refuse. */
const REFUSED = ['argument-error', 'id-token-expired', 'id-token-revoked', 'user-disabled', 'user-not-found'];

/** Returns the uid that a bearer token belongs to; null for a missing, forged, expired or withdrawn one. */
export async function uidOf(authorization: string | undefined): Promise<string | null> {
  const token = /^Bearer (.+)$/.exec(authorization ?? '')?.[1];
  if (token === undefined) return null;
  try {
    return (await (await auth()).verifyIdToken(token, true)).uid;
  } catch (error) {
    if (REFUSED.includes(codeOf(error).replace('auth/', ''))) return null;
    throw error;
  }
}

async function unlessMissing<T>(ask: () => Promise<T>): Promise<T | null> {
  try {
    return await ask();
  } catch (error) {
    if (codeOf(error) === 'auth/user-not-found') return null;
    throw error;
  }
}

const auth = async (): Promise<Auth> => (await import('firebase-admin/auth')).getAuth(appOf());

const codeOf = (error: unknown): string => (error as { code?: string }).code ?? '';

function loginOf({ uid, email, displayName, disabled, metadata }: UserRecord): Login {
  const lastSignIn = metadata.lastSignInTime ? Date.parse(metadata.lastSignInTime) : NaN;
  return {
    ...{ uid, email: email ?? null, displayName: displayName ?? null, disabled },
    lastSignInMs: Number.isFinite(lastSignIn) ? lastSignIn : null,
  };
}
