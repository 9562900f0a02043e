/**
 * What broke, for logs and for the administrator. A library's message may quote what it was given, so whatever somebody
 * said, and whatever reads like personal data, is taken out of it.
 */
import { isCode, stringsOf, type Screened } from './entry-strings.ts';
import { findPii, maskPii } from './pii.ts';

/** Longer messages say nothing new. **Units** UTF-16 code units. */
const MOST_CHARACTERS = 400;

/** Later than anybody was born. */
const YEAR = 2100;

/** Returns the fault's name and message. `entry`: the one on which it broke, where it is known. */
export function faultInWords(fault: unknown, entry?: Screened): string {
  if (!(fault instanceof Error)) return 'unknown';
  const typed = entry
    ? [...stringsOf(entry)].map(({ text }) => text).filter((text) => !isHarmless(text))
    : [];
  const message = typed
    .sort((a, b) => b.length - a.length)
    .reduce((text, part) => text.replaceAll(part, '…'), fault.message)
    .replace(/(["'`])((?:(?!\1).)*)\1/gs, (quoted, mark: string, words: string) =>
      isHarmless(words) ? quoted : `${mark}…${mark}`,
    )
    .slice(0, MOST_CHARACTERS);
  return `${fault.name}: ${maskPii(message, findPii(message, YEAR))}`;
}

function isHarmless(text: string): boolean {
  return text.trim() === '' || isCode(text);
}
