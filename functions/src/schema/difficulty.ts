/** One difficulty that a unit raised apart from a daily report: `difficulties/{campaign~entry}`. */
import { z } from 'zod';
import { RecordHead } from './record.ts';
import { EpochMicros, EpochMs } from './time.ts';

export const Difficulty = RecordHead.extend({
  categoryId: z.string(),
  unitId: z.string(),
  areaId: z.string(),
  cases: z.int(),
  text: z.string().nullable(),
  /** `new` until the standing agency receives it; later states come with their own kinds of entries. */
  status: z.enum(['new']),
  raisedAtMs: EpochMs,
  raisedDay: z.string(),
  raisedAtMicros: EpochMicros,
  by: z.string(),
});
export type Difficulty = z.infer<typeof Difficulty>;
