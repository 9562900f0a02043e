/**
 * P0, the physical limit: the same number of documents committed for each report, no logic, no two on one document.
 * Beside it the same documents through an unthrottled BulkWriter. Must never read.
 */
import type { Clients } from '../firestore.ts';
import type { Peer } from '../peer.ts';
import type { LoadReport } from '../reports.ts';

/** **Shape**: `samples` are documents as the engine wrote them, so that the limit carries the same bytes. */
export interface Freight {
  documents: number;
  samples: readonly object[];
}

/** Returns the documents of one report by path, the phone's first. */
function freightOf(
  { entryId }: LoadReport,
  { documents, samples }: Freight,
  under: string,
): [string, object][] {
  return Array.from({ length: documents }, (_, place) => [
    place === 0 ? `${under}-journal/${entryId}` : `${under}/${entryId}~${String(place)}`,
    samples[Math.max(0, place - 1) % samples.length] ?? {},
  ]);
}

/** Returns the limit as a peer. */
export function limit({ db }: Clients, freight: Freight): Peer {
  let committed = 0;
  return {
    name: 'P0',
    about: 'giới hạn vật lý: cùng số tài liệu, không xử lý',
    say: (report) => db.doc(`limit-journal/${report.entryId}`).set(freight.samples[0] ?? {}),
    deliver: async (report) => {
      const batch = db.batch();
      for (const [path, data] of freightOf(report, freight, 'limit').slice(1)) batch.set(db.doc(path), data);
      await batch.commit();
      committed += 1;
    },
    rootValue: () => Promise.resolve({ reports: committed }),
  };
}

/** Returns the reports a second whose documents an unthrottled BulkWriter commits. */
export async function bulkLimit(
  { looker }: Clients,
  reports: readonly LoadReport[],
  freight: Freight,
): Promise<number> {
  const writer = looker.bulkWriter({ throttling: false });
  const startedAtMs = performance.now();
  for (const report of reports)
    for (const [path, data] of freightOf(report, freight, 'bulk')) void writer.set(looker.doc(path), data);
  await writer.close();
  return (reports.length * 1000) / (performance.now() - startedAtMs);
}
