/**
 * Reports as plain documents, which P1 and P2 both add up: one store with one history for the two. Must never hold a
 * report of one run into the next.
 */
import type { Clients } from '../peer.ts';
import type { LoadReport } from '../reports.ts';

export const PLAIN = 'plain';

/** Returns the document of a report. */
export const plainDocument = ({ campaignId, unitId, areaId, day, values }: LoadReport): object => ({
  ...{ campaignId, unitId, areaId, day, values },
});

export interface PlainStore {
  say: (report: LoadReport) => Promise<void>;
  /** Takes back everything said since the last time. Returns whether there was anything. */
  forget: () => Promise<boolean>;
}

/** Returns the store of these clients. */
export function plainStore({ db, looker }: Clients): PlainStore {
  const said = new Set<string>();
  return {
    say: async (report) => {
      said.add(report.id);
      await db.collection(PLAIN).doc(report.id).set(plainDocument(report));
    },
    forget: async () => {
      const writer = looker.bulkWriter({ throttling: false });
      for (const id of said) void writer.delete(looker.collection(PLAIN).doc(id));
      await writer.close();
      const any = said.size > 0;
      said.clear();
      return any;
    },
  };
}
