/**
 * A workbook as plain cells. Knows no plan: what a cell says as text, which day it holds, where it stands, what is odd about
 * it. A number is never rounded and a text never changed here.
 */
import type { CellValue, Workbook, Worksheet } from 'exceljs';
import { addDays, isDay } from '#domain/calendar.ts';
import { dayInWords } from '#domain/format.ts';

/**
 * `text` is what the cell says as it would be typed into a form. **Null**: `day` where it holds no day, `number` where it holds
 * no number. `fault`: the program could not work it out (`no-result`), or it is one of several that were merged.
 */
export interface Cell {
  address: string;
  text: string;
  day: string | null;
  number: number | null;
  fault: 'no-result' | 'merged' | null;
}

/** Cells that hold something, by column. **Units**: `row` and columns are counted from 1. */
export interface Row {
  row: number;
  hidden: boolean;
  cells: ReadonlyMap<number, Cell>;
}

export interface Sheet {
  name: string;
  rows: readonly Row[];
}

/** Returns the sheets of a workbook. */
export function sheetsOf({ worksheets }: Pick<Workbook, 'worksheets'>): Sheet[] {
  return worksheets.map((sheet) => ({ name: sheet.name, rows: rowsOf(sheet) }));
}

function rowsOf(sheet: Worksheet): Row[] {
  const rows: Row[] = [];
  sheet.eachRow((row, at) => {
    const cells = new Map<number, Cell>();
    row.eachCell((cell, column) => {
      const said = saidBy(cell.value);
      if (said.text.trim() === '' && said.fault === null) return;
      cells.set(column, { address: cell.address, ...said, ...(cell.isMerged && { fault: 'merged' }) });
    });
    if (cells.size > 0) rows.push({ row: at, hidden: row.hidden, cells });
  });
  return rows;
}

type Said = Omit<Cell, 'address'>;

const NOTHING: Said = { text: '', day: null, number: null, fault: null };

function saidBy(value: CellValue): Said {
  if (value === null || value === undefined) return NOTHING;
  if (typeof value === 'string') return { ...NOTHING, text: value };
  if (typeof value === 'number') return { ...NOTHING, text: typed(value), number: value };
  if (typeof value === 'boolean') return { ...NOTHING, text: value ? 'TRUE' : 'FALSE' };
  if (value instanceof Date) return ofDate(value);
  if ('richText' in value) return { ...NOTHING, text: value.richText.map(({ text }) => text).join('') };
  if ('error' in value) return { ...NOTHING, fault: 'no-result' };
  if ('hyperlink' in value) return saidBy(value.text);
  const { result } = value as { result?: CellValue };
  return result === undefined || result === null ? { ...NOTHING, fault: 'no-result' } : saidBy(result);
}

/** With a comma, as everybody here types it: the text `1.234` would be read as one thousand. */
const typed = (value: number): string => String(value).replace('.', ',');

/** Dates of a spreadsheet know no zone; the library reads them as if they were UTC's. */
function ofDate(value: Date): Said {
  const ms = value.getTime();
  const day = Number.isFinite(ms) ? addDays('1970-01-01', Math.floor(ms / 86_400_000)) : '';
  return isDay(day) ? { ...NOTHING, text: dayInWords(day), day } : { ...NOTHING, fault: 'no-result' };
}

/** Day 0 of the program's calendar, for a date whose cell lost its format. */
const FIRST_DAY = '1899-12-30';
const WRITTEN = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/;

/** Returns the day that a cell says: a date, a date's number, or `8/7/2026` and `2026-07-08` as text. **Null**: none of these. */
export function dayIn({ text, day, number }: Pick<Cell, 'text' | 'day' | 'number'>): string | null {
  if (day !== null) return day;
  if (number !== null)
    return Number.isInteger(number) && number > 40_000 && number < 60_000 ? addDays(FIRST_DAY, number) : null;
  const plain = text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .trim();
  if (isDay(plain)) return plain;
  const [, date = '', month = '', year = ''] = WRITTEN.exec(plain) ?? [];
  const read = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  return isDay(read) ? read : null;
}
