/** Sheet 05: who reported on which day, one letter a day, with the rate in time as a live formula over the letters. */
import type { Fill, stream } from 'exceljs';
import { dayAndMonth, dayInWords } from '#domain/format.ts';
import type { Edition, UnitLine } from '#schema/digest.ts';
import { STATUS } from './format.ts';
import { reportingFrom, unitsSinceReporting } from './reporting-from.ts';
import { daysWith } from './sheet-units.ts';
import { columnLetters, type CellContent } from './workbook-cells.ts';
import type { WorkbookInput } from '#workflows/ports-renderings.ts';
import type { SheetColumn } from './workbook-frame.ts';
import { openSheet } from './workbook-sheet.ts';
import { STATUS_FILLS } from './workbook-style.ts';

const LEGEND = Object.values(STATUS)
  .map(({ code, words }) => `${code}: ${words}`)
  .join('; ');
const FIRST_DAY_COLUMN = 3;

function columnsOf({ reportingDays }: Edition): SheetColumn[] {
  return [
    { header: 'STT', width: 6, kind: 'order' },
    { header: 'Đơn vị', width: 48, kind: 'text' },
    ...reportingDays.map((day): SheetColumn => ({
      header: dayAndMonth(day),
      width: 6.5,
      kind: 'code',
    })),
    { header: 'Số kỳ đã nộp', width: 9, kind: 'count' },
    { header: 'Tỷ lệ đúng hạn (%)', width: 10, kind: 'rate' },
    { header: 'Số lần đôn đốc', width: 9, kind: 'count' },
  ];
}

function rateOf(unit: UnitLine, row: number): CellContent {
  const expected = unit.history.length - daysWith(unit, ['exempt']);
  if (expected === 0) return '–';
  const letters = `${columnLetters(FIRST_DAY_COLUMN)}${row}:${columnLetters(FIRST_DAY_COLUMN + unit.history.length - 1)}${row}`;
  const counted = (code: string): string => `COUNTIF(${letters},"${code}")`;
  return {
    formula: `(${counted('Đ')}+${counted('K')})/(COLUMNS(${letters})-${counted('–')})`,
    result: daysWith(unit, ['on-time', 'nothing']) / expected,
  };
}

function fillsOf(codes: readonly string[]): ReadonlyMap<number, Fill> {
  return new Map(
    codes.flatMap((code, index) => {
      const ground = STATUS_FILLS[code];
      return ground === undefined ? [] : [[index + FIRST_DAY_COLUMN - 1, ground] as const];
    }),
  );
}

/** Says from which day units are counted, where the plan began before. */
function beginInWords(edition: Edition): string {
  const from = reportingFrom(edition);
  return from === null || from === edition.reportingDays[0]
    ? ''
    : ` Bắt đầu báo cáo từ ngày ${dayInWords(from)}; các ngày trước đó không tính.`;
}

/** Writes one row per unit. */
export function writeSubmission(workbook: stream.xlsx.WorkbookWriter, { edition }: WorkbookInput): void {
  const sheet = openSheet(workbook, edition, {
    name: '05_TinhTrangNop',
    title: 'TÌNH TRẠNG NỘP BÁO CÁO',
    note: `${LEGEND}.${beginInWords(edition)}`,
    columns: columnsOf(edition),
    frozenColumns: 2,
  });
  unitsSinceReporting(edition).forEach((unit, index) => {
    const codes = unit.history.map((status) => STATUS[status].code);
    const sent = unit.history.length - daysWith(unit, ['missing', 'exempt']);
    const cells = [index + 1, unit.name, ...codes, sent, rateOf(unit, sheet.nextRow()), unit.reminders];
    sheet.add({ cells, fills: fillsOf(codes) });
  });
  sheet.close();
}
