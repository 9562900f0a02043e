/**
 * One daily report: `reports/{campaign~unit~area~day}`. Its `steps` are its whole life in order, so that it can be
 * shown as it stood at any instant; the newest step is what counts now.
 */
import { z } from 'zod';
import { Carrier } from './entry.ts';
import { Problem } from './problem.ts';
import { RecordHead } from './record.ts';
import { EpochMicros, EpochMs } from './time.ts';

export const Values = z.record(z.string(), z.int());
export type Values = Record<string, number>;

/** `late-no-signal`: the device wrote it in time, the server received it late. */
export const Lateness = z.enum(['on-time', 'late', 'late-no-signal']);
export type Lateness = z.infer<typeof Lateness>;

export const REPORT_STATUS = ['received', 'returned', 'approved', 'held', 'voided'] as const;
export const ReportStatus = z.enum(REPORT_STATUS);
export type ReportStatus = z.infer<typeof ReportStatus>;

/** What a person reported; also what waits when it came after the lock. */
export const Content = z.object({
  values: Values,
  nothingToday: z.boolean(),
  difficulties: Values,
  texts: z.record(z.string(), z.string()),
  flags: z.array(Problem),
  by: z.string(),
  role: z.string(),
  entryId: z.string(),
  contentHash: z.string(),
  capturedAtMs: EpochMs,
  receivedAtMs: EpochMs,
  dueAtMs: EpochMs,
  lateness: Lateness,
  /** Who sent it for its author. Absent where the author did. */
  carriedBy: Carrier.optional(),
});
export type Content = z.infer<typeof Content>;

export const Review = z.object({
  outcome: z.enum(['returned', 'approved', 'voided', 'restored', 'taken-in']),
  by: z.string(),
  entryId: z.string(),
  atMs: EpochMs,
  reason: z.string().nullable(),
  fields: z.array(z.string()),
  dueAtMs: EpochMs.nullable(),
});
export type Review = z.infer<typeof Review>;

/**
 * **Null**: `content` when everything received so far came after the lock, and while it is voided; `held` when
 * nothing waits; `review` until somebody reviewed the current content.
 */
export const ReportState = z.object({
  atMicros: EpochMicros,
  entryId: z.string(),
  version: z.int(),
  status: ReportStatus,
  content: Content.nullable(),
  held: Content.nullable(),
  review: Review.nullable(),
});
export type ReportState = z.infer<typeof ReportState>;

/**
 * What this record has put into totals: the vector, the two paths and the shard of each node, exactly as posted, so
 * that it can be taken out again under any later hierarchy and any later number of shards.
 */
export const Contribution = z.object({
  day: z.string(),
  nodes: z.array(z.string()),
  /** One for each node, in the same order. */
  shards: z.array(z.int().min(0)),
  vector: z.record(z.string(), z.int()),
});
export type Contribution = z.infer<typeof Contribution>;

/** The nodes and shards a report was counted on since an entry: one line per change, oldest decision first. */
export const CountedPath = z.object({
  sinceMicros: EpochMicros,
  nodes: z.array(z.string()),
  shards: z.array(z.int().min(0)),
});
export type CountedPath = z.infer<typeof CountedPath>;

export const Report = RecordHead.extend({
  unitId: z.string(),
  /** The unit that leads this one (a copy, because rules and lists must see it); null without one. */
  leadUnitId: z.string().nullable(),
  areaId: z.string(),
  day: z.string(),
  status: ReportStatus,
  steps: z.array(ReportState).min(1),
  counted: Contribution,
  paths: z.array(CountedPath).min(1),
});
export type Report = z.infer<typeof Report>;
