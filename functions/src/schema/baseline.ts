/**
 * The lists that the standing agency supplies. `baselines/{campaign}` holds the list of versions, one entry one version;
 * `denominators/{campaign~node}` is what each node's ratios divide by, posted in the same commit.
 */
import { z } from 'zod';
import { AsOfMoment } from './payloads.ts';
import { RecordHead } from './record.ts';
import { EpochMicros, EpochMs } from './time.ts';

const Counts = z.record(z.string(), z.int());

export const BaselineVersion = z.object({
  version: z.int(),
  entryId: z.string(),
  atMicros: EpochMicros,
  registeredAtMs: EpochMs,
  by: z.string(),
  asOfDay: z.string(),
  asOfMoment: AsOfMoment.optional(),
  documentNumber: z.string(),
  signer: z.string(),
  reason: z.string().nullable(),
  fileSha256: z.string().nullable(),
  /** List id → sum over the areas given. */
  sums: Counts,
});
export type BaselineVersion = z.infer<typeof BaselineVersion>;

export const Baseline = RecordHead.extend({
  versions: z.array(BaselineVersion),
  /** List id → area id → newest count; what the next version is compared with. */
  latest: z.record(z.string(), Counts),
});
export type Baseline = z.infer<typeof Baseline>;

/** One list's count at one node in one version. */
export const DenominatorVersion = z.object({
  version: z.int(),
  asOfDay: z.string(),
  /** The last day whose work is in the list, where that is not `asOfDay`. */
  throughDay: z.string().optional(),
  /** The last day whose work is in the list's first version in the campaign: flows count from the day after, at every node alike. */
  sinceDay: z.string(),
  atMicros: EpochMicros,
  count: z.int(),
});
export type DenominatorVersion = z.infer<typeof DenominatorVersion>;

/**
 * One node's lists, each with its versions in the order they were registered. **Null** counts: the list's dates are
 * known here but nobody is assigned to this node (units have no lists of their own).
 */
export type NodeLists = Record<string, (Omit<DenominatorVersion, 'count'> & { count: number | null })[]>;

export const Denominators = z.object({
  campaignId: z.string(),
  node: z.string(),
  /** List id → version number as text → count. */
  lists: z.record(z.string(), z.record(z.string(), DenominatorVersion)),
});
export type Denominators = z.infer<typeof Denominators>;
