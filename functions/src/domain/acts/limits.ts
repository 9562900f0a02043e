/**
 * What no act may exceed, whatever its kind: how often it is said, what its device's clock may show, how much a refusal
 * says, how large a document becomes. All of it holds since rules 2; older decisions are taken again without.
 */
import type { Entry } from '#schema/entry.ts';
import type { Problem } from '#schema/problem.ts';
import type { RecordHead } from '#schema/record.ts';
import { problem } from '../problem.ts';
import type { Context } from './act.ts';
import { refuse, type Outcome } from './outcome.ts';

/** Nobody reads more; thousands would not fit into the document of a decision. */
export const MOST_PROBLEMS = 50;

/** The longest path or word of a Problem, in characters. A key that a person sent may have 1,500 bytes. */
const LONGEST_WORD = 300;

/** Five acts a second for a whole minute: no person, and no phone that sends what waited, does that. */
export const MOST_A_MINUTE = 300;
export const MINUTE_MICROS = 60_000_000;

/** A device's clock may be wrong, but not by generations: 2000-01-01 to 2100-01-01. **Units**: milliseconds. */
const CLOCK_MS = { from: 946_684_800_000, to: 4_102_444_800_000 };

/** Firestore's limit for one document is 1,048,576 bytes; the rest is for its name and for what is counted otherwise. */
const MOST_BYTES = 1_000_000;

/** Largest payload with its words, in characters of JSON: a plan or a list is a file, a report is a form. */
export const MOST_CHARACTERS = { file: 950_000, form: 20_000 };

/** Among what was blanked: too large to be searched, so that none of it is kept. */
export const TOO_LARGE = 'TOO_LARGE';

/** Returns how many characters of JSON somebody sent. */
export function charactersOf({ payload, texts }: Pick<Entry, 'payload' | 'texts'>): number {
  return JSON.stringify(payload).length + JSON.stringify(texts).length;
}

/** Returns what is wrong with the entry before anybody looks at what it says. */
export function limitFaults(entry: Entry, { sentWithinMinute = null }: Context): Problem[] {
  if (sentWithinMinute !== null && sentWithinMinute > MOST_A_MINUTE)
    return [problem('entry.too-many', null, { count: sentWithinMinute, max: MOST_A_MINUTE })];
  const isPossible = (ms: number): boolean => ms >= CLOCK_MS.from && ms < CLOCK_MS.to;
  const fields = [
    ...(isPossible(entry.capturedAtMs) ? [] : ['capturedAt']),
    ...(isPossible(entry.clientInfo.sentAtMs) ? [] : ['clientInfo.sentAt']),
  ];
  return fields.map((field) => problem('entry.clock-impossible', field));
}

/** Returns the outcome as it fits into documents: a refusal shortened, an act that makes one too large refused. */
export function withinLimits<R extends RecordHead>(record: R | null, outcome: Outcome<R>): Outcome<R> {
  const parts = [...(outcome.next ? [{ ...record, ...outcome.next }] : []), ...outcome.documents];
  if (parts.some((part) => storedBytes(part) > MOST_BYTES)) return refuse(problem('record.full'));
  return { ...outcome, problems: shortened(outcome.problems), warnings: shortened(outcome.warnings) };
}

function shortened(problems: readonly Problem[]): Problem[] {
  const kept = problems.slice(0, MOST_PROBLEMS).map(({ code, path, params }) => ({
    code,
    path: path && cut(path),
    params: Object.fromEntries(
      Object.entries(params).map(([name, value]) => [name, typeof value === 'string' ? cut(value) : value]),
    ),
  }));
  const more = problems.length - kept.length;
  return more > 0 ? [...kept, problem('entry.more-faults', null, { more })] : kept;
}

/** Cuts between characters, never inside one. */
function cut(text: string): string {
  return text.length <= LONGEST_WORD ? text : `${Array.from(text).slice(0, LONGEST_WORD).join('')}…`;
}

/** Returns about how many bytes Firestore counts for a value: strings and keys in UTF-8 and one more, numbers 8. */
function storedBytes(value: unknown): number {
  if (typeof value === 'string') return utf8Bytes(value) + 1;
  if (typeof value === 'number') return 8;
  if (value === null || typeof value !== 'object') return 1;
  if (Array.isArray(value)) return value.reduce((sum: number, item) => sum + storedBytes(item), 0);
  return Object.entries(value).reduce(
    (sum, [key, member]) => sum + utf8Bytes(key) + 1 + storedBytes(member),
    32,
  );
}

function utf8Bytes(text: string): number {
  let bytes = text.length;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit >= 0x800) bytes += 2;
    else if (unit >= 0x80) bytes += 1;
  }
  return bytes;
}
