/**
 * The head of a campaign, `campaigns/{campaign}`: which plan version holds since when, and (emulator only) how the
 * demonstration clock was set. Small, because every posting reads it. Plan bodies are `plans/{campaign~version}`.
 */
import { z } from 'zod';
import { RecordHead } from './record.ts';
import { EpochMicros } from './time.ts';

export const Campaign = RecordHead.extend({
  name: z.string(),
  timeZone: z.string(),
  plans: z.array(
    z.object({
      version: z.int(),
      sha256: z.string(),
      entryId: z.string(),
      atMicros: EpochMicros,
      fileName: z.string(),
    }),
  ),
  /** Added to server time to get campaign time, since each instant. Empty in production. */
  clock: z.array(z.object({ sinceMicros: EpochMicros, entryId: z.string(), offsetMs: z.int() })),
});
export type Campaign = z.infer<typeof Campaign>;
