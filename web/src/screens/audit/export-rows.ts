/**
 * A table as rows of cells for a file: a line that says as of when, the heads, the values. Keeps numbers as numbers, days
 * as days and texts as they are; must never drop or add up a row.
 */
import type { Column } from '../../table/data-table.tsx';

/** **Shape**: `wall` is a day or an instant of campaign time, as `table/wall-clock.ts` writes them. */
export type ExportCell = string | number | null | { wall: string };

/** Returns the first line, the heads and one row per row. **Null**: not known, an empty cell. */
export function exportRows<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  asOf: string,
): ExportCell[][] {
  return [
    [asOf],
    columns.map(({ label }) => label),
    ...rows.map((row) => columns.map((column) => cellOf(column, row))),
  ];
}

function cellOf<Row>({ value, holds }: Column<Row>, row: Row): ExportCell {
  const held = value(row);
  return holds && typeof held === 'string' ? { wall: held } : held;
}

/** Returns the file's name without its ending: campaign and day. */
export function exportName(campaignId: string, day: string): string {
  return `bao-cao_${campaignId}_${day}`;
}
