/**
 * A table as rows of cells for a file: a line that says as of when, the heads, the values. Keeps numbers as numbers and
 * texts as they are; must never drop or add up a row.
 */
import { dayInWords } from '../../../../functions/src/domain/format.ts';
import type { Column } from '../../table/data-table.tsx';

export type ExportCell = string | number | null;

/** Returns the first line, the heads and one row per row. **Null**: not known, an empty cell. */
export function exportRows<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  asOf: string,
): ExportCell[][] {
  return [
    [asOf],
    columns.map(({ label }) => label),
    ...rows.map((row) => columns.map(({ value }) => asWritten(value(row)))),
  ];
}

/** A day leaves as `08/07/2026`, whatever a table sorts it by. */
function asWritten(cell: ExportCell): ExportCell {
  return typeof cell === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(cell) ? dayInWords(cell) : cell;
}

/** Returns the file's name without its ending: campaign and day. */
export function exportName(campaignId: string, day: string): string {
  return `bao-cao_${campaignId}_${day}`;
}
