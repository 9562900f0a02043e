/**
 * The words of an entry: where they may stand, how long they are, what they may not hold, and what of them is taken
 * out before anything is kept. From version 2 of the rules on every place comes from a closed list.
 */
import type { Entry, EntryKind } from '#schema/entry.ts';
import type { Problem } from '#schema/problem.ts';
import { wallClock } from '../calendar.ts';
import { isClean } from '../clean-text.ts';
import { APP_NAME, stringsOf } from '../entry-strings.ts';
import type { PlanIndex } from '../hierarchy.ts';
import { problem } from '../problem.ts';
import { knownWords, screenEntry, typesInWords, type Found } from '../screening.ts';
import { charactersOf, mostCharacters } from './limits.ts';
import type { Context } from './outcome.ts';

/** An entry as it is decided and kept. `blank`: the types of personal data for which words are taken out; else null. */
export interface Heard {
  entry: Entry;
  blank: string[] | null;
}

/** What stands where a person was named in an id: no record, no campaign, no client is called so. */
export const BLANKED = 'blanked';

/** Among what was blanked: too large to be searched, so that none of it is kept. */
export const TOO_LARGE = 'TOO_LARGE';

/** Says that the texts hold no personal data, for what a person may confirm. */
const NO_PERSONAL_DATA = 'personal-data';

/** The places for words of each kind, beside a reason, which every act may give. `report.submit` has its form's too. */
const PLACES: Partial<Record<EntryKind, readonly string[]>> = {
  'report.submit': ['note'],
  'task.progress': ['progress'],
  'task.complete': ['product'],
  'difficulty.raise': ['description'],
  'account.grant': ['displayName'],
};

/** Returns the entry without the words in which it names a person; as it is where it names none. */
export function hear(entry: Entry, context: Context): Heard {
  if (entry.redacted) return { entry, blank: null };
  const large = isTooLarge(entry, context);
  // What is too large is not searched; who and what it is about is.
  const searched = large ? { ...entry, texts: {}, payload: {} } : entry;
  const blocked = screened(searched, context).filter(({ level }) => level === 'block');
  if (blocked.length === 0 && !large) return { entry, blank: null };
  const blank = large ? [TOO_LARGE] : [...new Set(blocked.flatMap(({ types }) => types))].sort();
  const without = { ...entry, texts: {}, payload: {}, redacted: blank };
  if (context.ruleVersion < 2) return { entry: without, blank };
  const named = new Set(blocked.map(({ path }) => path));
  const campaignId = named.has('campaignId') ? BLANKED : entry.campaignId;
  const target = named.has('target') || named.has('campaignId') ? BLANKED : entry.target;
  return {
    entry: { ...without, campaignId, target, clientInfo: { ...entry.clientInfo, app: BLANKED } },
    blank,
  };
}

/** Since rules 3, before anything is searched: that would take seconds. The server's own acts are not searched. */
function isTooLarge(entry: Entry, { ruleVersion }: Context): boolean {
  return ruleVersion >= 3 && entry.role !== 'system' && charactersOf(entry) > mostCharacters(entry.kind);
}

/** Returns what is wrong with the words of an entry, each at its place. */
export function wordFaults(entry: Entry, context: Context): Problem[] {
  const faults = [...tooLong(entry, context), ...(context.ruleVersion < 2 ? [] : unclean(entry))];
  if (faults.length > 0) return faults;
  const confirmed = entry.payload['confirmed'];
  const saysClean = Array.isArray(confirmed) && confirmed.includes(NO_PERSONAL_DATA);
  const personal = screened(entry, context)
    .filter((found) => found.level === 'block' || !saysClean)
    .map(({ level, path, types }) =>
      problem(level === 'block' ? 'text.personal-data' : 'text.confirm-personal-data', path, {
        types: typesInWords(types),
      }),
    );
  if (personal.length > 0 || context.ruleVersion < 2 || entry.role === 'system') return personal;
  return outside(entry, context.index);
}

function screened(entry: Entry, context: Context): Found[] {
  const { ruleVersion, index } = context;
  return screenEntry(entry, { year: yearOf(context), ruleVersion, known: knownWords(index) });
}

/** The year of campaign time, which a date of birth must not exceed. */
function yearOf(context: Context): number {
  return Number(wallClock(context.nowMs, context.campaign?.timeZone ?? 'UTC').day.slice(0, 4));
}

function tooLong(entry: Entry, context: Context): Problem[] {
  const max = context.index?.plan.privacy.freeTextMax ?? 300;
  return Object.entries(entry.texts)
    .filter(([, text]) => text.length > max)
    .map(([place, text]) => problem('text.too-long', `texts.${place}`, { length: text.length, max }));
}

function unclean(entry: Entry): Problem[] {
  if (entry.role === 'system') return [];
  const paths = [...stringsOf(entry)].filter(({ text }) => !isClean(text)).map(({ path }) => path);
  return [...new Set(paths)].map((path) => problem('text.hidden-characters', path));
}

/** Words in places that their kind does not have. The report's own form decides further about its places. */
function outside(entry: Entry, index: PlanIndex | null): Problem[] {
  const rules = index?.plan.rules.map(({ code }) => code) ?? [];
  const isPlace = (place: string): boolean => {
    if (place === 'reason' || PLACES[entry.kind]?.includes(place) === true) return true;
    if (entry.kind !== 'report.submit') return false;
    // Which category is reported, and whether the form has a note, is for the form to say.
    return place.startsWith('difficulty.') || rules.some((code) => place === `reason.${code}`);
  };
  const texts = Object.keys(entry.texts)
    .filter((place) => !isPlace(place))
    .map((place) => problem('text.unknown-place', `texts.${place}`));
  const answers = new Set<unknown>([...rules, NO_PERSONAL_DATA]);
  const confirmed: unknown = entry.payload['confirmed'];
  const strange = Array.isArray(confirmed) && confirmed.some((code) => !answers.has(code));
  const app = APP_NAME.test(entry.clientInfo.app);
  return [
    ...texts,
    ...(strange ? [problem('entry.malformed', 'confirmed', { detail: 'confirmed' })] : []),
    ...(app ? [] : [problem('entry.malformed', 'clientInfo.app', { detail: 'clientInfo.app' })]),
  ];
}
