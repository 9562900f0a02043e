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
  /** How often an entry failed in this way; absent for what is no entry. */
  attempts: z.int().optional(),
  /** Whose administrators see it; absent where what was found names no campaign. */
  campaignId: z.string().optional(),
  /** There only on the copy that each campaign's administrators see of what names none. */
  unowned: z.literal(true).optional(),
});
export type Quarantined = z.infer<typeof Quarantined>;
