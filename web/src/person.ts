/** The signed-in person in one campaign: name, and the role and unit that the journal grants them there. */
import type { Member } from '#schema/account.ts';
import { nameOfUser, type Login, type User } from './login/login.ts';
import { tokenOf } from './login/token-of.ts';
import { ROLE_NAMES, type RoleName } from './roles.ts';

export interface Person {
  uid: string;
  name: string;
  role: RoleName;
  unitId: string | null;
  token: () => Promise<string>;
}

/** Returns the person in a campaign; null where they hold no role in it. */
export function personIn(campaignId: string, member: Member | null, user: User, login: Login): Person | null {
  const seat = member?.seats[campaignId];
  const role = ROLE_NAMES.find((known) => known === seat?.role);
  if (!seat || !role) return null;
  return {
    ...{ uid: user.uid, name: nameOfUser(user), role },
    unitId: seat.unitId,
    token: tokenOf(login, user.uid),
  };
}

/** Returns the campaigns in which a member holds a role, sorted. */
export function campaignsOf(member: Member | null): string[] {
  return Object.entries(member?.seats ?? {})
    .filter(([, { role }]) => role !== null)
    .map(([campaignId]) => campaignId)
    .sort();
}
