/** Which day's work a list already holds: everything about lists counts flows from the day after. */
import { addDays } from './calendar.ts';
import type { BaselineVersion, DenominatorVersion } from '#schema/baseline.ts';

/**
 * Returns the last day whose work is in the list: its as-of day, or the day before where it was drawn up at that day's
 * beginning. A list that does not say holds its day: so all were read before people were asked.
 */
export function throughDayOf({
  asOfDay,
  asOfMoment,
}: Pick<BaselineVersion, 'asOfDay' | 'asOfMoment'>): string {
  return asOfMoment === 'day-start' ? addDays(asOfDay, -1) : asOfDay;
}

/** Returns the same for a list as a node has it. */
export function heldThrough({
  asOfDay,
  throughDay,
}: Pick<DenominatorVersion, 'asOfDay' | 'throughDay'>): string {
  return throughDay ?? asOfDay;
}
