/**
 * Sheets whose subtotals stand above their members. exceljs writes the two properties this needs in an order that
 * Excel calls corrupt (exceljs issue 1348), and a streamed sheet begins before anyone can touch it; so the first piece
 * of each sheet is put in order on its way into the file. Nothing else of a sheet is ever changed.
 * **Source**: ECMA-376 18.3.1.82 (sheetPr: outlinePr before pageSetUpPr).
 */
import type { stream } from 'exceljs';

/** What of the writer is used here and not in its types. The version is pinned; a test reads the XML. */
interface Piece {
  toBuffer(): Uint8Array;
}
interface SheetStream {
  write(piece: Piece | string): unknown;
}
interface StreamOpener {
  _openStream(path: string): SheetStream;
}

const WRONG_ORDER = /(<pageSetUpPr[^>]*\/>)(<outlinePr[^>]*\/>)/;

/** Makes every sheet that is opened after this call begin in the order that Excel reads. */
export function orderSheetProperties(workbook: stream.xlsx.WorkbookWriter): void {
  const opener = workbook as unknown as StreamOpener;
  const open = opener._openStream.bind(opener);
  opener._openStream = (path) => {
    const sheet = open(path);
    const write = sheet.write.bind(sheet);
    sheet.write = (piece) => {
      sheet.write = write;
      const text = typeof piece === 'string' ? piece : new TextDecoder().decode(piece.toBuffer());
      return write(text.replace(WRONG_ORDER, '$2$1'));
    };
    return sheet;
  };
}
