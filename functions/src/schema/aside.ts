/** What became of an entry that was set aside, `asides/{campaign~entry}`: closed with a reason, or said again. */
import { z } from 'zod';
import { RecordHead } from './record.ts';
import { EpochMs } from './time.ts';

export const Aside = RecordHead.extend({
  entryId: z.string(),
  /** True where the same words were put into the journal once more; false where the matter is closed. */
  again: z.boolean(),
  reason: z.string(),
  by: z.string(),
  atMs: EpochMs,
});
export type Aside = z.infer<typeof Aside>;
