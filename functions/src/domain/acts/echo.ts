/** What a refusal repeats of an entry: ids and small numbers, never what could name a person. */
import type { Entry } from '#schema/entry.ts';
import type { Problem } from '#schema/problem.ts';
import type { RecordHead } from '#schema/record.ts';
import { isCode, stringsOf } from '../entry-strings.ts';
import { findPii } from '../pii.ts';
import { digitsOf } from '../pii/whole-numbers.ts';
import type { Outcome } from './outcome.ts';

/** Stands where something was left out. */
const LEFT_OUT = '…';

/** The most digits of a number that a refusal repeats. */
const MOST_DIGITS = 7;

/** Returns the outcome without what somebody typed: a refusal names ids, never sentences out of an entry. */
export function withoutEcho<R extends RecordHead>(outcome: Outcome<R>, entry: Entry): Outcome<R> {
  if (outcome.problems.length === 0) return outcome;
  const typed = new Set([...stringsOf(entry)].map(({ text }) => text).filter((text) => !isCode(text)));
  const problems = outcome.problems.map((found) => ({
    ...found,
    params: mapped(found.params, (value) => (typed.has(String(value)) ? LEFT_OUT : value)),
  }));
  return { ...outcome, problems };
}

/** Since rules 3: without long numbers, and without what reads like personal data once it is put together. */
export function withoutNumbers<R extends RecordHead>(outcome: Outcome<R>, entry: Entry): Outcome<R> {
  if (outcome.problems.length === 0) return outcome;
  const typed = [...stringsOf(entry)].map(({ text }) => text).filter((text) => /\d{3}/.test(text));
  const isTyped = (text: string): boolean => typed.some((part) => text.includes(part));
  const names = (text: string): boolean => isTyped(text) && namesPerson(text);
  const problems = outcome.problems.map(({ code, path, params }) => ({
    code,
    path: path !== null && names(path) ? (path.split('.')[0] ?? null) : path,
    params: mapped(params, (value) => {
      if (typeof value === 'number') return digitsOf(value).length > MOST_DIGITS ? LEFT_OUT : value;
      return names(value) ? LEFT_OUT : value;
    }),
  }));
  return { ...outcome, problems };
}

/** Later than anybody was born: whatever year a text is read in, its refusal is the same. */
const YEAR = 2100;

/** Returns true iff a text reads like personal data that nobody may confirm. */
export function namesPerson(text: string): boolean {
  return findPii(text, YEAR).some(({ level }) => level === 'block');
}

function mapped(
  params: Problem['params'],
  change: (value: string | number) => string | number,
): Problem['params'] {
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, change(value)]));
}
