/** The session on this device: it ends where the person or the server says so, and nowhere else. */
import { describe, expect, it } from 'vitest';
import { CallError } from '../rest/call.ts';
import type { Identified, Identity } from '../rest/identity.ts';
import type { KeptLogin } from './kept-login.ts';
import { openLogin, type LoginChange } from './login.ts';

const NOW_MS = 1_783_500_000_000;
const LAN: Identified = {
  ...{ uid: 'lan', email: 'lan@vi-du.vn', name: 'Lan', idToken: 'old', refreshToken: 'r' },
  expiresAtMs: NOW_MS + 30_000,
};

function device(login: Identified | null): KeptLogin & { kept: Identified | null } {
  const kept = {
    kept: login,
    read: () => Promise.resolve(kept.kept),
    keep: (now: Identified) => Promise.resolve(void (kept.kept = now)),
    drop: () => Promise.resolve(void (kept.kept = null)),
  };
  return kept;
}

function identity(renew: Identity['renew']): Identity {
  const no = (): Promise<never> => Promise.reject(new CallError('server'));
  return { enter: no, create: no, changePassword: no, forgot: no, renew };
}

const open = (renew: Identity['renew'], kept = device(LAN)) =>
  openLogin(identity(renew), kept, () => NOW_MS).then((login) => ({ login, kept }));

describe('a login', () => {
  it('is renewed once, whoever asks meanwhile, and kept', async () => {
    let renewals = 0;
    const { login, kept } = await open(() => {
      renewals += 1;
      return Promise.resolve({ idToken: 'new', refreshToken: 'r2', expiresAtMs: NOW_MS + 3_600_000 });
    });
    expect(await Promise.all([login.token(), login.token()])).toEqual(['new', 'new']);
    expect([renewals, await login.token(), kept.kept?.refreshToken]).toEqual([1, 'new', 'r2']);
  });

  it('that is still being renewed when the next person signs in gives each their own token', async () => {
    const answers: ((name: string) => void)[] = [];
    const tokens = (idToken: string) => ({ idToken, refreshToken: 'r', expiresAtMs: NOW_MS + 3_600_000 });
    const renew: Identity['renew'] = () =>
      new Promise((answer) => answers.push((name) => answer(tokens(name))));
    const minh: Identified = { ...LAN, ...tokens('of minh'), uid: 'minh' };
    const kept = device(LAN);
    const login = await openLogin(
      { ...identity(renew), enter: () => Promise.resolve(minh) },
      kept,
      () => NOW_MS,
    );
    const hers = login.token();
    await login.enter('minh@vi-du.vn', 'mot-mat-khau');
    const his = login.token(true);
    answers[1]?.('new of minh');
    answers[0]?.('new of lan');
    expect(await Promise.all([hers, his])).toEqual(['new of lan', 'new of minh']);
    expect(kept.kept).toMatchObject({ uid: 'minh', idToken: 'new of minh' });
  });

  it.each(['no-signal', 'slow', 'server'] as const)(
    'stays through trouble that passes: %s',
    async (trouble) => {
      const { login, kept } = await open(() => Promise.reject(new CallError(trouble)));
      await expect(login.token()).rejects.toMatchObject({ trouble });
      expect([login.user()?.uid, kept.kept?.uid]).toEqual(['lan', 'lan']);
    },
  );

  it('that the server ended is over, and says that the person did not ask for it', async () => {
    const { login, kept } = await open(() =>
      Promise.reject(new CallError('signed-out', '', 'TOKEN_EXPIRED')),
    );
    const changes: LoginChange[] = [];
    login.watch((change) => changes.push(change));
    await expect(login.token()).rejects.toMatchObject({ trouble: 'signed-out' });
    expect([changes, login.user(), kept.kept]).toEqual([[{ user: null, expired: true }], null, null]);
  });

  it('follows another page that signed in as somebody else', async () => {
    const { login, kept } = await open(() => Promise.reject(new CallError('server')));
    kept.kept = { ...LAN, uid: 'minh' };
    await login.look();
    expect(login.user()?.uid).toBe('minh');
  });

  it('that was ended elsewhere is noticed when the page is looked at again', async () => {
    const { login } = await open(() => Promise.reject(new CallError('signed-out', '', 'USER_DISABLED')));
    await login.look();
    expect(login.user()).toBeNull();
  });
});
