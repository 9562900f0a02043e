/** As of when a version is, in words: with its day's beginning or end where its paper said so. */
import type { BaselineVersion } from '#schema/baseline.ts';
import { dayOnScreen } from '../../clock.ts';
import type { Words } from '../../i18n/vi/index.ts';

/** Returns `08/7/2026`, `đầu ngày 08/7/2026` or `hết ngày 08/7/2026`. */
export function asOfWords(
  { asOfDay, asOfMoment }: Pick<BaselineVersion, 'asOfDay' | 'asOfMoment'>,
  lists: Words['lists'],
): string {
  const day = dayOnScreen(asOfDay);
  return asOfMoment ? lists.momentOf[asOfMoment](day) : day;
}
