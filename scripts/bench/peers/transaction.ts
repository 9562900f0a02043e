/**
 * P4, the common tutorial answer: one transaction reads the sums of every level, adds the report and writes them back.
 * Must never retry beyond what the library does by itself.
 */
import type { Clients, Peer } from '../peer.ts';
import { addTo, deltaOf, type Field } from '../reports.ts';
import { nodeKeysOf, rootKeysOf, sumsOver } from './nodes.ts';

/** Returns the peer. */
export function transaction({ db }: Clients, field: Field): Peer {
  const sums = db.collection('read-modify-write');
  return {
    name: 'P4',
    about: 'giao dịch đọc-sửa-ghi ở mọi cấp',
    atMost: 8,
    prepare: () => Promise.resolve(),
    say: async (report) => {
      await db
        .collection('read-modify-write-reports')
        .doc(report.entryId)
        .set({ ...report });
    },
    deliver: async (report) => {
      const nodes = nodeKeysOf(report).map((key) => sums.doc(key));
      await db.runTransaction(async (open) => {
        const found = await open.getAll(...nodes);
        for (const node of found) {
          const total = { ...(node.get('sums') as Record<string, number> | undefined) };
          addTo(total, deltaOf(report));
          open.set(node.ref, { sums: total });
        }
      });
    },
    settle: () => Promise.resolve(0),
    rootValue: (from) => sumsOver(from, 'read-modify-write', rootKeysOf(field)),
  };
}
