/**
 * Numbers that are no text: a phone or card number typed where a count belongs has lost its leading zeros, and one put
 * into a list has lost its order of digits. Read here as the digits that somebody may have meant.
 */

/** Fewer digits identify nobody. A count of one place has fewer. */
const FEWEST_DIGITS = 8;

/** Counts are rounded, numbers of people are not. */
const ROUND = 100_000;

/** Returns true iff the number has as many digits as one of a person. Not a round one, nor one too large to be exact. */
export function mayNamePerson(value: number): boolean {
  if (Number.isInteger(value) && (!Number.isSafeInteger(value) || value % ROUND === 0)) return false;
  return digitsOf(value).length >= FEWEST_DIGITS;
}

/** Returns what may have been typed, as texts: the digits, and with the zeros that a number loses at its start. */
export function readingsOf(value: number): string[] {
  const digits = digitsOf(value);
  const padded = digits.length === 10 ? ['0', '00'] : ['0'];
  return [digits, ...(digits.length > 11 ? [] : padded.map((zeros) => zeros + digits))];
}

/** Returns a list of numbers read as one: their digits in a row, and as characters where each could be one. */
export function readingsOfList(values: readonly number[]): string[] {
  const row = values.map(digitsOf).join('').slice(0, 400);
  if (row.length < FEWEST_DIGITS) return [];
  const isText = values.every((value) => Number.isInteger(value) && value >= 0 && value < 256);
  return [row, ...(isText ? [String.fromCharCode(...values.slice(0, 400))] : [])];
}

/** Returns the digits without sign, point and exponent. */
export function digitsOf(value: number): string {
  return (String(value).split('e')[0] ?? '').replace(/\D/g, '');
}
