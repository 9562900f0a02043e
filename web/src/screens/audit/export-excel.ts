/**
 * Rows as an Excel workbook: days are dates that sort and group, texts stay texts, so none of them can become a formula.
 * Loads its library only when used.
 */
import type { Cell, SheetData } from 'write-excel-file/browser';
import type { ExportCell } from './export-rows.ts';

const DAY = 'dd/mm/yyyy';
const INSTANT = 'dd/mm/yyyy hh:mm';

/** Returns the cells as the workbook's library takes them. */
export function sheetOf(rows: readonly (readonly ExportCell[])[]): SheetData {
  return rows.map((row) => row.map(cellOf));
}

function cellOf(cell: ExportCell): Cell {
  if (cell === null) return null;
  if (typeof cell === 'number') return { value: cell, type: Number };
  if (typeof cell === 'string') return { value: cell, type: String };
  const [day = '', time] = cell.wall.split(' ');
  // Dates of a spreadsheet know no zone, and the library writes them as UTC has them.
  const value = new Date(`${day}T${time ?? '00:00'}:00Z`);
  return { value, type: Date, format: time === undefined ? DAY : INSTANT };
}

/** Returns the workbook. **Errors**: rejects where its library cannot be loaded. */
export async function excelOf(rows: readonly (readonly ExportCell[])[]): Promise<Blob> {
  const { default: writeExcel } = await import('write-excel-file/browser');
  return writeExcel(sheetOf(rows)).toBlob();
}
