import { expect, it } from 'vitest';
import type { Login } from './login.ts';
import { tokenOf } from './token-of.ts';

it('what one person began is not carried on with the token of the next on the same phone', async () => {
  let uid = 'lan';
  const login = {
    user: () => ({ uid }),
    token: () => Promise.resolve(`token of ${uid}`),
  } as unknown as Login;
  const token = tokenOf(login, 'lan');
  expect(await token()).toBe('token of lan');
  uid = 'huy';
  await expect(token()).rejects.toMatchObject({ trouble: 'signed-out' });
});
