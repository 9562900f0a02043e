/**
 * A Problem says what is wrong with what a person or an event sent: a stable code in words, the place, and the
 * values needed for a sentence. Sentences are made in `domain/problem.ts`; nothing here speaks a language.
 */
import { z } from 'zod';

/** Every code, listed once. Grouped by the kind of entry that meets it. */
export const PROBLEM_CODES = [
  'entry.malformed',
  'entry.unknown-kind',
  'entry.too-large',
  'entry.role-not-allowed',
  'entry.forged-author',
  'entry.own-work',
  'entry.unknown-campaign',
  'entry.wrong-target',
  'entry.emulator-only',
  'record.stale',
  'record.missing',
  'record.wrong-state',
  'text.personal-data',
  'text.confirm-personal-data',
  'text.too-long',
  'text.required',
  'text.unknown-place',
  'report.unknown-measure',
  'report.value-not-whole',
  'report.value-too-large',
  'report.nothing-with-values',
  'report.empty',
  'report.rule-broken',
  'report.reason-needed',
  'report.area-not-assigned',
  'report.unit-unknown',
  'report.no-form',
  'report.day-outside',
  'report.day-in-future',
  'report.day-not-reporting',
  'report.day-locked',
  'report.campaign-ended',
  'report.unknown-category',
  'report.unknown-field',
  'report.clock-skew',
  'baseline.unknown-list',
  'baseline.unknown-area',
  'baseline.area-overlap',
  'baseline.area-missing',
  'baseline.value-not-whole',
  'baseline.sum-differs',
  'baseline.exceeds-parent-list',
  'baseline.grows-without-reason',
  'baseline.older-than-current',
  'baseline.day-in-future',
  'baseline.empty',
  'day.already-locked',
  'day.lock-too-early',
  'task.exists',
  'task.unknown',
  'task.not-yours',
  'task.incomplete-five',
  'task.unknown-unit',
  'task.percent',
  'task.link',
  'difficulty.exists',
  'account.unknown-unit',
  'account.role-unknown',
  'plan.invalid',
  'plan.hash-differs',
  'plan.version-not-newer',
  'digest.exists',
  'event.unparsable',
] as const;
export const ProblemCode = z.enum(PROBLEM_CODES);
export type ProblemCode = z.infer<typeof ProblemCode>;

export const Problem = z.object({
  code: ProblemCode,
  /** Dotted path into the payload (`values.activated`), or null where the whole entry is meant. */
  path: z.string().nullable(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type Problem = z.infer<typeof Problem>;
