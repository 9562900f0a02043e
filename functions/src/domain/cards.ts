/** What a sign-in card is good for: who may have one, how long, and when it lets a phone in. */
import type { Account, Seat } from '#schema/account.ts';
import type { Card, CardShown } from '#schema/card.ts';
import { HIGH_ROLES } from './accounts.ts';
import { addDays, instantOf, wallClock } from './calendar.ts';

/** **Units**: whole days after the one on which the card was made. */
const VALID_DAYS = 14;

/**
 * How long a phone may repeat the exchange that it began: an hour on a ferry must not cost a new card. **Units**:
 * milliseconds.
 */
const REPEAT_MS = 24 * 3_600_000;

/** Returns when a card ends: with the last of its days on the campaign's wall. **Units**: milliseconds, real time. */
export function cardEndMs(madeAtMs: number, timeZone: string): number {
  const { day } = wallClock(madeAtMs, timeZone);
  return instantOf(addDays(day, VALID_DAYS + 1), '00:00', timeZone);
}

/** Returns the last day on which a card is good, on the campaign's wall. */
export const lastCardDay = ({ expiresAtMs }: Pick<Card, 'expiresAtMs'>, timeZone: string): string =>
  wallClock(expiresAtMs - 1, timeZone).day;

export type CardState = 'waiting' | 'used' | 'withdrawn' | 'expired';

/** Returns how a card stands. One that was used stays so, whatever came later. */
export function cardState(card: CardShown, nowMs: number): CardState {
  if (card.usedAtMs !== null) return 'used';
  if (card.withdrawnAtMs !== null) return 'withdrawn';
  return nowMs >= card.expiresAtMs ? 'expired' : 'waiting';
}

/** Whose login it is, as it stands. **Null**: `account` while no role was granted in the card's campaign. */
export interface CardHolder {
  account: Account | null;
  seats: Readonly<Record<string, Seat>>;
}

/** `closed`: the account was suspended or revoked, or the login disabled. `high-role`: two people decide on such a role. */
export type HolderFault = 'closed' | 'high-role';

/**
 * Returns why a login may not be entered by a card. A card makes whoever prints it able to enter: for a high role that
 * would let one administrator speak as the second. **Null**: it may.
 */
export function holderFault({ account, seats }: CardHolder): HolderFault | null {
  const held = Object.values(seats).some(({ role }) => role !== null && HIGH_ROLES.has(role));
  if (held || (account && HIGH_ROLES.has(account.role))) return 'high-role';
  return account?.status === 'suspended' || account?.status === 'revoked' ? 'closed' : null;
}

export type CardFault = Exclude<CardState, 'waiting'> | HolderFault;

/**
 * Returns the card as it stands once this phone has used it, or why it may not. The phone that used it, known by its
 * claim, may ask again for a while.
 */
export function usedBy(
  card: Card,
  holder: CardHolder,
  claimHash: string,
  nowMs: number,
): { card: Card } | { fault: CardFault } {
  const fault = holderFault(holder);
  if (fault) return { fault };
  const state = cardState(card, nowMs);
  if (state === 'waiting') return { card: { ...card, usedAtMs: nowMs, claimHash } };
  const isSamePhone = card.claimHash === claimHash && card.withdrawnAtMs === null;
  const isSoon = card.usedAtMs !== null && nowMs - card.usedAtMs < REPEAT_MS;
  return state === 'used' && isSamePhone && isSoon ? { card } : { fault: state };
}
