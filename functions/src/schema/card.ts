/**
 * A sign-in card: a code on paper that signs one phone in, once, with a login that has no e-mail address.
 * `cards/{SHA-256 of the code}`: the code itself is kept nowhere. Closed to every client.
 */
import { z } from 'zod';
import { PlanId } from './ids.ts';
import { EpochMs } from './time.ts';

/**
 * **Null**: `usedAtMs` and `claimHash` until it was used; `withdrawnAtMs` unless it was withdrawn, or a newer card was
 * made for its login. `passwordSet`: the login has the password that follows from the code and the claim.
 */
export const Card = z.object({
  campaignId: z.string(),
  unitId: z.string(),
  uid: z.string(),
  by: z.string(),
  madeAtMs: EpochMs,
  expiresAtMs: EpochMs,
  usedAtMs: EpochMs.nullable(),
  claimHash: z.string().nullable(),
  passwordSet: z.boolean(),
  withdrawnAtMs: EpochMs.nullable(),
});
export type Card = z.infer<typeof Card>;

/** What the administrator's screen is told of a card. */
export type CardShown = Pick<
  Card,
  'unitId' | 'uid' | 'madeAtMs' | 'expiresAtMs' | 'usedAtMs' | 'withdrawnAtMs'
>;

/** A card that was made just now: the only place where its code is said. **Units**: `code` in groups, to be read aloud. */
export interface MadeCard {
  unitId: string;
  uid: string;
  code: string;
  expiresAtMs: number;
}

/** Cards are made in one go for as many units as a commune has. */
export const MOST_CARDS = 100;

/** `uid`: the login that gets a new card. **Null**: a login of its own is made for the unit. */
const CardWanted = z.strictObject({ unitId: PlanId, uid: z.string().min(1).max(128).nullable() });
export type CardWanted = z.infer<typeof CardWanted>;

export const CardOrder = z.strictObject({ cards: z.array(CardWanted).min(1).max(MOST_CARDS) });

/**
 * What a phone says to be signed in. `claim`: 256 random bits that it made itself and keeps until it is in, so that it
 * may ask again when an answer is lost.
 */
export const CardSignIn = z.strictObject({
  code: z.string().max(40),
  claim: z.string().check(z.stringFormat('claim', /^[0-9a-f]{64}$/)),
});
