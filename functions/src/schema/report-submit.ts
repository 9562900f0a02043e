/**
 * What the entry of a daily report says. Written with the small half of zod, and apart from the other payloads: it is the one
 * shape that every reporter's phone must load before a number can be typed. Numbers that people type are `unknown` here, so
 * that each is answered in words.
 */
import * as z from 'zod/mini';

export const ReportSubmit = z.strictObject({
  unitId: z.string(),
  areaId: z.string(),
  day: z.string(),
  values: z.record(z.string(), z.unknown()),
  nothingToday: z.boolean(),
  /** Category id → number of cases; a category's text, if any, is `texts["difficulty.<id>"]`. */
  difficulties: z.record(z.string(), z.unknown()),
  /** Warnings the person has seen and answers for; the reason for each confirmed rule is `texts["reason.<code>"]`. */
  confirmed: z.array(z.string()).check(z.maxLength(20)),
});

export type ReportSubmit = z.infer<typeof ReportSubmit>;
