/** Accounts of a campaign on Firestore: what administrators said of them, and how they stand. */
import { FieldPath, type Firestore } from 'firebase-admin/firestore';
import { accountId, documentPath } from '#schema/keys.ts';
import { accountOf } from '#domain/accounts.ts';
import { GRANT_STEPS } from '#domain/acts/account.ts';
import type { Accounts } from '#workflows/ports.ts';
import { entryRefOf, stampOf } from './convert.ts';

const KINDS = ['account.grant', ...Object.keys(GRANT_STEPS)];

/** Returns the accounts of a database. */
export function accountsOn(db: Firestore): Accounts {
  return {
    async actsThrough(campaignId, throughMicros) {
      const found = await db
        .collection('journal')
        .where('campaignId', '==', campaignId)
        .where('kind', 'in', KINDS)
        .where('at', '<=', stampOf(throughMicros))
        .orderBy('at')
        .orderBy(FieldPath.documentId())
        .select('at', 'target')
        .get();
      return found.docs.map(entryRefOf);
    },
    async ofCampaign(campaignId) {
      const found = await db.collection('accounts').where('campaignId', '==', campaignId).get();
      return found.docs.flatMap((document) => accountOf(document.data()) ?? []);
    },
    async account(campaignId, uid) {
      const found = await db.doc(documentPath('accounts', accountId(campaignId, uid))).get();
      return accountOf(found.data());
    },
  };
}
