/**
 * Cards for units: a login each, and a code that is said once. The role itself is granted by the administrator, in the
 * journal: a card lets in, and opens nothing.
 */
import { CARD_RANDOM, CARD_SYMBOLS, cardCodeOf, inGroups } from '#domain/card-code.ts';
import { HIGH_ROLES } from '#domain/accounts.ts';
import { cardEndMs, holderFault, type HolderFault } from '#domain/cards.ts';
import { sha256Hex } from '#domain/hash.ts';
import type { Card, CardShown, CardWanted, MadeCard } from '#schema/card.ts';
import type { CardPorts } from './ports-cards.ts';

/** `foreign`: the login was not made by a card of this campaign, so that somebody's own password opens it. */
export type MakingFault = 'unknown-unit' | 'foreign' | 'twice' | HolderFault;
type Named = Pick<Card, 'unitId' | 'uid'>;
export type Made = { made: MadeCard[] } | { fault: MakingFault; unitId: string };

/** Letters only: what looks like a number of a person is blanked in the journal. */
const LETTERS = 'bcdfghjklmnpqrstvwxz';
const UID_LETTERS = 24;

/** Returns the id of a card. A fast hash will do: nobody counts through 73 random bits. */
export const cardIdOf = (code: string): string => sha256Hex(`card:${code}`);

/** Makes all the cards or none, and withdraws the older ones of the same logins. Returns them with their codes. */
export async function makeCards(
  campaignId: string,
  by: string,
  wanted: readonly CardWanted[],
  ports: CardPorts,
): Promise<Made> {
  const madeAtMs = ports.clock.nowMs();
  const [{ timeZone, units }, known, accounts] = await Promise.all([
    ports.cards.campaign(
      campaignId,
      wanted.map(({ unitId }) => unitId),
    ),
    ports.cards.ofCampaign(campaignId),
    ports.accounts.ofCampaign(campaignId),
  ]);
  const nameOf = new Map(units.map(({ id, shortName }) => [id, shortName]));
  const withAccount = new Set(accounts.map(({ uid }) => uid));
  const fresh = new Map<string, string>();
  const named = wanted.map(({ unitId, uid }): Named => {
    if (uid !== null) return { unitId, uid };
    // A login that was made and never granted a role: the page was closed in between.
    const left = known.find((card) => card.unitId === unitId && !withAccount.has(card.uid))?.uid;
    const own = fresh.get(unitId) ?? left ?? newUid(ports);
    fresh.set(unitId, own);
    return { unitId, uid: own };
  });
  const holders = await ports.cards.holders(
    campaignId,
    named.map(({ uid }) => uid),
  );
  const ofCards = new Set(known.map(({ uid }) => uid));
  const faultOf = ({ unitId, uid }: Named, at: number): MakingFault | null => {
    const unit = units.find(({ id }) => id === unitId);
    const isNew = wanted[at]?.uid === null;
    const holder = holders.get(uid);
    if (!unit) return 'unknown-unit';
    if (isNew ? HIGH_ROLES.has(unit.role) : !ofCards.has(uid)) return isNew ? 'high-role' : 'foreign';
    if (named.findIndex((other) => other.uid === uid) !== at) return 'twice';
    return holder ? holderFault(holder) : null;
  };
  for (const [at, each] of named.entries()) {
    const fault = faultOf(each, at);
    if (fault) return { fault, unitId: each.unitId };
  }
  const expiresAtMs = cardEndMs(madeAtMs, timeZone);
  const cards = new Map<string, Card>();
  const made = named.map(({ unitId, uid }): MadeCard => {
    const code = cardCodeOf(ports.draw(CARD_RANDOM, CARD_SYMBOLS));
    const unused = { usedAtMs: null, claimHash: null, passwordSet: false, withdrawnAtMs: null };
    cards.set(cardIdOf(code), { campaignId, unitId, uid, by, madeAtMs, expiresAtMs, ...unused });
    return { unitId, uid, code: inGroups(code), expiresAtMs };
  });
  // The cards first: where a login cannot be made now, the next attempt finds its name.
  await ports.cards.keep(cards);
  await Promise.all(named.map(({ unitId, uid }) => ports.cardLogins.ensure(uid, nameOf.get(unitId) ?? '')));
  return { made };
}

/** Returns the newest card of each login of a campaign. */
export async function newestCards(
  campaignId: string,
  { cards }: Pick<CardPorts, 'cards'>,
): Promise<CardShown[]> {
  const newest = new Map<string, Card>();
  for (const card of await cards.ofCampaign(campaignId)) {
    const other = newest.get(card.uid);
    if (!other || card.madeAtMs > other.madeAtMs) newest.set(card.uid, card);
  }
  return [...newest.values()].map(({ unitId, uid, madeAtMs, expiresAtMs, usedAtMs, withdrawnAtMs }) => ({
    ...{ unitId, uid, madeAtMs, expiresAtMs, usedAtMs, withdrawnAtMs },
  }));
}

const newUid = ({ draw }: CardPorts): string =>
  `phieu-${draw(UID_LETTERS, LETTERS.length)
    .map((at) => LETTERS[at] ?? '')
    .join('')}`;
