/**
 * P0, the physical limit: the same number of documents committed for each report, no logic, no two on one document.
 * Beside it the same documents through an unthrottled BulkWriter. Must never read.
 */
import type { Firestore } from '../firestore.ts';
import type { Clients, Peer, RootValue } from '../peer.ts';
import type { LoadReport } from '../reports.ts';

/** **Shape**: `samples` are documents as the engine wrote them, so that the limit carries the same bytes. */
export interface Freight {
  documents: number;
  samples: readonly object[];
}

function freightOf({ entryId }: LoadReport, { documents, samples }: Freight): { id: string; data: object }[] {
  return Array.from({ length: documents - 1 }, (_, place) => ({
    id: `${entryId}~${String(place)}`,
    data: samples[place % samples.length] ?? {},
  }));
}

/** Returns the limit as a peer. */
export function limit({ db }: Clients, freight: Freight): Peer {
  let committed = 0;
  return {
    name: 'P0',
    about: 'giới hạn vật lý: cùng số tài liệu, không xử lý',
    prepare: () => Promise.resolve(),
    say: async (report) => {
      await db
        .collection('limit-journal')
        .doc(report.entryId)
        .set(freight.samples[0] ?? {});
    },
    deliver: async (report) => {
      const batch = db.batch();
      for (const { id, data } of freightOf(report, freight)) batch.set(db.collection('limit').doc(id), data);
      await batch.commit();
      committed += 1;
    },
    settle: () => Promise.resolve(0),
    rootValue: (): Promise<RootValue> => Promise.resolve({ reports: committed }),
  };
}

/** Returns the reports a second whose documents an unthrottled BulkWriter commits. */
export async function bulkLimit(
  db: Firestore,
  reports: readonly LoadReport[],
  freight: Freight,
): Promise<number> {
  const writer = db.bulkWriter({ throttling: false });
  const startedAtMs = performance.now();
  for (const report of reports) {
    void writer.set(db.collection('bulk-journal').doc(report.entryId), freight.samples[0] ?? {});
    for (const { id, data } of freightOf(report, freight))
      void writer.set(db.collection('bulk').doc(id), data);
  }
  await writer.close();
  return (reports.length * 1000) / (performance.now() - startedAtMs);
}
