/**
 * What came of one edition with one reader, `receptions/{campaign~edition~uid}`: when they opened it, and what somebody at
 * the desk did about their letter. A record of the journal; what mail servers answered stands in `deliveries`.
 */
import { z } from 'zod';
import { Channel } from './channel.ts';
import { RecordHead } from './record.ts';
import { EpochMs } from './time.ts';

export const LetterStep = z.object({
  act: z.enum(['resend', 'bounce']),
  channel: Channel,
  reason: z.string(),
  by: z.string(),
  entryId: z.string(),
  atMs: EpochMs,
});
export type LetterStep = z.infer<typeof LetterStep>;

/** **Units**: campaign time. **Null**: `seenAtMs` while its reader has not opened the edition signed in. */
export const Reception = RecordHead.extend({
  edition: z.string(),
  uid: z.string(),
  seenAtMs: EpochMs.nullable(),
  steps: z.array(LetterStep),
});
export type Reception = z.infer<typeof Reception>;
