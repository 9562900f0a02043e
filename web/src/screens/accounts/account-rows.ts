/** Units beside their accounts: a unit without one is a row too, because that is what somebody has to act on. */
import type { Account, Login } from '#schema/account.ts';
import type { Unit } from '#schema/plan.ts';

/** **Null**: `unitId` and `unitName` of an account without a unit of this plan; `account` of a unit without one. */
export interface AccountRow {
  unitId: string | null;
  unitName: string | null;
  account: Account | null;
}

/** Returns the units in the plan's order, each with its accounts; then the accounts that belong to none of them. */
export function accountRows(units: readonly Unit[], accounts: readonly Account[]): AccountRow[] {
  const ofUnits = units.flatMap(({ id, name }): AccountRow[] => {
    const own = accounts.filter(({ unitId }) => unitId === id);
    if (own.length === 0) return [{ unitId: id, unitName: name, account: null }];
    return own.map((account) => ({ unitId: id, unitName: name, account }));
  });
  const known = new Set(units.map(({ id }) => id));
  const others = accounts.filter(({ unitId }) => unitId === null || !known.has(unitId));
  return [...ofUnits, ...others.map((account) => ({ unitId: account.unitId, unitName: null, account }))];
}

/** Returns what an account is called: its display name, else its login's, else its unit's, else its code. */
export function nameOfAccount(
  { uid, displayName, unitId }: Account,
  login: Login | null,
  units: ReadonlyMap<string, Unit>,
): string {
  return [displayName, login?.displayName, units.get(unitId ?? '')?.shortName].find(Boolean) ?? uid;
}
