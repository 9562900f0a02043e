/** For whom a card can be made: units that need an account, accounts that need a new card. */
import { HIGH_ROLES } from '#domain/accounts.ts';
import type { Account } from '#schema/account.ts';
import type { CardShown, CardWanted } from '#schema/card.ts';
import type { Unit } from '#schema/plan.ts';

/** **Null**: `account` where a login of its own is made. `isFirst`: the unit has no account at all. */
export interface CardChoice {
  key: string;
  unit: Unit;
  account: Account | null;
  isFirst: boolean;
}

/**
 * Returns the choices in the plan's order: each account that signs in by card, then one more account for the unit. No high
 * role is among them, nor an account that opens nothing: the server would refuse it.
 */
export function cardChoices(
  units: readonly Unit[],
  accounts: readonly Account[],
  cards: ReadonlyMap<string, CardShown>,
): CardChoice[] {
  return units
    .filter(({ role }) => !HIGH_ROLES.has(role))
    .flatMap((unit) => {
      const own = accounts.filter(({ unitId, status }) => unitId === unit.id && status !== 'revoked');
      const renewed = own.filter(
        ({ uid, role, status }) => cards.has(uid) && status === 'active' && !HIGH_ROLES.has(role),
      );
      return [
        ...renewed.map((account) => ({ key: account.uid, unit, account, isFirst: false })),
        { key: unit.id, unit, account: null, isFirst: own.length === 0 },
      ];
    });
}

/** Returns what the server is asked for. */
export const wantedOf = ({ unit, account }: CardChoice): CardWanted => ({
  unitId: unit.id,
  uid: account?.uid ?? null,
});
