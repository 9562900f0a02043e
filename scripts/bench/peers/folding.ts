/**
 * P3, a sharded counter with a folding worker, as Google's distributed-counter extension is built: blind increments on
 * shards, a worker moves them into the node's document and deletes them. Must never look at who sent an increment.
 */
import { batched } from '#store/batched.ts';
import { PUBLISH_GAP_MS } from '#triggers/publisher.ts';
import { serverClock } from '#store/ports.ts';
import type { Clients, Peer } from '../peer.ts';
import { addTo, type Field } from '../reports.ts';
import { incrementsOf, nodeKeysOf, rootKeysOf, sumsOver } from './nodes.ts';

const SHARDS = 16;

/** Returns the peer. `random` chooses the shard of an increment. */
export function folding({ db }: Clients, field: Field, random: () => number): Peer {
  const sums = db.collection('folded');
  const shards = db.collection('folding-shards');
  const running = new Set<Promise<unknown>>();
  let failed = 0;
  const fold = async (key: string): Promise<void> => {
    const known = await shards.where('node', '==', key).get();
    if (known.empty) return;
    await db.runTransaction(async (transaction) => {
      const [node, ...parts] = await transaction.getAll(sums.doc(key), ...known.docs.map(({ ref }) => ref));
      const total = { ...(node?.get('sums') as Record<string, number> | undefined) };
      for (const part of parts.filter(({ exists }) => exists)) {
        addTo(total, part.get('sums') as Record<string, number>);
        transaction.delete(part.ref);
      }
      transaction.set(sums.doc(key), { sums: total });
    });
  };
  const folds = new Map<string, () => Promise<unknown>>();
  const foldedSoon = (key: string): (() => Promise<unknown>) => {
    const foldOnce = batched(
      async () => {
        await fold(key);
        return new Map<string, never>();
      },
      () => serverClock.waitUntilMs(serverClock.nowMs() + PUBLISH_GAP_MS),
    );
    const soon = (): Promise<unknown> => foldOnce(key);
    folds.set(key, soon);
    return soon;
  };
  return {
    name: 'P3',
    about: 'bộ đếm chia mảnh, một tiến trình gộp',
    prepare: () => Promise.resolve(),
    say: async (report) => {
      await db
        .collection('folding-reports')
        .doc(report.entryId)
        .set({ ...report });
    },
    deliver: async (report) => {
      const change = incrementsOf(report);
      const keys = nodeKeysOf(report);
      const batch = db.batch();
      for (const node of keys) {
        const shard = `${node}~${String(Math.floor(random() * SHARDS))}`;
        batch.set(shards.doc(shard), { node, sums: change }, { merge: true });
      }
      await batch.commit();
      for (const key of keys) {
        const run: Promise<unknown> = (folds.get(key) ?? foldedSoon(key))().catch(() => (failed += 1));
        running.add(run);
        void run.finally(() => running.delete(run));
      }
    },
    settle: async () => {
      while (running.size > 0) await Promise.all(running);
      const since = failed;
      failed = 0;
      return since;
    },
    rootValue: (from) => sumsOver(from, 'folded', rootKeysOf(field)),
  };
}
