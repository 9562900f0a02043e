/**
 * One daily report: `reports/{campaign~unit~area~day}`. Its `steps` are its whole life in order, so that it can be
 * shown as it stood at any instant; the newest step is what counts now.
 */
import { z } from 'zod';
import { Problem } from './problem.ts';
import { RecordHead } from './record.ts';
import { EpochMicros, EpochMs } from './time.ts';

export const Values = z.record(z.string(), z.int());
export type Values = Record<string, number>;

/** `late-no-signal`: the device wrote it in time, the server received it late. */
export const Lateness = z.enum(['on-time', 'late', 'late-no-signal']);
export type Lateness = z.infer<typeof Lateness>;

export const REPORT_STATUS = ['received', 'returned', 'approved', 'held'] as const;
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
});
export type Content = z.infer<typeof Content>;

export const Review = z.object({
  outcome: z.enum(['returned', 'approved']),
  by: z.string(),
  entryId: z.string(),
  atMs: EpochMs,
  reason: z.string().nullable(),
  fields: z.array(z.string()),
  dueAtMs: EpochMs.nullable(),
});

/**
 * **Null**: `content` when everything received so far came after the lock; `held` when nothing waits;
 * `review` until somebody reviewed the current content.
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

/** What this record has put into totals: the vector and the two paths, exactly as posted. */
export const Contribution = z.object({
  day: z.string(),
  nodes: z.array(z.string()),
  vector: z.record(z.string(), z.int()),
});
export type Contribution = z.infer<typeof Contribution>;

export const Report = RecordHead.extend({
  unitId: z.string(),
  /** The unit that leads this one (a copy, because rules and lists must see it); null without one. */
  leadUnitId: z.string().nullable(),
  areaId: z.string(),
  day: z.string(),
  status: ReportStatus,
  steps: z.array(ReportState).min(1),
  counted: Contribution,
});
export type Report = z.infer<typeof Report>;
