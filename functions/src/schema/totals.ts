/**
 * Sums, `totals/{campaign~node~yyyy-MM~shard}`: per day and measure, changed only by increments inside postings.
 * Counters of the engine begin with `_`: `_received`, `_waiting`, `_nothing`, `_approved`, `_flagged`; cases of a
 * difficulty category are `difficulty_<id>`.
 */
import { z } from 'zod';

export const DaySums = z.record(z.string(), z.int());
export type DaySums = Record<string, number>;

export const TotalShard = z.object({
  campaignId: z.string(),
  node: z.string(),
  month: z.string(),
  shard: z.int(),
  days: z.record(z.string(), DaySums),
});
export type TotalShard = z.infer<typeof TotalShard>;

/** All shards of one node, added up: day → measure → sum. */
export type NodeTotals = Record<string, DaySums>;

/** What a posting announces on the topic: look at these nodes again (`*`: all of them). */
export const TotalsChanged = z.object({ campaignId: z.string(), nodes: z.array(z.string()) });
