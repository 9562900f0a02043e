/**
 * The answer to what could not be decided: refused, with a code of its own, and no trace on the record. So its sender is
 * told like everybody else, and the audit sees it: a journal document that is no entry, or one on which the rules broke.
 */
import type { Decision } from '#schema/decision.ts';
import type { Problem, ProblemCode } from '#schema/problem.ts';
import type { Posting } from './posting.ts';
import { namesPerson } from './acts/echo.ts';
import { BLANKED } from './acts/redact.ts';
import { problem } from './problem.ts';
import type { Sender } from './proof/journal.ts';

/** The entry is one, and the rules, or the database, broke on it. */
export const BROKE = 'entry.set-aside';
/** The document is no entry. */
export const UNREADABLE = 'event.unparsable';

/** Returns the commit that answers. The words of the entry are not looked at; who brought it is named, whoever wrote it. */
export function setAsidePosting(
  id: string,
  { kind, campaignId, by, unitId, target, carriedBy }: Sender,
  code: typeof BROKE | typeof UNREADABLE,
  { decidedAtMs, ruleVersion }: Pick<Decision, 'decidedAtMs' | 'ruleVersion'>,
): Posting {
  const record = ruleVersion >= 3 && target.split(/[/~]/).some(namesPerson) ? BLANKED : target;
  const decision: Decision = {
    ...{ entryId: id, campaignId, kind, record, by, unitId },
    ...{ status: 'refused', problems: [problem(code)], warnings: [], current: null, receipt: null },
    ...{ contentHash: '', version: 0, sequence: 0, overtaken: false, nodes: [] },
    ...{ decidedAtMs, ruleVersion, setAside: true },
    ...(carriedBy && { carriedBy }),
  };
  return { decision, record: null, increments: [], documents: [], blank: null };
}

/** Returns true iff a decision, as stored, set its entry aside. */
export function isSetAside(problems: unknown, code?: ProblemCode): boolean {
  const first: unknown = Array.isArray(problems) ? problems[0] : null;
  const storedCode = (first as Partial<Problem> | null)?.code;
  return code === undefined ? storedCode === BROKE || storedCode === UNREADABLE : storedCode === code;
}
