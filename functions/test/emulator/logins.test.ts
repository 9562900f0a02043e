// Whose token it is, asked of the real Auth emulator, which takes unsigned tokens and looks at everything else in them.
import { randomUUID } from 'node:crypto';
import { deleteApp } from 'firebase-admin/app';
import { getAuth } from 'firebase-admin/auth';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { appOf } from '#store/app.ts';
import { ensureLogin, uidOf } from '#store/logins.ts';

const PROJECT = process.env['GCLOUD_PROJECT'] ?? '';
let uid: string;

beforeEach(async () => {
  uid = `u-${randomUUID()}`;
  await ensureLogin({ uid, email: `${uid}@x.vn`, password: 'mat-khau-thu', displayName: 'Thử' });
});
afterEach(() => {
  vi.unstubAllEnvs();
});

function bearer(whose: string, { project = PROJECT, endsInSeconds = 60 } = {}): string {
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const seconds = Math.floor(Date.now() / 1000);
  const times = { iat: seconds, auth_time: seconds, exp: seconds + endsInSeconds };
  const names = {
    iss: `https://securetoken.google.com/${project}`,
    aud: project,
    sub: whose,
    user_id: whose,
  };
  return `Bearer ${part({ alg: 'none', typ: 'JWT' })}.${part({ ...names, ...times })}.`;
}

it('knows somebody by a token', async () => {
  expect(await uidOf(bearer(uid))).toBe(uid);
});

it.each([
  ['no token', () => undefined],
  ['words', () => 'Bearer xin-chao'],
  ['another scheme', () => 'Basic dTpw'],
  ['a token that ended', () => bearer(uid, { endsInSeconds: -60 })],
  ['a token of another project', () => bearer(uid, { project: 'demo-other' })],
  ['a token of a login that is not there', () => bearer('nobody')],
  ['a token of a name that no login can have', () => bearer('x'.repeat(200))],
])('knows nobody by %s', async (_, authorization) => {
  expect(await uidOf(authorization())).toBeNull();
});

it('knows nobody by a token of a login that was disabled or ended', async () => {
  await getAuth(appOf()).updateUser(uid, { disabled: true });
  expect(await uidOf(bearer(uid))).toBeNull();
  await getAuth(appOf()).deleteUser(uid);
  expect(await uidOf(bearer(uid))).toBeNull();
});

it('refuses nobody because Auth cannot be asked: that is a fault', async () => {
  // An app keeps the address that it first asked.
  await deleteApp(appOf());
  vi.stubEnv('FIREBASE_AUTH_EMULATOR_HOST', '127.0.0.1:1');
  await expect(uidOf(bearer(uid))).rejects.toThrow('ECONNREFUSED');
  await deleteApp(appOf());
});
