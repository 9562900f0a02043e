/**
 * The designs that keep a document of sums for each node and look at no record. P3, a sharded counter with a folding
 * worker, as Google's distributed-counter extension is built. P4, the common tutorial answer: one transaction reads the
 * sums of every level and writes them back. P5, increments straight from the event's payload: fast, and wrong as soon as
 * an event or a commit comes twice. None may retry beyond what the library does by itself.
 */
import { serverClock } from '#store/ports.ts';
import { publisher } from '#triggers/publisher.ts';
import { FieldValue, type Clients } from '../firestore.ts';
import { Background, nodeKey, summing, type Peer } from '../peer.ts';
import { addTo, deltaOf, type Field, type LoadReport } from '../reports.ts';

const SHARDS = 16;
type Sums = Record<string, number>;

const keysOf = ({ campaignId, nodes }: LoadReport): string[] =>
  nodes.map((node) => nodeKey(campaignId, node));

/** Returns a report's change as increments, for a merge. */
const incrementsOf = (report: LoadReport): object =>
  Object.fromEntries(
    Object.entries(deltaOf(report)).map(([measure, by]) => [measure, FieldValue.increment(by)]),
  );

/** Returns P3. `random` chooses the shard of an increment. */
export function folding(clients: Clients, field: Field, random: () => number): Peer {
  const { db } = clients;
  const shards = db.collection('folding-shards');
  const background = new Background();
  const foldNode = async (key: string): Promise<void> => {
    const known = await shards.where('node', '==', key).get();
    if (known.empty) return;
    await db.runTransaction(async (transaction) => {
      const refs = known.docs.map(({ ref }) => ref);
      const [node, ...parts] = await transaction.getAll(db.doc(`folded/${key}`), ...refs);
      if (!node) return;
      const sums = { ...(node.get('sums') as Sums | undefined) };
      for (const part of parts.filter(({ exists }) => exists)) {
        addTo(sums, part.get('sums') as Sums);
        transaction.delete(part.ref);
      }
      transaction.set(node.ref, { sums });
    });
  };
  // One worker for each node, as often as the engine publishes.
  const fold = publisher((key) => foldNode(key), serverClock);
  return {
    name: 'P3',
    about: 'bộ đếm chia mảnh, một tiến trình gộp',
    ...summing(clients, field, 'folded'),
    deliver: async (report) => {
      const sums = incrementsOf(report);
      const batch = db.batch();
      for (const node of keysOf(report))
        batch.set(
          shards.doc(`${node}~${String(Math.floor(random() * SHARDS))}`),
          { node, sums },
          { merge: true },
        );
      await batch.commit();
      for (const key of keysOf(report)) background.run(fold(key, ['']).then(() => true));
    },
    settle: () => background.settle(),
  };
}

/** Returns P4. */
export function transaction(clients: Clients, field: Field): Peer {
  const { db } = clients;
  return {
    name: 'P4',
    about: 'giao dịch đọc-sửa-ghi ở mọi cấp',
    atMost: 8,
    ...summing(clients, field, 'read-modify-write'),
    deliver: (report) =>
      db.runTransaction(async (open) => {
        const nodes = keysOf(report).map((key) => db.doc(`read-modify-write/${key}`));
        for (const node of await open.getAll(...nodes)) {
          const sums = { ...(node.get('sums') as Sums | undefined) };
          addTo(sums, deltaOf(report));
          open.set(node.ref, { sums });
        }
      }),
  };
}

/** Returns P5. */
export function payload(clients: Clients, field: Field): Peer {
  const { db } = clients;
  return {
    name: 'P5',
    about: 'cộng thẳng từ sự kiện, không kiểm tra',
    ...summing(clients, field, 'incremented'),
    deliver: (report) => {
      const batch = db.batch();
      for (const key of keysOf(report))
        batch.set(db.doc(`incremented/${key}`), { sums: incrementsOf(report) }, { merge: true });
      return batch.commit();
    },
  };
}

/** Where the designs with one document for each node find a history's sums. */
export const NODE_COLLECTIONS = ['recomputed', 'folded', 'read-modify-write', 'incremented'];
