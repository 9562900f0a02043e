/** Accounts as an entry finds them: what a person may do is what the journal says at that instant, never a token. */
import type { Account, GrantStep, Seat } from '#schema/account.ts';
import type { Entry, Position } from '#schema/entry.ts';
import { accountId, documentPath } from '#schema/keys.ts';
import { comparePositions } from './order.ts';

/** Roles that change who may do what, or what leaders are told: two people decide on them where there are two. */
export const HIGH_ROLES: ReadonlySet<string> = new Set(['standing', 'leader', 'admin']);

/** Returns a stored record as an account. **Null**: there is none, or one of rules 1, which opens nothing any more. */
export function accountOf(record: object | null | undefined): Account | null {
  return record && 'steps' in record ? (record as Account) : null;
}

/** Returns the grant in force just before a place in the journal. **Null**: nothing was granted before. */
export function grantBefore(account: Account | null, position: Position): GrantStep | null {
  const isBefore = ({ atMicros, entryId }: GrantStep): boolean =>
    comparePositions({ atMicros, id: entryId }, position) < 0;
  return account?.steps.findLast(isBefore) ?? null;
}

/** Returns how many administrators a campaign had just before a place in the journal. */
export function adminsBefore(accounts: readonly Account[], position: Position): number {
  const grants = accounts.map((account) => grantBefore(account, position));
  return grants.filter((grant) => grant?.status === 'active' && grant.role === 'admin').length;
}

/** Returns what the security rules let a login do under its grant. */
export function seatOf({ status, role, unitId }: Pick<GrantStep, 'status' | 'role' | 'unitId'>): Seat {
  return status === 'active' ? { role, unitId } : { role: null, unitId: null };
}

/** Returns the grant that an author signs with, taken as given: for a device, which cannot know better. */
export function assumedGrant({ by, role, unitId }: Pick<Entry, 'by' | 'role' | 'unitId'>): GrantStep | null {
  if (role === 'system') return null;
  return { status: 'active', role, unitId, reason: null, by, entryId: '', atMicros: 0, atMs: 0 };
}

/** Returns the path of the record that says what the author of an entry may do. **Null** for the server. */
export function authorTargetOf({
  campaignId,
  by,
  role,
}: Pick<Entry, 'campaignId' | 'by' | 'role'>): string | null {
  return role === 'system' ? null : documentPath('accounts', accountId(campaignId, by));
}
