// What the server answered, as a test reads it: code and place of every reason, each also said in Vietnamese.
// Must never decide anything itself.
import { expect } from 'vitest';
import type { z } from 'zod';
import { decide } from '#domain/acts/index.ts';
import { redact } from '#domain/acts/redact.ts';
import type { Context } from '#domain/acts/act.ts';
import type { Outcome } from '#domain/acts/outcome.ts';
import { buildPosting, type Posting } from '#domain/posting.ts';
import { explain } from '#domain/problem.ts';
import type { Entry } from '#schema/entry.ts';
import type { Problem } from '#schema/problem.ts';
import type { RecordHead } from '#schema/record.ts';
import { contextFor } from './entries.ts';

/** Returns the posting of one entry, decided as the shell does it: what must be blanked is blanked first. */
export const postingOf = (
  entry: Entry,
  record: RecordHead | null = null,
  parts: Partial<Context> = {},
): Posting & { outcome: Outcome<RecordHead> } => {
  const context = contextFor(entry, parts);
  const redacted = redact(entry, context);
  const outcome = decide(record, redacted.entry, context);
  const { nowMs: decidedAtMs, ruleVersion } = context;
  return { ...buildPosting(redacted, record, outcome, { decidedAtMs, ruleVersion }), outcome };
};

/** Returns `code @ path` of each reason, and expects each to be a whole Vietnamese sentence. */
export const reasonsOf = (problems: readonly Problem[]): string[] =>
  problems.map((found) => {
    expectSentence(found);
    return found.path === null ? found.code : `${found.code} @ ${found.path}`;
  });

/** Expects a sentence without a hole: a missing parameter would show as “?” or “undefined”. */
export const expectSentence = (found: Problem): void => {
  const sentence = explain(found);
  const asked = Object.values(found.params).some((value) => String(value).includes('?'));
  expect(sentence.length).toBeGreaterThan(10);
  expect(sentence).toMatch(/[àáảãạăâđèéẻẽẹêìíỉĩịòóỏõọôơùúủũụưỳýỷỹỵ]/iu);
  expect(sentence).not.toMatch(/undefined|NaN|\[object/);
  if (!asked) expect(sentence).not.toContain('?');
};

/** Returns `refused: code @ path, …`, or the status alone where nothing was wrong. */
export const answer = (
  entry: Entry,
  record: RecordHead | null = null,
  parts: Partial<Context> = {},
): string => {
  const { status, problems } = postingOf(entry, record, parts).decision;
  return problems.length === 0 ? status : `${status}: ${reasonsOf(problems).join(', ')}`;
};

/** Returns the record after the entry; fails when there is none. */
export const recordAfter = (posting: Posting): RecordHead => {
  if (!posting.record) throw new Error(`no record: ${JSON.stringify(posting.decision.problems)}`);
  return posting.record.data;
};

/** Returns the record after the entry as its kind, and expects it to have exactly the shape that is stored. */
export const recordAs = <T extends RecordHead>(shape: z.ZodType<T>, posting: Posting): T => {
  const record = shape.parse(recordAfter(posting));
  expect(record).toEqual(recordAfter(posting));
  return record;
};
