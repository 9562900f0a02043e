/** One reporting day of one campaign: `days/{campaign~day}`: whether it is locked, by whom, and who was reminded. */
import { z } from 'zod';
import { RecordHead } from './record.ts';
import { EpochMicros, EpochMs } from './time.ts';

export const DayRecord = RecordHead.extend({
  day: z.string(),
  /** Null while the day is open. `atMs` is campaign time, `atMicros` server time. */
  locked: z.object({ atMs: EpochMs, entryId: z.string(), by: z.string(), atMicros: EpochMicros }).nullable(),
  reminders: z.array(
    z.object({
      atMs: EpochMs,
      level: z.int(),
      unitIds: z.array(z.string()),
      /** Who reminded by hand; absent for the clock. */
      by: z.string().optional(),
      entryId: z.string(),
      atMicros: EpochMicros,
    }),
  ),
});
export type DayRecord = z.infer<typeof DayRecord>;
