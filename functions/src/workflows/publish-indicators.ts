/**
 * Totals → indicators. Reads a node's shards and lists at one instant and writes what follows, unless something newer
 * already stands there: stale, late and duplicate runs are harmless.
 */
import { areaNode } from '../schema/keys.ts';
import { rootArea, type PlanIndex } from '../domain/hierarchy.ts';
import { addShards, datesOnly, listsOf, nodeIndicators } from '../domain/indicators.ts';
import { EVERY_NODE } from '../domain/posting.ts';
import type { Campaign } from '../schema/campaign.ts';
import type { NodeIndicators, PublishedIndicators } from '../schema/indicator.ts';
import { hashOf } from '../domain/hash.ts';
import type { NodeReading, Ports } from './ports.ts';

const ATTEMPTS = 8;
/** How many nodes one run publishes at a time: enough to hide latency, too few to crowd a small instance. */
const AT_ONCE = 8;

/** Publishes the nodes named (`*`: every one that has anything). Returns how many statements were written. */
export async function publishNodes(
  campaignId: string,
  nodes: readonly string[],
  ports: Ports,
): Promise<number> {
  const index = await planInForce(campaignId, ports);
  if (!index) return 0;
  if (nodes.includes(EVERY_NODE)) return publishEvery(index, ports);
  return inBatches([...new Set(nodes)], (node) => publishNode(index, node, ports));
}

async function planInForce(campaignId: string, ports: Ports): Promise<PlanIndex | null> {
  const stored = await ports.ledger.record(`campaigns/${campaignId}`);
  const version = (stored?.data as Campaign | undefined)?.plans.at(-1)?.version;
  return version === undefined ? null : ports.ledger.plan(campaignId, version);
}

async function inBatches(
  nodes: readonly string[],
  publish: (node: string) => Promise<boolean>,
): Promise<number> {
  let written = 0;
  for (let start = 0; start < nodes.length; start += AT_ONCE) {
    const results = await Promise.all(nodes.slice(start, start + AT_ONCE).map(publish));
    written += results.filter((done) => done).length;
  }
  return written;
}

/** One reading for all nodes; a node that somebody else publishes meanwhile is read again by itself. */
async function publishEvery(index: PlanIndex, ports: Ports): Promise<number> {
  const { nodes, readAtMicros } = await ports.statements.readAllNodes(index.plan.id);
  const lists = nodes.get(rootOf(index))?.denominators ?? null;
  return inBatches([...nodes.keys()], async (node) => {
    const own = nodes.get(node);
    if (!own) return false;
    const denominators = node.startsWith('area:') ? own.denominators : lists;
    const result = await publishReading(index, node, { ...own, denominators, readAtMicros }, ports);
    return result === 'conflict' ? publishNode(index, node, ports) : result === 'written';
  });
}

async function publishNode(index: PlanIndex, node: string, ports: Ports): Promise<boolean> {
  const listsNode = node.startsWith('area:') ? node : rootOf(index);
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const reading = await ports.statements.readNode(index.plan.id, node, listsNode);
    const result = await publishReading(index, node, reading, ports);
    if (result !== 'conflict') return result === 'written';
  }
  throw new Error(`node ${node} was published by others ${String(ATTEMPTS)} times in a row`);
}

function rootOf(index: PlanIndex): string {
  return areaNode(rootArea(index.plan).id);
}

async function publishReading(
  index: PlanIndex,
  node: string,
  reading: NodeReading,
  ports: Ports,
): Promise<'written' | 'unchanged' | 'conflict'> {
  const standing = reading.stored?.data;
  if (standing && standing.asOfMicros >= reading.readAtMicros) return 'unchanged';
  // A publisher that read the head before a new plan was loaded must not bring the old one back.
  if (standing && standing.planVersion > index.plan.version) return 'unchanged';
  const lists = listsOf(reading.denominators);
  const figures = {
    totals: addShards(reading.shards),
    lists: node.startsWith('area:') ? lists : datesOnly(lists),
  };
  const indicators = nodeIndicators(index, node, figures);
  return standing && saysTheSame(standing, indicators)
    ? 'unchanged'
    : ports.statements.publish(indicators, reading.readAtMicros, reading.stored);
}

/** The whole statement is compared, not its inputs alone: one that a hand changed is written again. */
function saysTheSame(standing: PublishedIndicators, indicators: NodeIndicators): boolean {
  return hashOf(standing) === hashOf({ ...indicators, asOfMicros: standing.asOfMicros });
}
