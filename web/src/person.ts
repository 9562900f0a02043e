/** The signed-in person as the campaign knows them: name, role and unit from the ID token's claims. */
import type { User } from 'firebase/auth';
import { ROLE_NAMES, type RoleName } from './roles.ts';

export interface Person {
  uid: string;
  name: string;
  role: RoleName;
  unitId: string | null;
  token: () => Promise<string>;
}

/** Returns the person; null for an account to which nobody has granted a role. */
export async function personOf(user: User): Promise<Person | null> {
  const { claims } = await user.getIdTokenResult();
  const role = ROLE_NAMES.find((name) => name === claims['role']);
  if (!role) return null;
  return {
    uid: user.uid,
    name: user.displayName ?? user.email ?? '',
    role,
    unitId: typeof claims['unitId'] === 'string' ? claims['unitId'] : null,
    token: () => user.getIdToken(),
  };
}
