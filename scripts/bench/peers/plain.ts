/**
 * The designs that keep reports as plain documents and add them up, in one store with one history for both. P1, the
 * common first answer: every report makes the root's sums anew from all reports; only the root is kept, which flatters
 * it. P2: nothing is kept, the screen asks for count() and sum() when it opens. Must never remember an answer.
 */
import { AggregateField, type Clients, type Firestore } from '../firestore.ts';
import { forget, nodeKey, sumsAtRoots, type Peer, type RootValue } from '../peer.ts';
import { ROOT } from '../plan.ts';
import { addTo, SHOWN, type Field, type LoadReport } from '../reports.ts';

export const PLAIN = 'plain';

/** Returns the document of a report. */
export const plainDocument = ({ campaignId, unitId, areaId, day, values }: LoadReport): object => ({
  ...{ campaignId, unitId, areaId, day, values },
});

async function recomputeRoot(db: Firestore, campaignId: string): Promise<void> {
  const all = await db.collection(PLAIN).where('campaignId', '==', campaignId).get();
  const sums = { reports: all.size };
  for (const document of all.docs) addTo(sums, document.get('values') as Record<string, number>);
  await db.doc(`recomputed/${nodeKey(campaignId, `area:${ROOT}`)}`).set({ sums });
}

const ASKED = {
  reports: AggregateField.count(),
  ...Object.fromEntries(
    Object.keys(SHOWN).map((measure) => [measure, AggregateField.sum(`values.${measure}`)]),
  ),
};

/** Returns P1 and P2. */
export function plainPeers(clients: Clients, field: Field): Peer[] {
  const { db, looker } = clients;
  const said = new Set<string>();
  const say = async (report: LoadReport): Promise<void> => {
    said.add(`${PLAIN}/${report.id}`);
    await db.doc(`${PLAIN}/${report.id}`).set(plainDocument(report));
  };
  const recomputing: Peer = {
    name: 'P1',
    about: 'tính lại toàn bộ mỗi báo cáo',
    atMost: 8,
    prepare: async () => {
      if (said.size === 0) return;
      await forget(clients, said);
      for (const { plan } of field.indexes) await recomputeRoot(looker, plan.id);
    },
    say,
    deliver: ({ campaignId }) => recomputeRoot(db, campaignId),
    rootValue: (from) => sumsAtRoots(from, 'recomputed', field),
  };
  const aggregating: Peer = {
    name: 'P2',
    about: 'truy vấn tổng hợp khi mở màn hình',
    prepare: () => forget(clients, said),
    say,
    deliver: () => Promise.resolve(),
    rootValue: async (from) => {
      const total: RootValue = {};
      for (const { plan } of field.indexes) {
        const found = await from.collection(PLAIN).where('campaignId', '==', plan.id).aggregate(ASKED).get();
        for (const [measure, sum] of Object.entries(found.data())) addTo(total, { [measure]: sum ?? 0 });
      }
      return total;
    },
  };
  return [recomputing, aggregating];
}
