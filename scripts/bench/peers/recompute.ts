/**
 * P1, the common first answer: every report makes the root's sums anew from all reports. Only the root is kept, which
 * flatters it. Must never skip a recomputation.
 */
import type { Firestore } from '../firestore.ts';
import type { Clients, Peer } from '../peer.ts';
import { addTo, type Field } from '../reports.ts';
import { nodeKey, rootKeysOf, sumsOver } from './nodes.ts';
import { PLAIN, type PlainStore } from './plain.ts';

async function recomputeRoot(db: Firestore, campaignId: string): Promise<void> {
  const all = await db.collection(PLAIN).where('campaignId', '==', campaignId).get();
  const sums = { reports: all.size };
  for (const document of all.docs) addTo(sums, document.get('values') as Record<string, number>);
  await db.collection('recomputed').doc(nodeKey(campaignId, 'area:goc')).set({ sums });
}

/** Returns the peer. */
export function recompute({ db, looker }: Clients, field: Field, store: PlainStore): Peer {
  return {
    name: 'P1',
    about: 'tính lại toàn bộ mỗi báo cáo',
    atMost: 8,
    prepare: async () => {
      if (await store.forget()) for (const { plan } of field.indexes) await recomputeRoot(looker, plan.id);
    },
    say: store.say,
    deliver: ({ campaignId }) => recomputeRoot(db, campaignId),
    settle: () => Promise.resolve(0),
    rootValue: (from) => sumsOver(from, 'recomputed', rootKeysOf(field)),
  };
}
