/**
 * Counts as people write them, read in one place: for the daily form, the grid and pasted lists, difficulties, tasks and
 * the command line. A text is read whole or not at all: nothing is cut, rounded or guessed.
 */
import type { Problem, ProblemCode } from '#schema/problem.ts';
import { problem } from './problem.ts';

const PLAIN = /^[0-9]+$/;
/** `1.632` as `integer` prints it, or `1 632`; one sign throughout. `0.120` is no thousand. */
const GROUPED = /^[1-9][0-9]{0,2}([. ])[0-9]{3}(?:\1[0-9]{3})*$/;
/** What copying leaves between and around figures and nobody sees. */
const UNSEEN = /[\p{Cf}]/gu;
/** These turn the order in which figures are seen: what is stored would not be what was read on the screen. */
const TURNING = /[\u061c\u200f\u202b\u202e\u2067]/u;
/** Blanks within a line. A tab or a line break stands between two cells, never inside a number. */
const BLANK = /[\p{Zs}]/gu;

/** Returns the text with full-width letters, digits and signs as everybody types them. */
export function narrow(text: string): string {
  return text.replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
}

/** Returns the figures of a count, without what groups them. **Null**: it is no count. */
function figuresIn(text: string): string | null {
  if (TURNING.test(text)) return null;
  const plain = narrow(text).replace(UNSEEN, '').replace(BLANK, ' ').trim();
  return PLAIN.test(plain) || GROUPED.test(plain) ? plain.replace(/[. ]/g, '') : null;
}

/** Returns the whole number from 0 that a text says. **Null**: nothing, `1,5`, `-3`, `1e3`, or more than can be counted. */
export function readCount(text: string): number | null {
  const figures = figuresIn(text);
  const count = figures === null ? NaN : Number(figures);
  return Number.isSafeInteger(count) ? count : null;
}

/** Returns the count, or the text as it was typed where it is none, so that the rules can answer it at its field. */
export function countOrText(text: string): number | string {
  return readCount(text) ?? text;
}

export interface CountLimits {
  /** Where the number stands in its entry. */
  path: string | null;
  max: number;
  /** What is said of a text that is no whole number. */
  notWhole?: ProblemCode;
}

/** Returns what is wrong with a count as typed, also for one far too large to be read. **Null**: nothing, or it is empty. */
export function countFault(
  text: string,
  { path, max, notWhole = 'report.value-not-whole' }: CountLimits,
): Problem | null {
  if (text.trim() === '') return null;
  const figures = figuresIn(text);
  if (figures === null) return problem(notWhole, path);
  const count = readCount(text);
  if (count !== null && count <= max) return null;
  return problem('report.value-too-large', path, { value: count ?? text.trim().slice(0, 40), max });
}

/**
 * Returns the text after one step up or down from what it says; an empty text is 0. **Errors**: what stands there is no
 * count, or the step leads out of 0 to `max`: the text stays as it is.
 */
export function stepped(
  text: string,
  by: 1 | -1,
  limits: CountLimits,
): { text: string } | { fault: Problem } {
  const count = text.trim() === '' ? 0 : readCount(text);
  if (count === null) {
    const found =
      countFault(text, limits) ?? problem(limits.notWhole ?? 'report.value-not-whole', limits.path);
    return { fault: found };
  }
  const next = count + by;
  if (next < 0) return { text: '0' };
  const fault = by > 0 ? countFault(String(next), limits) : null;
  return fault ? { fault } : { text: String(next) };
}
