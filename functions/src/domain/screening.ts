/**
 * Personal data in what people write: the one place that says which strings of an entry are looked at. Used by the
 * phone before anything is stored and by the server, which decides.
 */
import { ROLES } from '#schema/roles.ts';
import { RULE_VERSION } from '#schema/rule-version.ts';
import { APP_NAME, isCode, numbersOf, stringsOf, type EntryString, type Screened } from './entry-strings.ts';
import type { PlanIndex } from './hierarchy.ts';
import { findPii, piiLabel, type PiiHit, type PiiType } from './pii.ts';
import { findSplit } from './pii/split.ts';
import { mayNamePerson, readingsOf, readingsOfList } from './pii/whole-numbers.ts';

/** Payloads that hold no prose and may be large; their strings are not people's words. */
const UNSCREENED = new Set(['plan.load', 'clock.set', 'digest.issue', 'reminder.send']);

/** Places that hold the name of a member of staff, which no name rule may refuse. */
const STAFF_NAMES = new Set(['displayName']);

/** A file's hash is no prose, and now and then looks like a number of some kind. */
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const SHA256 = /^[0-9a-f]{64}$/;

/** Words where an id must stand: nobody can tell what they say, so they are kept nowhere. */
const FREE_WORDS = 'FREE_WORDS';

/** More unknown strings than a form or a list has; they are not searched but refused as a whole. */
const MOST_STRINGS = 2_000;

/** More words than a form or the head of a list has, since rules 3: a list may be large, what is searched may not. */
const MOST_SEARCHED = 40_000;

/** Where an instant may stand as a number. **Units**: milliseconds, 2000 to 2100. */
const INSTANT = { path: 'dueAtMs', fromMs: 946_684_800_000, toMs: 4_102_444_800_000 };

export interface Found {
  /** Dotted place in the entry: `texts.note`, `payload`. */
  path: string;
  level: PiiHit['level'];
  types: string[];
}

/** `known`: ids and words of the plan, which say nothing about anybody. */
export interface Screening {
  year: number;
  ruleVersion?: number;
  known?: ReadonlySet<string>;
}

/** Returns where the entry seems to hold a citizen's data, the worst level per place. Never returns the text. */
export function screenEntry(entry: Screened, screening: Screening): Found[] {
  const { year, ruleVersion = RULE_VERSION, known = new Set<string>() } = screening;
  if (ruleVersion < 2) return screenWords(entry, year);
  if (entry.role === 'system') return [];
  const found = screenWhole(entry, { year, ruleVersion, known });
  return ruleVersion < 3 ? found : [...found, ...screenNumbers(entry, year)];
}

/** From version 2 on: every string and every key is screened, or it is a word of a closed list. */
function screenWhole(entry: Screened, { year, ruleVersion, known }: Required<Screening>): Found[] {
  const strings: EntryString[] = [];
  let searched = 0;
  for (const found of stringsOf(entry)) {
    if (found.text === '' || (found.kind !== 'prose' && isKnown(found, entry, { known, ruleVersion })))
      continue;
    strings.push(found);
    searched += ruleVersion < 3 ? 0 : found.text.length;
    if (strings.length > MOST_STRINGS || searched > MOST_SEARCHED)
      return [{ path: 'payload', level: 'block', types: ['TOO_LONG'] }];
  }
  const each = strings.flatMap((found) => screenString(found, year));
  const prose = strings.filter(({ kind }) => kind === 'prose');
  const split = findSplit(
    prose.map(({ text }) => text),
    year,
  );
  return split.length === 0
    ? each
    : [...each, { path: prose[0]?.path ?? 'texts', level: 'block', types: split }];
}

/** From version 3 on: numbers typed as numbers. No place for a count holds one as long as a person's. */
function screenNumbers({ kind, payload }: Screened, year: number): Found[] {
  const printed = kind === 'baseline.register' ? sumsOfRows(payload) : new Set<number>();
  const found: Found[] = [];
  let searched = 0;
  for (const { path, value } of numbersOf(payload)) {
    const readings = typeof value === 'number' ? suspicious(path, value, printed) : readingsOfList(value);
    for (const reading of readings) searched += reading.length;
    if (searched > MOST_SEARCHED) return [{ path: 'payload', level: 'block', types: ['TOO_LONG'] }];
    const types = new Set(readings.flatMap((reading) => findPii(reading, year).map(({ type }) => type)));
    if (types.size > 0) found.push({ path, level: 'block', types: [...types] });
  }
  return found;
}

function suspicious(path: string, value: number, printed: ReadonlySet<number>): string[] {
  if (!mayNamePerson(value)) return [];
  if (path === INSTANT.path && value >= INSTANT.fromMs && value < INSTANT.toMs) return [];
  return path === 'sums' && printed.has(value) ? [] : readingsOf(value);
}

/** A printed sum that is the sum of its rows says nothing that they do not say: a country's is as long as a telephone. */
function sumsOfRows(payload: Screened['payload']): Set<number> {
  const lists = Object.values(payload['lists'] ?? {}) as unknown[];
  return new Set(
    lists.map((list) => Object.values(list ?? {}).reduce((sum: number, count) => sum + numberIn(count), 0)),
  );
}

function numberIn(value: unknown): number {
  return typeof value === 'number' ? value : 0;
}

function screenString({ kind, path, text }: EntryString, year: number): Found[] {
  const isStaff = kind === 'prose' && STAFF_NAMES.has(path.slice('texts.'.length));
  const isPaper = kind === 'prose' && !path.startsWith('texts');
  const hits = [text, decoded(text)]
    .flatMap((read) => (read === null ? [] : findPii(read, year)))
    .filter(({ level }) => level === 'block' || !(isStaff || isPaper));
  const types = new Set<string>(hits.map(({ type }) => type));
  if ((kind === 'key' || kind === 'code') && !isSpelled(path, text)) types.add(FREE_WORDS);
  if (types.size === 0) return [];
  // Nobody can confirm what stands where no words belong.
  const isBlocked = kind !== 'prose' || hits.some(({ level }) => level === 'block');
  return [{ path, level: isBlocked ? 'block' : 'confirm', types: [...types] }];
}

function isSpelled(path: string, text: string): boolean {
  return path === 'clientInfo.app' ? APP_NAME.test(text) : isCode(text);
}

function isKnown(
  { text }: EntryString,
  { id }: Screened,
  { known, ruleVersion }: Pick<Required<Screening>, 'known' | 'ruleVersion'>,
): boolean {
  // Too short and too poor in digits for anything that could be found in it.
  if (/^\w[\w.-]{0,23}$/.test(text) && text.replace(/\D/g, '').length < 7) return true;
  // The name that a device gave to an entry, and its record's: whoever speaks of the record later must be able to.
  if (ruleVersion >= 6 && UUID.test(text)) return true;
  return known.has(text) || text === id || SHA256.test(text) || /^\d{4}-\d{2}-\d{2}$/.test(text);
}

/** An address may spell digits as `%30`. **Null**: nothing is spelled so, or not rightly. */
function decoded(text: string): string | null {
  if (!/%[0-9A-Fa-f]{2}/.test(text)) return null;
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

const KNOWN = new WeakMap<PlanIndex, ReadonlySet<string>>();

/** Returns the ids of a plan and the words of closed lists. */
export function knownWords(index: PlanIndex | null): ReadonlySet<string> {
  if (!index) return new Set(ROLES);
  const found = KNOWN.get(index);
  if (found) return found;
  const { plan, areas, units, measures, lists, tasks, categories } = index;
  const maps = [areas, units, measures, lists, tasks, categories];
  const known = new Set([
    ...ROLES,
    plan.id,
    ...maps.flatMap((map) => [...map.keys()]),
    ...plan.rules.map(({ code }) => code),
  ]);
  KNOWN.set(index, known);
  return known;
}

/** What version 1 looked at: the words, and the strings of a payload. */
function screenWords(entry: Screened, year: number): Found[] {
  const strings = Object.entries(entry.texts).map(([field, text]) => ({
    path: `texts.${field}`,
    text,
    words: !STAFF_NAMES.has(field),
  }));
  if (!UNSCREENED.has(entry.kind)) {
    strings.push(...stringsIn(entry.payload).map((text) => ({ path: 'payload', text, words: false })));
  }
  return strings.flatMap(({ path, text, words }) => {
    const hits = findPii(text, year, 1).filter((hit) => words || hit.level === 'block');
    if (hits.length === 0) return [];
    const level = hits.some((hit) => hit.level === 'block') ? 'block' : 'confirm';
    return [{ path, level, types: [...new Set(hits.map((hit) => hit.type))] }];
  });
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return SHA256.test(value) ? [] : [value];
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap(stringsIn);
}

/** Returns the types as a Vietnamese list for a sentence. */
export function typesInWords(types: readonly string[]): string {
  return types
    .map((type) => (type === FREE_WORDS ? 'chữ ở chỗ dành cho mã' : piiLabel(type as PiiType)))
    .join(', ');
}
