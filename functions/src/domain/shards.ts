/**
 * How many shards a node's totals are spread over: many reports a second meet at the root, few in a hamlet. A plan may
 * say more; a report remembers the shard it was put into, so the numbers may change at any time without a migration.
 */
import type { Plan } from '#schema/plan.ts';
import { bucketOf } from './hash.ts';

/** Chosen for one commune with room to spare: writes to one shard stay far below one a second at the peak. */
export const SHARDS_BY_LEVEL: readonly number[] = [8, 2, 1];

/** Returns the shard of a report at each of these nodes, given from the widest area to the narrowest, then its unit's. */
export function shardsOf(
  plan: Pick<Plan, 'shardsByLevel'>,
  reportId: string,
  nodes: readonly string[],
): number[] {
  const widths = plan.shardsByLevel ?? SHARDS_BY_LEVEL;
  return nodes.map((node, index) => bucketOf(reportId, widths[levelOf(node, index)] ?? 1));
}

/** A group of units is as wide as the campaign; a unit is as narrow as two levels down. */
function levelOf(node: string, index: number): number {
  if (node.startsWith('area:')) return index;
  return node.startsWith('group:') ? 0 : 2;
}
