/** Totals, lists and published indicators on Firestore, read at one instant. */
import {
  Timestamp,
  type DocumentSnapshot,
  type Firestore,
  type Query,
  type QuerySnapshot,
} from 'firebase-admin/firestore';
import { Denominators } from '#schema/baseline.ts';
import { nodeId, documentPath } from '#schema/keys.ts';
import { PublishedIndicators } from '#schema/indicator.ts';
import { TotalShard } from '#schema/totals.ts';
import type { NodeReading, NodesReading, IndicatorStore } from '#workflows/ports.ts';
import { microsOf } from './convert.ts';
import { conflictOf, IN_ONE_QUESTION, parted } from './firestore.ts';

/** Returns the indicator store of a database. */
export function indicatorsOn(db: Firestore): IndicatorStore {
  const all = (collection: string, campaignId: string): Query =>
    db.collection(collection).where('campaignId', '==', campaignId);
  const everyNode = (campaignId: string, root: string): Promise<NodesReading> =>
    db.runTransaction(
      async (snapshot) => {
        const [shards, denominators, stored] = await Promise.all([
          snapshot.get(all('totals', campaignId)),
          snapshot.get(all('denominators', campaignId)),
          snapshot.get(all('indicators', campaignId)),
        ]);
        return readingOf([shards], denominators.docs, stored.docs, [], root);
      },
      { readOnly: true },
    );
  const theseNodes = (campaignId: string, nodes: readonly string[], root: string): Promise<NodesReading> => {
    const lists = [...new Set([root, ...nodes.filter((node) => node.startsWith('area:'))])];
    const paths = [
      ...lists.map((node) => db.doc(documentPath('denominators', nodeId(campaignId, node)))),
      ...nodes.map((node) => db.doc(documentPath('indicators', nodeId(campaignId, node)))),
    ];
    return db.runTransaction(
      async (snapshot) => {
        const [documents, shards] = await Promise.all([
          snapshot.getAll(...paths),
          Promise.all(
            parted(nodes, IN_ONE_QUESTION).map((part) =>
              snapshot.get(all('totals', campaignId).where('node', 'in', part)),
            ),
          ),
        ]);
        const [known, stored] = [documents.slice(0, lists.length), documents.slice(lists.length)];
        return readingOf(shards, known, stored, nodes, root);
      },
      { readOnly: true },
    );
  };
  return {
    readNodes: (campaignId, nodes, root) =>
      nodes ? theseNodes(campaignId, nodes, root) : everyNode(campaignId, root),
    async publish(writes, readAtMicros) {
      const writer = db.bulkWriter({ throttling: false });
      // A write that fails is answered below; the library must not repeat it over somebody else's.
      writer.onWriteError(() => false);
      const written = writes.map(({ indicators, stored }) => {
        const document = db.doc(documentPath('indicators', nodeId(indicators.campaignId, indicators.node)));
        const data = { ...indicators, asOfMicros: readAtMicros };
        return stored && stored.revision instanceof Timestamp
          ? writer.update(document, data, { lastUpdateTime: stored.revision })
          : writer.create(document, data);
      });
      const results = Promise.all(written.map((one) => one.then(() => 'written' as const, conflictOf)));
      await Promise.all([results, writer.close()]);
      return results;
    },
  };
}

/** What belongs to one node, before anything is read in it. */
interface Documents {
  shards: DocumentSnapshot[];
  denominators: DocumentSnapshot | null;
  stored: DocumentSnapshot | null;
}

/** Returns `named` nodes, and every other that has a document here, except a root that only lent its lists. */
function readingOf(
  shards: readonly QuerySnapshot[],
  denominators: readonly DocumentSnapshot[],
  stored: readonly DocumentSnapshot[],
  named: readonly string[],
  root: string,
): NodesReading {
  const nodes = new Map<string, Documents>();
  const at = (node: string): Documents => {
    const documents = nodes.get(node) ?? { shards: [], denominators: null, stored: null };
    nodes.set(node, documents);
    return documents;
  };
  for (const node of named) at(node);
  const nodeOf = (document: DocumentSnapshot): string => document.id.split('~')[1] ?? '';
  for (const document of shards.flatMap(({ docs }) => docs)) at(nodeOf(document)).shards.push(document);
  for (const document of stored) if (document.exists) at(nodeOf(document)).stored = document;
  const rootLists = denominators.find((document) => document.exists && nodeOf(document) === root);
  for (const document of denominators) {
    const wanted = named.length === 0 || nodes.has(nodeOf(document));
    if (document.exists && wanted) at(nodeOf(document)).denominators = document;
  }
  return {
    nodes: new Map([...nodes].map(([node, documents]) => [node, parsed(documents)])),
    lists: rootLists ? Denominators.parse(rootLists.data()) : null,
    readAtMicros: Math.min(...shards.map(({ readTime }) => microsOf(readTime))),
  };
}

function parsed({ shards, denominators, stored }: Documents): NodeReading | Error {
  try {
    return {
      shards: shards.map((document) => TotalShard.parse(document.data())),
      denominators: denominators ? Denominators.parse(denominators.data()) : null,
      stored: stored ? { data: PublishedIndicators.parse(stored.data()), revision: stored.updateTime } : null,
    };
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}
