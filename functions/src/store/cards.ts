/** Sign-in cards on Firestore, and whose logins they are. */
import { randomInt } from 'node:crypto';
import type { DocumentData, Firestore, Transaction } from 'firebase-admin/firestore';
import type { Member } from '#schema/account.ts';
import { Campaign } from '#schema/campaign.ts';
import { Card } from '#schema/card.ts';
import { accountId, documentPath, unitKey } from '#schema/keys.ts';
import type { Unit } from '#schema/plan.ts';
import { accountOf } from '#domain/accounts.ts';
import type { CardHolder } from '#domain/cards.ts';
import type { CardPorts, Cards } from '#workflows/ports-cards.ts';
import { accountsOn } from './accounts.ts';
import { cardLoginsOnAuth, loginsOnAuth } from './logins.ts';

/** Returns all ports of the cards on Google's services. `nowMs` is the server's time. */
export function cardPortsOn(db: Firestore, nowMs: () => number): CardPorts {
  return {
    cards: cardsOn(db),
    cardLogins: cardLoginsOnAuth(),
    accounts: accountsOn(db),
    logins: loginsOnAuth(),
    clock: { nowMs },
    draw: (count, below) => Array.from({ length: count }, () => randomInt(below)),
  };
}

function cardsOn(db: Firestore): Cards {
  const cards = db.collection('cards');
  const ofCampaign = (campaignId: string) => cards.where('campaignId', '==', campaignId);
  /** The cards of these logins that nobody withdrew, used or not. */
  const openOnes = async (transaction: Transaction, campaignId: string, uids: ReadonlySet<string>) => {
    const { docs } = await transaction.get(ofCampaign(campaignId));
    const isOpen = ({ uid, withdrawnAtMs }: Card): boolean => uids.has(uid) && withdrawnAtMs === null;
    return docs.filter((document) => isOpen(Card.parse(document.data()))).map(({ ref }) => ref);
  };
  const holderRefs = (campaignId: string, uid: string) => [
    db.doc(documentPath('accounts', accountId(campaignId, uid))),
    db.doc(documentPath('members', uid)),
  ];
  return {
    async campaign(campaignId, unitIds) {
      const [campaign, ...units] = await db.getAll(
        db.doc(documentPath('campaigns', campaignId)),
        ...unitIds.map((id) => db.doc(documentPath('units', unitKey(campaignId, id)))),
      );
      return {
        timeZone: Campaign.parse(campaign?.data()).timeZone,
        units: units.filter(({ exists }) => exists).map((unit) => unit.data() as Unit),
      };
    },
    async ofCampaign(campaignId) {
      const found = await ofCampaign(campaignId).get();
      return found.docs.map((document) => Card.parse(document.data()));
    },
    async holders(campaignId, uids) {
      const found = await db.getAll(...uids.flatMap((uid) => holderRefs(campaignId, uid)));
      return new Map(
        uids.map((uid, at) => [uid, holderIn(found[2 * at]?.data(), found[2 * at + 1]?.data())]),
      );
    },
    async keep(made) {
      const [first] = made.values();
      if (!first) return;
      const { campaignId, madeAtMs } = first;
      const uids = new Set([...made.values()].map(({ uid }) => uid));
      await db.runTransaction(async (transaction) => {
        const older = await openOnes(transaction, campaignId, uids);
        for (const ref of older) transaction.update(ref, { withdrawnAtMs: madeAtMs });
        for (const [id, card] of made) transaction.create(cards.doc(id), card);
      });
    },
    async withdraw(campaignId, uid, atMs) {
      await db.runTransaction(async (transaction) => {
        const open = await openOnes(transaction, campaignId, new Set([uid]));
        for (const ref of open) transaction.update(ref, { withdrawnAtMs: atMs });
      });
    },
    async card(id) {
      const found = await cards.doc(id).get();
      return found.exists ? Card.parse(found.data()) : null;
    },
    change: (id, change) =>
      db.runTransaction(async (transaction) => {
        const card = Card.parse((await transaction.get(cards.doc(id))).data());
        const [account, member] = await transaction.getAll(...holderRefs(card.campaignId, card.uid));
        const said = change(card, holderIn(account?.data(), member?.data()));
        if ('card' in said) transaction.set(cards.doc(id), said.card);
        return said;
      }),
  };
}

const holderIn = (account: DocumentData | undefined, member: DocumentData | undefined): CardHolder => ({
  account: accountOf(account),
  seats: (member as Member | undefined)?.seats ?? {},
});
