/**
 * Values as cells: numbers stay numbers, days become real dates, an unknown value is "–" and never 0, and text that a
 * spreadsheet program could take for a formula is defused. Never puts a string from outside into a formula.
 */
import type { CellFormulaValue } from 'exceljs';
import { wallClock } from '#domain/calendar.ts';
import { UNKNOWN } from '#domain/format.ts';
import { defused } from '#domain/formula.ts';
import type { Ratio } from '#schema/indicator.ts';

/** **Null**: an empty cell (does not apply). "–" stands for what applies and is not known. */
export type CellContent = string | number | Date | CellFormulaValue | null;

/** Excel's own limit for one cell. */
const MOST_CHARACTERS = 32_767;

/** Returns a text that no spreadsheet program runs, not even after it was saved as CSV and opened again. */
export function safeText(text: string): string {
  const clean = text
    .normalize('NFC')
    .replace(/\p{Cs}/gu, '\uFFFD')
    .replace(/[^\P{Cc}\n\t\r]/gu, ' ')
    .slice(0, MOST_CHARACTERS - 1);
  return defused(clean).replace(/[\t\r]/g, ' ');
}

/** Returns a count, or "–" where it is not known. */
export function count(value: number | null): CellContent {
  return value ?? UNKNOWN;
}

/** Returns a day as a date without a time. **Units**: spreadsheet dates know no zone; UTC keeps the day as it is. */
export function dayCell(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

/** Returns an instant as the campaign's wall clock shows it, to the minute; an empty cell for null. */
export function instantCell(atMs: number | null, timeZone: string): Date | null {
  if (atMs === null) return null;
  const { day, time } = wallClock(atMs, timeZone);
  return new Date(`${day}T${time}:00Z`);
}

/**
 * Returns a rate as a live formula over the two cells it comes from, with its result, so that a reader sees where it
 * comes from and every viewer shows it. **Null**: "–" when a part is unknown or the denominator is 0.
 */
export function rateCell(
  { numerator, denominator }: Ratio,
  numeratorCell: string,
  denominatorCell: string,
): CellContent {
  if (numerator === null || denominator === null || denominator === 0) return UNKNOWN;
  return { formula: `${numeratorCell}/${denominatorCell}`, result: numerator / denominator };
}

/** Returns the letters of a column, from 1: A … Z, AA … */
export function columnLetters(column: number): string {
  const rest = (column - 1) % 26;
  const letter = String.fromCharCode(65 + rest);
  return column <= 26 ? letter : columnLetters((column - 1 - rest) / 26) + letter;
}
