/** What leaves the page as a file: nothing in it may run, break its letters or change a number. */
import { readFileSync } from 'node:fs';
import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { indexPlan } from '#domain/hierarchy.ts';
import { Plan } from '#schema/plan.ts';
import { audit } from '../../i18n/vi/audit.ts';
import { vi } from '../../i18n/vi/index.ts';
import type { Column } from '../../table/data-table.tsx';
import { wallOf } from '../../table/wall-clock.ts';
import { csvOf } from './export-csv.ts';
import { excelOf, sheetOf } from './export-excel.ts';
import { exportName, exportRows } from './export-rows.ts';
import { reportColumns } from './report-columns.tsx';

interface Row {
  unit: string;
  count: number | null;
  day?: string;
  at?: number | null;
}

const COLUMNS: Column<Row>[] = [
  { id: 'unit', label: 'Đơn vị', value: ({ unit }) => unit },
  { id: 'count', label: 'Số lượt', value: ({ count }) => count, numeric: true },
];

const rowsOf = (...rows: Row[]) => exportRows(rows, COLUMNS, 'Số liệu tính đến 15:42 08/07/2026');

describe('a table as a file', () => {
  it('says as of when first, then the heads, then each row; unknown is empty and zero is zero', () => {
    expect(rowsOf({ unit: 'Tổ 2', count: 0 }, { unit: 'Tổ 3', count: null })).toEqual([
      ['Số liệu tính đến 15:42 08/07/2026'],
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

  it('never takes a text for a day', () => {
    expect(rowsOf({ unit: '2026-07-08', count: 1 })[2]).toEqual(['2026-07-08', 1]);
  });

  it('names the file by campaign and day', () => {
    expect(exportName('thu', '2026-07-08')).toBe('bao-cao_thu_2026-07-08');
  });
});

const ZONE = 'Asia/Ho_Chi_Minh';
const DATED: Column<Row>[] = [
  { id: 'day', label: 'Ngày', value: ({ day }) => day ?? null, holds: 'days' },
  { id: 'at', label: 'Lúc', value: ({ at }) => wallOf(at ?? null, ZONE), holds: 'instants' },
];
const dated = (day: string, at: number | null) =>
  exportRows([{ unit: '', count: null, day, at }], DATED, '').slice(2);

describe('days and instants in a file', () => {
  it.each([
    [
      'a day that could be two',
      '2026-07-08',
      '2026-07-08T09:05:00Z',
      '2026-07-08;2026-07-08 16:05',
      '2026-07-08T16:05',
    ],
    [
      'the campaign’s day, not that of UTC',
      '2026-12-09',
      '2026-12-08T17:30:00Z',
      '2026-12-09;2026-12-09 00:30',
      '2026-12-09T00:30',
    ],
    ['a leap day', '2028-02-29', '2028-02-29T16:59:59Z', '2028-02-29;2028-02-29 23:59', '2028-02-29T23:59'],
  ])('%s: year first in CSV, a real date in Excel', (_, day, at, csv, wall) => {
    const rows = dated(day, Date.parse(at));
    expect(csvOf(rows)).toBe(`\uFEFF${csv}`);
    expect(sheetOf(rows)).toEqual([
      [
        { value: new Date(`${day}T00:00:00Z`), type: Date, format: 'dd/mm/yyyy' },
        { value: new Date(`${wall}:00Z`), type: Date, format: 'dd/mm/yyyy hh:mm' },
      ],
    ]);
  });

  it('are numbers with a format of dates in the workbook itself', async () => {
    const workbook = await excelOf(dated('2026-07-08', Date.parse('2026-07-08T09:05:00Z')));
    const zip = await JSZip.loadAsync(await workbook.arrayBuffer());
    const sheet = (await zip.file('xl/worksheets/sheet1.xml')?.async('text')) ?? '';
    const values = [...sheet.matchAll(/<v>([^<]*)<\/v>/g)].map(([, value]) => Number(value));
    // Days since 30/12/1899: 46,211 is 08/07/2026.
    expect(values[0]).toBe(46_211);
    expect(values[1]).toBeCloseTo(46_211 + (16 * 60 + 5) / 1440, 9);
    expect(await zip.file('xl/styles.xml')?.async('text')).toContain('dd/mm/yyyy hh:mm');
  });

  it('that are not known are empty', () => {
    expect(sheetOf(dated('2026-07-08', null))[0]?.[1]).toBeNull();
  });

  it('are what the auditor’s table of reports holds them as', () => {
    const plan = Plan.parse(JSON.parse(readFileSync('scripts/plans/cat-hai-vneid-2026.json', 'utf8')));
    const columns = reportColumns(indexPlan(plan, ''), [], vi, audit);
    const held = columns.flatMap(({ id, holds }) => (holds ? [[id, holds]] : []));
    expect(held).toEqual([
      ['day', 'days'],
      ['receivedAt', 'instants'],
    ]);
  });
});
