/**
 * Days and instants as tables hold them: `2026-07-08` and `2026-07-08 16:05`, campaign time. So they sort as the
 * calendar does, and no spreadsheet program takes the day for the month, whatever its language.
 */
import { dayInWords, UNKNOWN } from '#domain/format.ts';
import { wallAt } from '../clock.ts';

/** Returns an instant as a table holds it, to the minute. **Null** where there is none, or nobody can have meant it. */
export function wallOf(atMs: number | null, timeZone: string): string | null {
  if (atMs === null) return null;
  const { day, time } = wallAt(atMs, timeZone);
  return day === UNKNOWN ? null : `${day} ${time}`;
}

/** Returns `08/07/2026` or `08/07/2026 16:05`. */
export function wallInWords(wall: string): string {
  const [day = '', ...time] = wall.split(' ');
  return [dayInWords(day), ...time].join(' ');
}
