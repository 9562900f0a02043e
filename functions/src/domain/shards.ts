/**
 * How many shards a node's totals are spread over: many reports a second meet at the root, few in a hamlet.
 * A shard is chosen by the report's id, so a report's increments and decrements always meet in the same one.
 */
import { bucketOf } from './hash.ts';

/** Chosen for one commune with room to spare: writes to one shard stay far below one a second at the peak. */
export const SHARDS_BY_LEVEL: readonly number[] = [8, 2, 1];

/** Returns the shard of a report at a node of this level (0 = widest). */
export function shardOf(reportId: string, level: number): number {
  return bucketOf(reportId, SHARDS_BY_LEVEL[level] ?? 1);
}
