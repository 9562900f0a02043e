/** Who may do what, granted by the administrator. Custom claims follow the record; they are never the source. */
import type { Account } from '../../schema/account.ts';
import { AccountGrant, type Entry } from '../../schema/entry.ts';
import { Role } from '../../schema/plan.ts';
import type { PlanIndex } from '../hierarchy.ts';
import { problem } from '../problem.ts';
import { accept, refuse, type Context, type Outcome } from './outcome.ts';
import { readPayload } from './payload.ts';

/** Roles that speak for a unit, and mean nothing without one. */
const OF_A_UNIT: ReadonlySet<Role> = new Set(['reporter', 'collector', 'digital-lead', 'standing']);

/** Returns the answer to `account.grant`. A unit's role needs its unit; nobody changes their own role. */
export function decideGrant(
  record: Account | null,
  entry: Entry,
  _context: Context,
  index: PlanIndex,
): Outcome<Account> {
  const read = readPayload(AccountGrant, entry.payload);
  if (!read.ok) return refuse(...read.problems);
  const uid = entry.target.slice('accounts/'.length);
  if (uid === entry.by) return refuse(problem('entry.own-work'));
  const role = Role.safeParse(read.value.role);
  if (!role.success) return refuse(problem('account.role-unknown', 'role', { role: read.value.role }));
  const { unitId } = read.value;
  if (unitId !== null && !index.units.has(unitId)) {
    return refuse(problem('account.unknown-unit', 'unitId', { unit: unitId }));
  }
  if (unitId === null && OF_A_UNIT.has(role.data)) {
    return refuse(problem('account.unknown-unit', 'unitId', { unit: '–' }));
  }
  return accept({
    uid,
    role: role.data,
    unitId,
    displayName: entry.texts['displayName'] ?? record?.displayName ?? '',
  });
}
