/** Looking for something by words: diacritics and case do not matter, every word must be there. */
import { folded } from './order.ts';

/** Returns true iff all words of the search stand in the text; anything fits an empty search. */
export function fits(search: string, text: string): boolean {
  const where = folded(text);
  return folded(search)
    .split(/\s+/)
    .every((word) => where.includes(word));
}
