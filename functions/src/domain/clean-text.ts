/**
 * Texts as everybody sees them: NFC, and no character that shows nothing or turns the rest around. The phone cleans
 * what was typed before it is stored; the server refuses what was not cleaned.
 */

/**
 * Control characters but the line break and the tab, line and paragraph separators, invisible and bidirectional marks,
 * variation selectors, fillers, private use, half a pair of surrogates, and points that are no characters.
 */
const HIDDEN =
  /(?![\n\t])\p{Cc}|[\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\u2800]/u;
const ALL_HIDDEN = new RegExp(HIDDEN.source, 'gu');

/** Returns true iff the text is in the one normal form and hides nothing. */
export function isClean(text: string): boolean {
  return !HIDDEN.test(text) && text === text.normalize('NFC');
}

/** Returns the text as it is stored: line breaks of every kind as one, without what cannot be seen. Clean, always. */
export function cleanText(text: string): string {
  let clean = text
    .replace(/\r\n?|[\u0085\u2028\u2029\v\f]/g, '\n')
    .replace(ALL_HIDDEN, '')
    .normalize('NFC');
  // Composing can bring two halves together that hid apart; twice is enough, and a loop ends by itself.
  for (; !isClean(clean);) clean = clean.replace(ALL_HIDDEN, '').normalize('NFC');
  return clean;
}

/** Returns the value with every text in it cleaned, at any depth; keys and all else stay. */
export function cleaned<T>(value: T): T {
  if (typeof value === 'string') return cleanText(value) as T;
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map((item: unknown) => cleaned(item)) as T;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [key, cleaned<unknown>(member)]),
  ) as T;
}
