/** Totals, lists and published indicators of one node on Firestore, read at one instant. */
import { Timestamp, type Firestore, type Query } from 'firebase-admin/firestore';
import { Denominators } from '../schema/baseline.ts';
import { nodeId } from '../schema/keys.ts';
import { PublishedIndicators } from '../schema/indicator.ts';
import { TotalShard } from '../schema/totals.ts';
import type { NodeReading, Statements } from '../workflows/ports.ts';
import { microsOf } from './convert.ts';

const LOST_RACE = new Set([4, 5, 6, 9, 10, 14]);

/** Returns the statements of a database. */
export function statementsOn(db: Firestore): Statements {
  return {
    async readNode(campaignId, node, listsNode) {
      return db.runTransaction(
        async (snapshot) => {
          const [shards, [denominators, stored]] = await Promise.all([
            snapshot.get(
              db.collection('totals').where('campaignId', '==', campaignId).where('node', '==', node),
            ),
            snapshot.getAll(
              db.doc(`denominators/${nodeId(campaignId, listsNode)}`),
              db.doc(`indicators/${nodeId(campaignId, node)}`),
            ),
          ]);
          return {
            shards: shards.docs.map((document) => TotalShard.parse(document.data())),
            denominators: denominators?.exists ? Denominators.parse(denominators.data()) : null,
            stored: stored?.exists
              ? { data: PublishedIndicators.parse(stored.data()), revision: stored.updateTime }
              : null,
            readAtMicros: microsOf(shards.readTime),
          };
        },
        { readOnly: true },
      );
    },
    async readAllNodes(campaignId) {
      const all = (collection: string): Query =>
        db.collection(collection).where('campaignId', '==', campaignId);
      return db.runTransaction(
        async (snapshot) => {
          const [shards, denominators, stored] = await Promise.all([
            snapshot.get(all('totals')),
            snapshot.get(all('denominators')),
            snapshot.get(all('indicators')),
          ]);
          const nodes = new Map<string, Omit<NodeReading, 'readAtMicros'>>();
          const at = (node: string): Omit<NodeReading, 'readAtMicros'> => {
            const reading = nodes.get(node) ?? { shards: [], denominators: null, stored: null };
            nodes.set(node, reading);
            return reading;
          };
          for (const document of shards.docs) {
            const shard = TotalShard.parse(document.data());
            at(shard.node).shards.push(shard);
          }
          for (const document of denominators.docs) {
            const known = Denominators.parse(document.data());
            at(known.node).denominators = known;
          }
          for (const document of stored.docs) {
            const data = PublishedIndicators.parse(document.data());
            at(data.node).stored = { data, revision: document.updateTime };
          }
          return { nodes, readAtMicros: microsOf(shards.readTime) };
        },
        { readOnly: true },
      );
    },
    async publish(indicators, readAtMicros, stored) {
      const document = db.doc(`indicators/${nodeId(indicators.campaignId, indicators.node)}`);
      const data = { ...indicators, asOfMicros: readAtMicros };
      try {
        if (stored && stored.revision instanceof Timestamp) {
          await document.update(data, { lastUpdateTime: stored.revision });
        } else await document.create(data);
        return 'written';
      } catch (error) {
        if (LOST_RACE.has((error as { code?: number }).code ?? -1)) return 'conflict';
        throw error;
      }
    },
  };
}
