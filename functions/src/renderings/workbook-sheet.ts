/**
 * One sheet of the workbook: title, as-of line, note, frozen header, rows, bars, paper. Rows are written as they come
 * and forgotten; a sheet can never go back.
 * **Source**: context 3.5.
 */
import type { stream, Worksheet } from 'exceljs';
import { instantInWords, asOfMs } from './format.ts';
import type { Edition } from '#schema/digest.ts';
import { columnLetters, safeText } from './workbook-cells.ts';
import { writeDataBars } from './workbook-data-bars.ts';
import type { SheetColumn, SheetFrame, SheetRow } from './workbook-frame.ts';
import { headerHeight, rowHeight } from './workbook-heights.ts';
import {
  AS_OF_STYLE,
  cellStyle,
  DEMONSTRATION_STYLE,
  FONT_NAME,
  HEADER_STYLE,
  NOTE_STYLE,
  TITLE_STYLE,
} from './workbook-style.ts';

export interface OpenSheet {
  /** The number of the row that `add` writes next, from 1. */
  nextRow: () => number;
  add: (row: SheetRow) => void;
  /** Ends the sheet; bars stand on every column of rates. */
  close: () => void;
}

const TITLE_ROWS = 3;
/** A4 in the numbering of printers. */
const PAPER_A4 = 9;

function addSheet(
  workbook: stream.xlsx.WorkbookWriter,
  frame: SheetFrame,
  headerRows: number,
  demonstration: boolean,
) {
  const lastHeader = TITLE_ROWS + headerRows;
  const head = demonstration ? `&C&"${FONT_NAME},Bold"&12 SỐ LIỆU MINH HỌA` : '';
  const sheet = workbook.addWorksheet(frame.name, {
    views: [
      {
        state: 'frozen',
        xSplit: frame.frozenColumns,
        ySplit: lastHeader,
        topLeftCell: `${columnLetters(frame.frozenColumns + 1)}${lastHeader + 1}`,
        showGridLines: false,
      },
    ],
    pageSetup: {
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: frame.pagesWide ?? 1,
      fitToHeight: 0,
      margins: { left: 0.5, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
      printTitlesRow: `${TITLE_ROWS + 1}:${lastHeader}`,
      ...((frame.pagesWide ?? 1) > 1 ? { printTitlesColumn: `A:${columnLetters(frame.frozenColumns)}` } : {}),
    },
    headerFooter: {
      oddHeader: head,
      oddFooter: `&L&"${FONT_NAME}"&10 ${frame.name}&R&"${FONT_NAME}"&10 Trang &P/&N`,
    },
    properties: {
      // The subtotal of a group stands above its members, as papers list areas.
      ...(frame.outlined
        ? { outlineLevelRow: 2, outlineProperties: { summaryBelow: false, summaryRight: false } }
        : {}),
    },
  });
  // The types want an enum that does not exist at run time.
  Object.assign(sheet.pageSetup, { paperSize: PAPER_A4 });
  return sheet;
}

function writeTitles(sheet: Worksheet, frame: SheetFrame, edition: Edition): void {
  const open = edition.lockedAtMs === null ? ' (kỳ chưa chốt)' : '';
  const asOf = `Số liệu tính đến ${instantInWords(asOfMs(edition), edition.timeZone)}${open}`;
  const lines: [string, typeof TITLE_STYLE][] = [
    [frame.title, TITLE_STYLE],
    [
      edition.demonstration ? `${asOf} – SỐ LIỆU MINH HỌA` : asOf,
      edition.demonstration ? DEMONSTRATION_STYLE : AS_OF_STYLE,
    ],
    [frame.note, NOTE_STYLE],
  ];
  for (const [text, style] of lines) {
    const row = sheet.addRow([safeText(text)]);
    row.getCell(1).style = style;
  }
}

function writeHeader(sheet: Worksheet, columns: readonly SheetColumn[], headerRows: number): void {
  const top = TITLE_ROWS + 1;
  const upper = sheet.addRow(
    columns.map(({ group, header }) => safeText(headerRows > 1 ? (group ?? header) : header)),
  );
  const lower = headerRows > 1 ? sheet.addRow(columns.map(({ header }) => safeText(header))) : upper;
  for (const row of [upper, lower]) {
    columns.forEach((_, index) => (row.getCell(index + 1).style = HEADER_STYLE));
    row.height = headerHeight(columns, headerRows > 1 && row === upper);
  }
  if (headerRows === 1) return;
  for (let from = 0; from < columns.length;) {
    const group = columns[from]?.group;
    let to = from;
    while (group !== undefined && columns[to + 1]?.group === group) to += 1;
    if (group === undefined) sheet.mergeCells(top, from + 1, top + 1, from + 1);
    else if (to > from) sheet.mergeCells(top, from + 1, top, to + 1);
    from = to + 1;
  }
}

/** Opens a sheet and writes everything above its rows. */
export function openSheet(
  workbook: stream.xlsx.WorkbookWriter,
  edition: Edition,
  frame: SheetFrame,
): OpenSheet {
  const { columns } = frame;
  const headerRows = columns.some(({ group }) => group !== undefined) ? 2 : 1;
  const sheet = addSheet(workbook, frame, headerRows, edition.demonstration);
  sheet.columns = columns.map(({ width }) => ({ width }));
  writeTitles(sheet, frame, edition);
  writeHeader(sheet, columns, headerRows);
  const first = TITLE_ROWS + headerRows + 1;
  let next = first;
  return {
    nextRow: () => next,
    add: (row) => {
      addRow(sheet, columns, row);
      next += 1;
    },
    close: () => {
      const rates = columns.flatMap(({ kind }, index) => (kind === 'rate' ? [columnLetters(index + 1)] : []));
      if (next > first)
        writeDataBars(
          sheet,
          rates.map((letters) => `${letters}${first}:${letters}${next - 1}`),
        );
      if (frame.filter)
        sheet.autoFilter = `A${first - 1}:${columnLetters(columns.length)}${Math.max(next - 1, first)}`;
      sheet.commit();
    },
  };
}

function addRow(sheet: Worksheet, columns: readonly SheetColumn[], row: SheetRow): void {
  const made = sheet.addRow(row.cells.map((value) => (typeof value === 'string' ? safeText(value) : value)));
  columns.forEach(({ kind }, index) => {
    const dash = kind !== 'text' && typeof row.cells[index] === 'string';
    const style = cellStyle(kind, row.level, dash);
    const ground = row.fills?.get(index);
    made.getCell(index + 1).style = ground === undefined ? style : { ...style, fill: ground };
  });
  made.height = rowHeight(columns, row);
  if (row.outline !== undefined && row.outline > 0) made.outlineLevel = row.outline;
  made.commit();
}
