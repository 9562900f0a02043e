/** Signing in by Identity Toolkit's REST interface: enter, make an account, renew a token, change or forget a password. */
import type { WebConfig } from '../web-config.ts';
import { call, CallError, post } from './call.ts';

/** **Units**: `expiresAtMs` is the device's time. */
export interface Tokens {
  idToken: string;
  refreshToken: string;
  expiresAtMs: number;
}

export interface Identified extends Tokens {
  uid: string;
  email: string;
  name: string;
}

/** Each rejects with a {@link CallError}, whose word is Identity Toolkit's own word. */
export interface Identity {
  enter: (email: string, password: string) => Promise<Identified>;
  create: (name: string, email: string, password: string) => Promise<Identified>;
  renew: (refreshToken: string) => Promise<Tokens>;
  changePassword: (idToken: string, password: string) => Promise<Tokens>;
  /** Has a mail sent, if the address is known; never says whether it is. */
  forgot: (email: string) => Promise<void>;
}

/** How the server says that a session is at its end: signed out everywhere, locked, deleted. */
const OVER = /TOKEN_EXPIRED|USER_DISABLED|USER_NOT_FOUND|(INVALID|MISSING)_REFRESH_TOKEN/;

/** Returns the project's identities. */
export function restIdentity({ apiKey, emulators }: WebConfig): Identity {
  const at = (service: string, path: string): string =>
    `${emulators ? `${emulators.auth}/` : 'https://'}${service}/v1/${path}?key=${encodeURIComponent(apiKey)}`;
  const account = async (method: string, body: object): Promise<Record<string, unknown>> =>
    (await post(at('identitytoolkit.googleapis.com', `accounts:${method}`), body)) as Record<string, unknown>;
  const full = { returnSecureToken: true };
  const identified = (said: Record<string, unknown>, name: string): Identified => ({
    ...tokensIn(said['idToken'], said['refreshToken'], said['expiresIn']),
    uid: textIn(said['localId']),
    email: textIn(said['email']),
    name,
  });
  return {
    async enter(email, password) {
      const said = await account('signInWithPassword', { email, password, ...full });
      return identified(said, nameIn(said['displayName'], textIn(said['idToken'])));
    },
    async create(name, email, password) {
      const said = await account('signUp', { email, password, ...full });
      await account('update', { idToken: said['idToken'], displayName: name });
      return identified(said, name);
    },
    async renew(refreshToken) {
      const body = new URLSearchParams({ grant_type: 'refresh_token', refresh_token: refreshToken });
      const said = (await call(at('securetoken.googleapis.com', 'token'), { method: 'POST', body }).catch(
        (fault: unknown) => {
          if (fault instanceof CallError && OVER.test(fault.word))
            throw new CallError('signed-out', fault.code, fault.word);
          throw fault;
        },
      )) as Record<string, unknown>;
      return tokensIn(said['id_token'], said['refresh_token'], said['expires_in']);
    },
    async changePassword(idToken, password) {
      const said = await account('update', { idToken, password, ...full });
      return tokensIn(said['idToken'], said['refreshToken'], said['expiresIn']);
    },
    async forgot(email) {
      await account('sendOobCode', { requestType: 'PASSWORD_RESET', email }).catch((fault: unknown) => {
        if (!(fault instanceof CallError && fault.word === 'EMAIL_NOT_FOUND')) throw fault;
      });
    },
  };
}

function tokensIn(idToken: unknown, refreshToken: unknown, expiresInSeconds: unknown): Tokens {
  return {
    idToken: textIn(idToken),
    refreshToken: textIn(refreshToken),
    expiresAtMs: Date.now() + Number(expiresInSeconds ?? 3600) * 1000,
  };
}

/** Returns the name of the login: the answer's, else the token's. Empty where neither has one. */
function nameIn(said: unknown, idToken: string): string {
  if (typeof said === 'string' && said !== '') return said;
  try {
    const payload = (idToken.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/');
    const bytes = Uint8Array.from(atob(payload), (letter) => letter.charCodeAt(0));
    const { name } = JSON.parse(new TextDecoder().decode(bytes)) as { name?: unknown };
    return typeof name === 'string' ? name : '';
  } catch {
    return '';
  }
}

/** **Errors**: rejects an answer of another shape, which some network between may have made up. */
function textIn(said: unknown): string {
  if (typeof said !== 'string' || said === '') throw new CallError('server');
  return said;
}
