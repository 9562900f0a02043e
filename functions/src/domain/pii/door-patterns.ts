/**
 * The plainest personal numbers as RE2 patterns for the database's own door, so that they are never stored.
 * No look-around and no back-reference; only what `findPii` blocks as well, never what a person may confirm.
 */

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
