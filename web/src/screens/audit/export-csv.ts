/**
 * Rows as a CSV file that Excel opens as it stands, in whatever language: days are year first, the one order that no
 * office reads otherwise. Never lets a text become a formula.
 */
import { unparse } from 'papaparse';
import { defused } from '#domain/formula.ts';
import type { ExportCell } from './export-rows.ts';

/** Without it Excel takes UTF-8 for the old Windows code page and breaks every diacritic. */
const BYTE_ORDER_MARK = '\uFEFF';

/** Returns the file's text. */
export function csvOf(rows: readonly (readonly ExportCell[])[]): string {
  return (
    BYTE_ORDER_MARK +
    unparse(
      rows.map((row) =>
        row.map((cell) => {
          if (cell !== null && typeof cell === 'object') return cell.wall;
          return typeof cell === 'string' ? defused(cell) : cell;
        }),
      ),
      { delimiter: ';' },
    )
  );
}
