/**
 * Published indicators computed again from counted totals and replayed lists. A node that has either must have
 * its indicators, and they must be the newest: a stale number is a wrong number.
 */
import type { Denominators } from '#schema/baseline.ts';
import { areaNode, groupNode, nodeId, unitNode, documentPath } from '#schema/keys.ts';
import type { NodeIndicators } from '#schema/indicator.ts';
import type { Plan } from '#schema/plan.ts';
import type { TotalShard } from '#schema/totals.ts';
import { rootArea, type PlanIndex } from '../hierarchy.ts';
import { addShards, datesOnly, listsOf, nodeIndicators } from '../indicators.ts';
import type { Differences } from './differences.ts';
import type { Fields } from './documents.ts';
import type { Replay } from './replay.ts';

/** Compares the indicators of every node. Returns how many nodes were compared. */
export function compareIndicators(
  stored: ReadonlyMap<string, Fields>,
  totals: ReadonlyMap<string, TotalShard>,
  replay: Replay,
  differences: Differences,
): number {
  const shards = shardsByNode(totals);
  const ids = new Set([...stored.keys(), ...requiredIds(shards, replay)]);
  const known = new Map(
    replay.plans.campaigns.map((campaignId) => [campaignId, loadedPlans(campaignId, replay)]),
  );
  for (const id of ids) {
    const [campaignId = '', node = ''] = id.split('~');
    const was = stored.get(id);
    const index = planFor(node, was, known.get(campaignId) ?? []);
    const is = index && indicatorsOf(index, node, shards.get(id) ?? [], replay);
    differences.compare(
      documentPath('indicators', id),
      was,
      is ? { ...is, asOfMicros: readTimeOf(was) } : undefined,
    );
  }
  return ids.size;
}

function shardsByNode(totals: ReadonlyMap<string, TotalShard>): Map<string, TotalShard[]> {
  const shards = new Map<string, TotalShard[]>();
  for (const total of totals.values()) {
    const id = nodeId(total.campaignId, total.node);
    const of = shards.get(id);
    if (of) of.push(total);
    else shards.set(id, [total]);
  }
  return shards;
}

/** Nodes with sums and nodes with lists. */
function requiredIds(shards: ReadonlyMap<string, readonly TotalShard[]>, replay: Replay): string[] {
  const withSums = [...shards]
    .filter(([, parts]) => Object.keys(addShards(parts)).length > 0)
    .map(([id]) => id);
  const prefix = 'denominators/';
  const withLists = [...replay.sides.keys()].filter((path) => path.startsWith(prefix));
  return [...withSums, ...withLists.map((path) => path.slice(prefix.length))];
}

interface LoadedPlan {
  index: PlanIndex;
  nodes: ReadonlySet<string>;
}

/** Returns the campaign's plans, oldest first. */
function loadedPlans(campaignId: string, replay: Replay): LoadedPlan[] {
  return replay.plans.of(campaignId).map((index) => ({ index, nodes: new Set(nodesOfPlan(index.plan)) }));
}

function nodesOfPlan(plan: Plan): string[] {
  return [
    ...plan.areas.map(({ id }) => areaNode(id)),
    ...plan.groups.map(({ id }) => groupNode(id)),
    ...plan.units.map(({ id }) => unitNode(id)),
  ];
}

/**
 * Returns the newest plan; for a node that it no longer has, the older plan that the node's stored indicators name.
 * **Null** for a node that was in no plan.
 */
function planFor(node: string, was: Fields | undefined, plans: readonly LoadedPlan[]): PlanIndex | null {
  const newest = plans.at(-1);
  if (!newest || newest.nodes.has(node)) return newest?.index ?? null;
  const having = plans.filter(({ nodes }) => nodes.has(node));
  const named = having.find(({ index }) => index.plan.version === was?.['planVersion']);
  return having.length === 0 ? null : (named ?? newest).index;
}

function indicatorsOf(
  index: PlanIndex,
  node: string,
  shards: readonly TotalShard[],
  replay: Replay,
): NodeIndicators {
  const isArea = node.startsWith('area:');
  const listsNode = isArea ? node : areaNode(rootArea(index.plan).id);
  const path = documentPath('denominators', nodeId(index.plan.id, listsNode));
  const lists = listsOf((replay.sides.get(path) ?? null) as Denominators | null);
  return nodeIndicators(index, node, { totals: addShards(shards), lists: isArea ? lists : datesOnly(lists) });
}

/** When the sums were read cannot be computed again; it must be an instant all the same. */
function readTimeOf(was: Fields | undefined): unknown {
  const asOf = was?.['asOfMicros'];
  return typeof asOf === 'number' && Number.isSafeInteger(asOf) && asOf > 0 ? asOf : 'whole microseconds';
}
