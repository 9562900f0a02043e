/** Rows as an Excel workbook. Texts stay texts, so none of them can become a formula. Loads its library only when used. */
import type { SheetData } from 'write-excel-file/browser';
import type { ExportCell } from './export-rows.ts';

/** Returns the cells as the workbook's library takes them. */
export function sheetOf(rows: readonly (readonly ExportCell[])[]): SheetData {
  return rows.map((row) =>
    row.map((cell) => {
      if (cell === null) return null;
      return typeof cell === 'number' ? { value: cell, type: Number } : { value: cell, type: String };
    }),
  );
}

/** Returns the workbook. **Errors**: rejects where its library cannot be loaded. */
export async function excelOf(rows: readonly (readonly ExportCell[])[]): Promise<Blob> {
  const { default: writeExcel } = await import('write-excel-file/browser');
  return writeExcel(sheetOf(rows)).toBlob();
}
