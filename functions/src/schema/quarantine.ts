/** What could not be used, with the reason, for the administrator: `quarantine/{id}`. Never holds free text. */
import { z } from 'zod';
import { Problem } from './problem.ts';
import { EpochMs } from './time.ts';

export const Quarantined = z.object({
  source: z.string(),
  sourceId: z.string(),
  problem: Problem,
  detail: z.string().max(500),
  atMs: EpochMs,
  /** How often an entry failed; absent for what is no entry. */
  attempts: z.int().optional(),
  /** And how often in each way, by a hash of the detail. */
  ways: z.record(z.string(), z.int()).optional(),
  /** Whose administrators see it; absent where what was found names no campaign. */
  campaignId: z.string().optional(),
  /** There only on the copy that each campaign's administrators see of what names none. */
  unowned: z.literal(true).optional(),
});
export type Quarantined = z.infer<typeof Quarantined>;
