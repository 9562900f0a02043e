/** Payloads read strictly: a shape fault becomes a Problem at its field, never an exception. */
import type { Shape } from '#schema/shape.ts';
import type { Problem } from '#schema/problem.ts';
import { problem } from '../problem.ts';

/** Returns the parsed payload, or one Problem per fault with its dotted path. */
export function readPayload<T>(
  shape: Shape<T>,
  payload: unknown,
): { ok: true; value: T } | { ok: false; problems: Problem[] } {
  const read = shape.safeParse(payload);
  if (read.success) return { ok: true, value: read.data };
  const problems = read.error.issues.map((issue) => {
    if (issue.code === 'unrecognized_keys') {
      return problem('report.unknown-field', pathOf(issue.path), { field: issue.keys.join(', ') });
    }
    return problem('entry.malformed', pathOf(issue.path), {
      detail: `${pathOf(issue.path) ?? ''} ${issue.code}`,
    });
  });
  return { ok: false, problems };
}

function pathOf(path: readonly PropertyKey[]): string | null {
  return path.length === 0 ? null : path.map(String).join('.');
}

/** More cases of one category than people live in the place cannot be meant. */
export const MAX_CASES = 9_999;

/** Returns true iff the value is a count a person may type: a whole number from 0 (V01). */
export function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
