/**
 * The words of an entry: where they may stand, how long they are, what they may not hold. From version 2 of the rules on
 * every place comes from a closed list.
 */
import type { Entry } from '#schema/entry.ts';
import type { Problem } from '#schema/problem.ts';
import type { RecordHead } from '#schema/record.ts';
import { wallClock } from '../calendar.ts';
import { isClean } from '../clean-text.ts';
import { APP_NAME, stringsOf } from '../entry-strings.ts';
import { problem } from '../problem.ts';
import { knownWords, screenEntry, typesInWords, type Found } from '../screening.ts';
import type { Act, Context } from './act.ts';

type WithWords = Pick<Act<unknown, RecordHead>, 'hasWords'>;

/** Says that the texts hold no personal data, for what a person may confirm. */
const NO_PERSONAL_DATA = 'personal-data';

/** Returns what is wrong with the words of an entry, each at its place. */
export function wordFaults(act: WithWords, entry: Entry, context: Context): Problem[] {
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
  return unknownFields(act, entry, context);
}

/** Returns where the entry seems to hold a citizen's data, as its plan and its rules see it. */
export function screened(entry: Entry, context: Context): Found[] {
  const { ruleVersion, index } = context;
  return screenEntry(entry, { year: yearOf(context), ruleVersion, known: knownWords(index) });
}

/** The year of campaign time, which a date of birth must not exceed. */
function yearOf(context: Context): number {
  return Number(wallClock(context.nowMs, context.index?.plan.period.timeZone ?? 'UTC').day.slice(0, 4));
}

function tooLong(entry: Entry, context: Context): Problem[] {
  const max = context.index?.plan.privacy.freeTextMax ?? 300;
  return Object.entries(entry.texts)
    .filter(([, text]) => text.length > max)
    .map(([field, text]) => problem('text.too-long', `texts.${field}`, { length: text.length, max }));
}

function unclean(entry: Entry): Problem[] {
  if (entry.role === 'system') return [];
  const paths = [...stringsOf(entry)].filter(({ text }) => !isClean(text)).map(({ path }) => path);
  return [...new Set(paths)].map((path) => problem('text.hidden-characters', path));
}

/** Words in fields that the act does not have. */
function unknownFields(act: WithWords, entry: Entry, { index, ruleVersion }: Context): Problem[] {
  const texts = Object.keys(entry.texts)
    .filter((field) => field !== 'reason' && !act.hasWords(field, index, ruleVersion))
    .map((field) => problem('text.unknown-place', `texts.${field}`));
  const rules = index?.plan.rules.map(({ code }) => code) ?? [];
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
