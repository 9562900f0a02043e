/** The tokens of one person: what was begun in somebody's name never goes on in another's, also on a shared device. */
import { CallError } from '../rest/call.ts';
import type { Login } from './login.ts';

/** Returns the tokens of a person while they are the one signed in. **Errors**: afterwards rejects as signed out. */
export function tokenOf(login: Login, uid: string): (renewed?: boolean) => Promise<string> {
  return (renewed) =>
    login.user()?.uid === uid ? login.token(renewed) : Promise.reject(new CallError('signed-out'));
}
