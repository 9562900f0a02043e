/** Who signed in, by what the server answers. */
import { afterEach, expect, it, vi } from 'vitest';
import { restIdentity } from './identity.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

const tokenWith = (claims: object): string =>
  ['{}', JSON.stringify(claims), ''].map((part) => Buffer.from(part).toString('base64url')).join('.');

const nameAfter = async (answer: object): Promise<string> => {
  const body = { localId: 'u1', email: 'a@b.vn', refreshToken: 'r', expiresIn: '3600', ...answer };
  vi.stubGlobal('fetch', () => Promise.resolve(Response.json(body)));
  const identity = restIdentity({ apiKey: 'k', projectId: 'p' });
  return (await identity.enter('a@b.vn', 'secret')).name;
};

it.each([
  ['the answer', { displayName: 'Tổ số 2', idToken: tokenWith({ name: 'cũ' }) }, 'Tổ số 2'],
  [
    'the token, with its Vietnamese letters',
    { idToken: tokenWith({ name: 'Tổ CNSCĐ thôn 4 Xuân Đám' }) },
    'Tổ CNSCĐ thôn 4 Xuân Đám',
  ],
  ['nothing: it is empty', { idToken: tokenWith({}) }, ''],
  ['a token that is none: it is empty', { idToken: 'x' }, ''],
])('the name comes from %s', async (_, answer, name) => {
  expect(await nameAfter(answer)).toBe(name);
});
