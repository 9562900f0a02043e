/**
 * P5, increments straight from the event's payload: one batch, nothing read, no guard. Fast, and wrong as soon as an
 * event or a commit comes twice. Must never learn from what was there before.
 */
import type { Clients, Peer } from '../peer.ts';
import type { Field } from '../reports.ts';
import { incrementsOf, nodeKeysOf, rootKeysOf, sumsOver } from './nodes.ts';

/** Returns the peer. */
export function payload({ db }: Clients, field: Field): Peer {
  const sums = db.collection('incremented');
  return {
    name: 'P5',
    about: 'cộng thẳng từ sự kiện, không kiểm tra',
    prepare: () => Promise.resolve(),
    say: async (report) => {
      await db
        .collection('incremented-reports')
        .doc(report.entryId)
        .set({ ...report });
    },
    deliver: async (report) => {
      const change = incrementsOf(report);
      const batch = db.batch();
      for (const key of nodeKeysOf(report)) {
        batch.set(sums.doc(key), { sums: change }, { merge: true });
      }
      await batch.commit();
    },
    settle: () => Promise.resolve(0),
    rootValue: (from) => sumsOver(from, 'incremented', rootKeysOf(field)),
  };
}
