/**
 * The free words of an act, screened on this device as the server will screen them again: before anything is stored.
 * A text in which a citizen's data is found never leaves the form that holds it.
 */
import { problem } from '#domain/problem.ts';
import { screenEntry, typesInWords } from '#domain/screening.ts';
import type { Entry } from '#schema/entry.ts';
import type { Plan } from '#schema/plan.ts';
import type { Problem } from '#schema/problem.ts';

/** The server asks for this word in `confirmed` before it takes a text that may hold personal data. */
export const NO_PERSONAL_DATA = 'personal-data';

/** Returns true for a fault that the person may answer by stating that there is no personal data. */
export const asksToConfirm = ({ code }: Problem): boolean => code === 'text.confirm-personal-data';

/**
 * Returns what is wrong with the words of an entry, each at its place: too long, or maybe a citizen's data. Empty when
 * they may be stored and sent. `day` tells the year, for ages.
 */
export function wordProblems(
  said: Pick<Entry, 'kind' | 'texts' | 'payload'>,
  saysClean: boolean,
  { privacy }: Plan,
  day: string,
): Problem[] {
  const max = privacy.freeTextMax;
  const long = Object.entries(said.texts).filter(([, text]) => text.length > max);
  const found = screenEntry(
    { kind: said.kind, texts: said.texts, payload: said.payload },
    { year: Number(day.slice(0, 4)) },
  );
  return [
    ...long.map(([name, { length }]) => problem('text.too-long', `texts.${name}`, { length, max })),
    ...found
      .filter(({ level }) => level === 'block' || !saysClean)
      .map(({ level, path, types }) =>
        problem(level === 'block' ? 'text.personal-data' : 'text.confirm-personal-data', path, {
          types: typesInWords(types),
        }),
      ),
  ];
}

/** Returns a `text.required` at the place of each of these words that is empty. */
export function missingWords(texts: Readonly<Record<string, string>>): Problem[] {
  return Object.entries(texts)
    .filter(([, text]) => text.trim() === '')
    .map(([name]) => problem('text.required', `texts.${name}`));
}
