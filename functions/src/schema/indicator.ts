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
  inputsHash: z.string(),
});
export type NodeIndicators = z.infer<typeof NodeIndicators>;

/** As stored: with the read time of the totals it was computed from. */
export const PublishedIndicators = NodeIndicators.extend({ asOfMicros: EpochMicros });
export type PublishedIndicators = z.infer<typeof PublishedIndicators>;
