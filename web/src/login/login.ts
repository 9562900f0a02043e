/**
 * Who is signed in on this device. Holds the tokens, renews them when needed, and ends the session only where the person or
 * the server says so: no signal changes nothing. Must never touch what waits on the device to be sent.
 */
import { CallError } from '../rest/call.ts';
import type { Identified, Identity, Tokens } from '../rest/identity.ts';
import type { KeptLogin } from './kept-login.ts';

/** The person as the login names them. */
export interface User {
  uid: string;
  email: string;
  name: string;
}

/** Returns what a person is called: by name, else by address. */
export const nameOfUser = ({ name, email }: User): string => name || email;

/** `expired`: the server ended the session; the person did not ask for it. */
export type LoginChange = { user: User } | { user: null; expired: boolean };

export interface Login {
  user: () => User | null;
  /** Returns a token that is good now; `renewed` asks for a new one. **Errors**: rejects with a CallError. */
  token: (renewed?: boolean) => Promise<string>;
  enter: (email: string, password: string) => Promise<void>;
  create: (name: string, email: string, password: string) => Promise<void>;
  /** Signs in once more with the present password, then changes it. */
  changePassword: (old: string, next: string) => Promise<void>;
  forgot: (email: string) => Promise<void>;
  leave: () => Promise<void>;
  /**
   * Looks whether another page of this browser signed in, as somebody else perhaps, or out; and whether the server still
   * knows the session.
   */
  look: () => Promise<void>;
  watch: (changed: (change: LoginChange) => void) => () => void;
}

/** A token is renewed this long before it ends, so that none ends on its way. */
const MARGIN_MS = 60_000;

/** Returns the login as it is kept on this device. */
export async function openLogin(identity: Identity, kept: KeptLogin, nowMs: () => number): Promise<Login> {
  let session: Identified | null = await kept.read();
  /** Of one person: whoever signs in meanwhile never gets what was asked for in the name of the one before. */
  let renewing: { uid: string; token: Promise<string> } | null = null;
  const watchers = new Set<(change: LoginChange) => void>();

  const tell = (change: LoginChange): void => {
    for (const changed of watchers) changed(change);
  };
  const begin = async (identified: Identified): Promise<void> => {
    session = identified;
    await kept.keep(identified);
    tell({ user: identified });
  };
  const end = async (expired: boolean): Promise<void> => {
    session = null;
    await kept.drop();
    tell({ user: null, expired });
  };

  async function renew(now: Identified): Promise<string> {
    try {
      const tokens: Tokens = await identity.renew(now.refreshToken);
      if (session?.uid === now.uid) {
        session = { ...session, ...tokens };
        await kept.keep(session);
      }
      return tokens.idToken;
    } catch (fault) {
      const isOver = fault instanceof CallError && fault.trouble === 'signed-out';
      if (isOver && session?.uid === now.uid) await end(true);
      throw fault;
    }
  }

  function token(renewed = false): Promise<string> {
    if (!session) return Promise.reject(new CallError('signed-out'));
    const isGood = !renewed && session.expiresAtMs - MARGIN_MS > nowMs();
    if (isGood) return Promise.resolve(session.idToken);
    if (renewing?.uid === session.uid) return renewing.token;
    const mine = { uid: session.uid, token: renew(session) };
    const over = (): void => {
      if (renewing === mine) renewing = null;
    };
    renewing = mine;
    mine.token.then(over, over);
    return mine.token;
  }

  return {
    user: () => session,
    token,
    enter: async (email, password) => begin(await identity.enter(email, password)),
    create: async (name, email, password) => begin(await identity.create(name, email, password)),
    async changePassword(old, next) {
      if (!session) throw new CallError('signed-out');
      const again = await identity.enter(session.email, old);
      const tokens = await identity.changePassword(again.idToken, next);
      // Somebody else may have signed in on another page meanwhile.
      if ((session as Identified | null)?.uid !== again.uid) return;
      session = { ...session, ...tokens };
      await kept.keep(session);
    },
    forgot: (email) => identity.forgot(email),
    leave: () => end(false),
    async look() {
      const now = await kept.read();
      if (now?.uid === session?.uid) {
        // Another page may have renewed the token: one renewal is enough for all of them.
        if (now && session && now.expiresAtMs > session.expiresAtMs) session = now;
        if (session) await token(true).catch(() => undefined);
        return;
      }
      session = now;
      tell(now ? { user: now } : { user: null, expired: false });
    },
    watch(changed) {
      watchers.add(changed);
      return () => watchers.delete(changed);
    },
  };
}
