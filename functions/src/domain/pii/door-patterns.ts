/**
 * The plainest personal numbers as RE2 patterns for the database's own door, so that they are never stored.
 * No look-around and no back-reference. `findPii` blocks whatever they match, or a phone would queue what the door
 * then refuses for good.
 */
import type { PiiHit, PiiType } from './hit.ts';

/**
 * Regex sources for Firestore rules: `text.matches('(?s).*(' + pattern + ').*')` means refuse.
 * `(?s)` is needed, else a line break hides what follows it.
 */
export const DOOR_PATTERNS: readonly string[] = [
  // mobile phone in one piece; in the usual groups; with the country's code
  '(^|[^0-9])0[35789][0-9]{8}($|[^0-9])',
  '(^|[^0-9.,])0[35789][0-9]{2}[ .-][0-9]{3}[ .-][0-9]{3}($|[^0-9])',
  '[+] ?84[ .-]?[35789][0-9]{2}[ .-]?[0-9]{3}[ .-]?[0-9]{3}($|[^0-9])',
  '[+] ?84[ .-]?[35789][0-9][ .-]?[0-9]{3}[ .-]?[0-9]{4}($|[^0-9])',
  // citizen number in one piece or in threes
  '(^|[^0-9])0[0-9]{11}($|[^0-9])',
  '(^|[^0-9.,])0[0-9]{2}[ .-][0-9]{3}[ .-][0-9]{3}[ .-][0-9]{3}($|[^0-9.,])',
  // e-mail address
  '[A-Za-z0-9_%+-]@[A-Za-z0-9-]{1,63}[.][A-Za-z]{2,24}',
];

/** What each pattern is taken for, in the same order. */
const TYPES: readonly PiiType[] = ['PHONE', 'PHONE', 'PHONE', 'PHONE', 'ID12', 'ID12', 'EMAIL'];

const SEARCHES = DOOR_PATTERNS.map((pattern, index) => ({
  pattern: new RegExp(pattern),
  type: TYPES[index] ?? 'ID12',
}));

/** Returns the first thing that the database's door would refuse, as a hit of level block; empty when it would pass. */
export function findAtDoor(text: string): PiiHit[] {
  for (const { pattern, type } of SEARCHES) {
    const match = pattern.exec(text);
    if (!match) continue;
    const [found] = match;
    // The neighbours that a pattern without look-around has to take in are not part of the find.
    const start = match.index + found.search(/[A-Za-z0-9_%+-]/);
    const end = match.index + found.replace(/[^A-Za-z0-9]$/, '').length;
    return [{ type, level: 'block', start, end }];
  }
  return [];
}
