/** What is published for one node: `indicators/{campaign~node}`, a pure function of its totals and denominators. */
import { z } from 'zod';
import { EpochMicros } from './time.ts';

/** **Null**: a part that cannot be known (no list registered). Divided only to be shown; never clipped. */
export const Ratio = z.object({ numerator: z.int().nullable(), denominator: z.int().nullable() });
export type Ratio = z.infer<typeof Ratio>;

export const IndicatorSeries = z.object({
  /** Days with any report, ascending. */
  days: z.array(z.string()),
  /** Indicator id → what each of those days added to the numerator (null where it cannot be known). */
  onDay: z.record(z.string(), z.array(z.int().nullable())),
});

/**
 * One list between two of its versions beside the field work of the days after the first and through the second.
 * **Units**: persons. `joined`, `reported`: work that put people on the list, and took them off it.
 */
export const Reconciliation = z.object({
  listId: z.string(),
  fromDay: z.string(),
  toDay: z.string(),
  before: z.int(),
  after: z.int(),
  joined: z.int(),
  reported: z.int(),
});
export type Reconciliation = z.infer<typeof Reconciliation>;

export const NodeIndicators = z.object({
  campaignId: z.string(),
  node: z.string(),
  planVersion: z.int(),
  /** Newest baseline version used; 0 before any. */
  baselineVersion: z.int(),
  reportsCounted: z.int(),
  reportsWaiting: z.int(),
  values: z.record(z.string(), Ratio),
  series: IndicatorSeries,
  reconciled: z.array(Reconciliation),
  inputsHash: z.string(),
});
export type NodeIndicators = z.infer<typeof NodeIndicators>;

/** As stored: with the read time of the totals it was computed from. */
export const PublishedIndicators = NodeIndicators.extend({ asOfMicros: EpochMicros });
export type PublishedIndicators = z.infer<typeof PublishedIndicators>;
