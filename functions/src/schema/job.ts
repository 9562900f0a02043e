/** One run of one scheduled job: `jobs/{campaign~day~job}`. Claimed by creation, so that it runs once. */
import { z } from 'zod';
import { EpochMs } from './time.ts';

export const JOB_KINDS = ['remind', 'remind-again', 'lock', 'digest', 'deliver', 'recount'] as const;
export const JobKind = z.enum(JOB_KINDS);
export type JobKind = z.infer<typeof JobKind>;

export const Job = z.object({
  campaignId: z.string(),
  day: z.string(),
  job: JobKind,
  /** Campaign time at which it was due, and at which it ran. */
  dueAtMs: EpochMs,
  claimedAtMs: EpochMs,
  leaseUntilMs: EpochMs,
  status: z.enum(['claimed', 'done', 'missed']),
  /** What happened, for the administrator: e.g. units reminded. Null while claimed. */
  result: z.string().nullable(),
});
export type Job = z.infer<typeof Job>;

/**
 * How far the tick has looked, `jobs/{campaign~sweep}`: every entry up to here is known to be decided, every job of the
 * days up to here to be finished. **Null**: nothing yet.
 */
export const TickMark = z.object({
  campaignId: z.string(),
  sweptThroughMicros: z.int().nullable(),
  settledThroughDay: z.string().nullable(),
});
export type TickMark = z.infer<typeof TickMark>;
