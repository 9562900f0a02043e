/**
 * Totals → indicators. Reads nodes with their shards and lists at one instant and writes what follows, unless something
 * newer already stands there: stale, late and duplicate runs are harmless.
 */
import { areaNode, documentPath } from '#schema/keys.ts';
import { faultInWords } from '#domain/fault-words.ts';
import { rootArea, type PlanIndex } from '#domain/hierarchy.ts';
import { addShards, datesOnly, listsOf, nodeIndicators } from '#domain/indicators.ts';
import { EVERY_NODE } from '#domain/posting.ts';
import type { Campaign } from '#schema/campaign.ts';
import type { NodeIndicators, PublishedIndicators } from '#schema/indicator.ts';
import { hashOf } from '#domain/hash.ts';
import type { NodeReading, NodesReading, Ports, IndicatorsWrite } from './ports.ts';

const ATTEMPTS = 8;

/** The indicators of some nodes could not be computed; the others were published. */
export class PublishingError extends Error {}

/**
 * Publishes the nodes named (`*`: every one that has anything). Returns how many documents were written. **Errors**:
 * throws after all others are published when a node cannot be read, or others publish it again and again.
 */
export async function publishNodes(
  campaignId: string,
  nodes: readonly string[],
  ports: Ports,
): Promise<number> {
  const index = await planInForce(campaignId, ports);
  if (!index || nodes.length === 0) return 0;
  const root = areaNode(rootArea(index.plan).id);
  const broken: string[] = [];
  let written = 0;
  let wanted: readonly string[] | null = nodes.includes(EVERY_NODE) ? null : [...new Set(nodes)];
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const reading = await ports.indicators.readNodes(campaignId, wanted, root);
    const drawn = writesFrom(reading, index);
    broken.push(...drawn.broken);
    const results = await ports.indicators.publish(drawn.writes, reading.readAtMicros);
    written += results.filter((result) => result === 'written').length;
    // Who was faster may have known less: those nodes are read again.
    wanted = drawn.writes
      .filter((_, at) => results[at] === 'conflict')
      .map(({ indicators }) => indicators.node);
    if (wanted.length === 0) break;
  }
  const lost = [...broken, ...(wanted ?? [])];
  if (lost.length > 0) throw new PublishingError(`not published: ${lost.slice(0, 5).join(', ')}`);
  return written;
}

async function planInForce(campaignId: string, ports: Ports): Promise<PlanIndex | null> {
  const stored = await ports.ledger.record(documentPath('campaigns', campaignId));
  const version = (stored?.data as Campaign | undefined)?.plans.at(-1)?.version;
  return version === undefined ? null : ports.ledger.plan(campaignId, version);
}

/** Returns the documents that must be written, and the nodes whose documents cannot be read. */
function writesFrom(
  { nodes, lists, readAtMicros }: NodesReading,
  index: PlanIndex,
): { writes: IndicatorsWrite[]; broken: string[] } {
  const writes: IndicatorsWrite[] = [];
  const broken: string[] = [];
  for (const [node, reading] of nodes) {
    if (reading instanceof Error) {
      broken.push(`${node} (${faultInWords(reading)})`);
      continue;
    }
    const denominators = node.startsWith('area:') ? reading.denominators : lists;
    const indicators = drawnFrom({ ...reading, denominators }, node, index);
    if (isNews(indicators, reading.stored?.data, readAtMicros))
      writes.push({ indicators, stored: reading.stored });
  }
  return { writes, broken };
}

function drawnFrom({ shards, denominators }: NodeReading, node: string, index: PlanIndex): NodeIndicators {
  const lists = listsOf(denominators);
  return nodeIndicators(index, node, {
    totals: addShards(shards),
    lists: node.startsWith('area:') ? lists : datesOnly(lists),
  });
}

/** The whole document is compared, not its inputs alone: one that a hand changed is written again. */
function isNews(
  indicators: NodeIndicators,
  published: PublishedIndicators | undefined,
  readAtMicros: number,
): boolean {
  if (!published) return true;
  if (published.asOfMicros >= readAtMicros) return false;
  // A publisher that read the head before a new plan was loaded must not bring the old one back.
  if (published.planVersion > indicators.planVersion) return false;
  return hashOf(published) !== hashOf({ ...indicators, asOfMicros: published.asOfMicros });
}
