/** Everything that one campaign has stored, read at one instant as an export of it would be, for the nightly recount. */
import type { DocumentSnapshot, Firestore } from 'firebase-admin/firestore';
import type { Fields } from '#domain/proof/documents.ts';
import { COLLECTIONS, documentPath } from '#schema/keys.ts';
import type { CampaignSnapshot } from '#workflows/ports.ts';
import { exported } from './convert.ts';

/** What an audit looks at by campaign. A job's memory, wishes, what devices say of themselves and ways to sign in prove nothing. */
const OF_CAMPAIGN = COLLECTIONS.filter(
  (name) => !['jobs', 'quarantine', 'members', 'devices', 'cards', 'watches', 'readers'].includes(name),
);

/** Returns the reader of a database. Of a member only the seat in this campaign is looked at. */
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
        const uids = [...new Set(all.map(uidOf).filter((uid) => uid !== null))];
        const members =
          uids.length === 0
            ? []
            : await snapshot.getAll(...uids.map((uid) => db.doc(documentPath('members', uid))));
        const stored = [...all, ...members.filter(({ exists }) => exists)];
        return {
          documents: stored.map((document) => ({
            path: document.ref.path,
            data: ofCampaign(document.ref.path, exported(document.data() ?? {}), campaignId),
          })),
          revisions: new Map(stored.map((document) => [document.ref.path, document.updateTime])),
        };
      },
      { readOnly: true },
    );
}

/** Returns whose account a document is. **Null** for any other document, and for an account of rules 1. */
function uidOf(document: DocumentSnapshot): string | null {
  return document.ref.parent.id === 'accounts' ? (document.id.split('~')[1] ?? null) : null;
}

function ofCampaign(path: string, data: Fields, campaignId: string): Fields {
  if (!path.startsWith('members/')) return data;
  const seat = (data['seats'] as Fields | undefined)?.[campaignId];
  return { ...data, seats: seat === undefined ? {} : { [campaignId]: seat } };
}
