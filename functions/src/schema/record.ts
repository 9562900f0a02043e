/**
 * What every record has in common: whose campaign, which version, and where it stands in its journal. A record is
 * the fold of its accepted entries; it can always be derived again.
 */
import { z } from 'zod';
import { EpochMicros } from './time.ts';

export const RecordHead = z.object({
  campaignId: z.string(),
  /** Accepted entries so far; what a client's `baseVersion` must equal. */
  version: z.int().min(0),
  /** Decided entries so far, refused ones included. */
  sequence: z.int().min(0),
  lastEntryId: z.string(),
  lastEntryAtMicros: EpochMicros,
});
export type RecordHead = z.infer<typeof RecordHead>;
