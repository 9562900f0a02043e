/**
 * Numbers and days as Vietnamese administrative texts write them. From integers, without floating error; unknown or
 * impossible values are "–", never 0. **Source**: context 3.3.
 */
import type { Ratio } from '#schema/indicator.ts';

export const UNKNOWN = '–';

/** Returns `1.234`; "–" for null. */
export function integer(value: number | null): string {
  if (value === null) return UNKNOWN;
  const sign = value < 0 ? '−' : '';
  return sign + String(Math.abs(value)).replace(/\B(?=(\d{3})+$)/g, '.');
}

/** Returns tenths as `14,7`. */
export function tenths(value: number): string {
  const size = Math.abs(value);
  return `${value < 0 ? '−' : ''}${integer(Math.floor(size / 10))},${String(size % 10)}`;
}

/** Returns tenths of a percent, rounded half up. **Null** when a part is unknown or the denominator is 0. */
export function percentTenths({ numerator, denominator }: Ratio): number | null {
  if (numerator === null || denominator === null || denominator === 0) return null;
  const scaled = 2 * 1000 * Math.abs(numerator) + Math.abs(denominator);
  const rounded = Math.floor(scaled / (2 * Math.abs(denominator)));
  return numerator < 0 !== denominator < 0 && rounded !== 0 ? -rounded : rounded;
}

/** Returns `97,5%`; "–" where there is no ratio. */
export function percent(ratio: Ratio): string {
  const value = percentTenths(ratio);
  return value === null ? UNKNOWN : `${tenths(value)}%`;
}

/** Returns `05/07/2026`: the one form of a day on screens, in messages and in tables. Papers: `administrativeDay`. */
export function dayInWords(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${date}/${month}/${year}`;
}

/** Returns `05/7`: in a sentence of a paper. **Source**: Decree 30/2020, appendix I. */
export function dayInSentence(day: string): string {
  const [date = '', month = ''] = dayAndMonth(day).split('/');
  return `${date}/${Number(month) < 3 ? month : String(Number(month))}`;
}

/** Returns `05/07`: the head of a column, a mark on an axis. */
export function dayAndMonth(day: string): string {
  return dayInWords(day).slice(0, 5);
}

/** Returns `04` for counts that open a sentence: official papers write numbers below ten with a leading zero. */
export function officialCount(value: number): string {
  return value < 10 ? `0${String(value)}` : integer(value);
}

/** Returns the first names and how many more there are: "A, B, C và 5 đơn vị khác". */
export function namesInWords(names: readonly string[], most: number, noun: string): string {
  if (names.length <= most) return names.join(', ');
  return `${names.slice(0, most).join(', ')} và ${integer(names.length - most)} ${noun} khác`;
}
