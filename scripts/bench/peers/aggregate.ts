/**
 * P2, aggregation on read: nothing is kept, the screen asks for count() and sum() when it opens. Must never remember an
 * answer.
 */
import { AggregateField } from '../firestore.ts';
import type { Clients, Peer, RootValue } from '../peer.ts';
import { addTo, SHOWN, type Field } from '../reports.ts';
import { PLAIN, type PlainStore } from './plain.ts';

const ASKED = {
  reports: AggregateField.count(),
  ...Object.fromEntries(
    Object.keys(SHOWN).map((measure) => [measure, AggregateField.sum(`values.${measure}`)]),
  ),
};

/** Returns the peer. */
export function aggregate(_clients: Clients, field: Field, store: PlainStore): Peer {
  return {
    name: 'P2',
    about: 'truy vấn tổng hợp khi mở màn hình',
    prepare: async () => {
      await store.forget();
    },
    say: store.say,
    deliver: () => Promise.resolve(),
    settle: () => Promise.resolve(0),
    rootValue: async (from) => {
      const total: RootValue = {};
      for (const { plan } of field.indexes) {
        const found = await from.collection(PLAIN).where('campaignId', '==', plan.id).aggregate(ASKED).get();
        for (const [measure, sum] of Object.entries(found.data())) addTo(total, { [measure]: sum ?? 0 });
      }
      return total;
    },
  };
}
