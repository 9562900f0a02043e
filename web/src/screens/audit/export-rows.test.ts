/** What leaves the page as a file: nothing in it may run, break its letters or change a number. */
import { describe, expect, it } from 'vitest';
import type { Column } from '../../table/data-table.tsx';
import { csvOf } from './export-csv.ts';
import { sheetOf } from './export-excel.ts';
import { exportName, exportRows } from './export-rows.ts';

interface Row {
  unit: string;
  count: number | null;
}

const COLUMNS: Column<Row>[] = [
  { id: 'unit', label: 'Đơn vị', value: ({ unit }) => unit },
  { id: 'count', label: 'Số lượt', value: ({ count }) => count, numeric: true },
];

const rowsOf = (...rows: Row[]) => exportRows(rows, COLUMNS, 'Số liệu tính đến 15:42 08/7/2026');

describe('a table as a file', () => {
  it('says as of when first, then the heads, then each row; unknown is empty and zero is zero', () => {
    expect(rowsOf({ unit: 'Tổ 2', count: 0 }, { unit: 'Tổ 3', count: null })).toEqual([
      ['Số liệu tính đến 15:42 08/7/2026'],
      ['Đơn vị', 'Số lượt'],
      ['Tổ 2', 0],
      ['Tổ 3', null],
    ]);
  });

  it('keeps diacritics and starts with the mark by which Excel knows them', () => {
    const csv = csvOf(rowsOf({ unit: 'Tổ dân phố Đôn Lương', count: 1234 }));
    expect(csv.startsWith('\uFEFF')).toBe(true);
    expect(csv).toContain('Tổ dân phố Đôn Lương;1234');
  });

  it.each([
    '=1+1',
    '+84',
    '-2',
    '@SUM(A1)',
    '=HYPERLINK("x")',
    ' =1',
    '＝1',
    '\n=1',
    '\u200b=1',
    '\u3000＋1',
  ])('does not let %j become a formula', (text) => {
    const csv = csvOf(rowsOf({ unit: text, count: 1 }));
    expect(csv).toContain(`'${text.slice(0, 2)}`);
    expect(sheetOf([[text]])).toEqual([[{ value: text, type: String }]]);
  });

  it('keeps numbers as numbers in a workbook', () => {
    expect(sheetOf([[7, null]])).toEqual([[{ value: 7, type: Number }, null]]);
  });

  it('writes days as people do', () => {
    expect(rowsOf({ unit: '2026-07-08', count: 1 })[2]).toEqual(['08/07/2026', 1]);
  });

  it('names the file by campaign and day', () => {
    expect(exportName('thu', '2026-07-08')).toBe('bao-cao_thu_2026-07-08');
  });
});
