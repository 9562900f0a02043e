/** Everything that one campaign has stored, read at one instant as an export of it would be, for the nightly recount. */
import type { Firestore, QueryDocumentSnapshot } from 'firebase-admin/firestore';
import { COLLECTIONS } from '../schema/keys.ts';
import type { CampaignSnapshot } from '../workflows/ports.ts';
import { exported } from './convert.ts';
import { IN_ONE_QUESTION, parted } from './firestore.ts';

/** What an audit looks at. A job's memory proves nothing. */
const OF_CAMPAIGN = COLLECTIONS.filter((name) => name !== 'jobs' && name !== 'quarantine');

/** Returns the reader of a database. Accounts that other campaigns granted too are left to the audit of the whole. */
export function snapshotsOn(db: Firestore): (campaignId: string) => Promise<CampaignSnapshot> {
  return (campaignId) =>
    db.runTransaction(
      async (snapshot) => {
        const found = await Promise.all([
          ...OF_CAMPAIGN.map((name) =>
            snapshot.get(db.collection(name).where('campaignId', '==', campaignId)),
          ),
          snapshot.get(db.collection('quarantine').where('source', '==', 'journal')),
        ]);
        const all = found.flatMap(({ docs }) => docs);
        const accounts = [...new Set(all.map(recordOf).filter((path) => path.startsWith('accounts/')))];
        const grants = await Promise.all(
          parted(accounts, IN_ONE_QUESTION).map((part) =>
            snapshot.get(db.collection('journal').where('target', 'in', part).orderBy('at')),
          ),
        );
        const foreign = grants
          .flatMap(({ docs }) => docs)
          .filter((entry) => entry.get('campaignId') !== campaignId);
        const shared = new Set(foreign.map(recordOf));
        const own = all.filter((document) => !shared.has(recordOf(document)));
        return {
          documents: own.map((document) => ({ path: document.ref.path, data: exported(document.data()) })),
          revisions: new Map(own.map((document) => [document.ref.path, document.updateTime])),
        };
      },
      { readOnly: true },
    );
}

/** Returns the record that a document is, or is about. */
function recordOf(document: QueryDocumentSnapshot): string {
  const { path } = document.ref;
  if (path.startsWith('journal/')) return String(document.get('target'));
  return path.startsWith('decisions/') ? String(document.get('record')) : path;
}
