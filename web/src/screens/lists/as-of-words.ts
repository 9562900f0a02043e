/** As of when a version is, in words: with its day's beginning or end where its paper said so. */
import { dayInWords } from '#domain/format.ts';
import type { BaselineVersion } from '#schema/baseline.ts';
import type { ListWords } from './use-words.ts';

/** Returns `08/07/2026`, `đầu ngày 08/07/2026` or `hết ngày 08/07/2026`. */
export function asOfWords(
  { asOfDay, asOfMoment }: Pick<BaselineVersion, 'asOfDay' | 'asOfMoment'>,
  lists: ListWords,
): string {
  const day = dayInWords(asOfDay);
  return asOfMoment ? lists.momentOf[asOfMoment](day) : day;
}
