/** Sheet 03: what every unit did, and how it kept its duty to report. Units have no denominators of their own. */
import type { stream } from 'exceljs';
import type { Edition, UnitDayStatus, UnitLine } from '#schema/digest.ts';
import { roleInWords } from './format.ts';
import { unitsSinceReporting } from './reporting-from.ts';
import { indicatorNames } from './sheet-areas.ts';
import { count, type CellContent } from './workbook-cells.ts';
import type { WorkbookInput } from '#workflows/ports-renderings.ts';
import type { SheetColumn } from './workbook-frame.ts';
import { openSheet } from './workbook-sheet.ts';

const BEFORE: readonly SheetColumn[] = [
  { header: 'STT', width: 6, kind: 'order' },
  { header: 'Khối', width: 18, kind: 'text' },
  { header: 'Đơn vị', width: 44, kind: 'text' },
  { header: 'Vai trò', width: 16, kind: 'text' },
  { header: 'Số kỳ đã báo cáo', width: 9, kind: 'count' },
  { header: 'Đúng hạn', width: 9, kind: 'count' },
  { header: 'Chậm', width: 9, kind: 'count' },
  { header: 'Chưa báo cáo', width: 9, kind: 'count' },
];
const RANK: SheetColumn = { header: 'Xếp hạng', width: 8, kind: 'order' };

/** Returns on how many reporting days a unit had one of these statuses. */
export function daysWith({ history }: UnitLine, wanted: readonly UnitDayStatus[]): number {
  return history.filter((status) => wanted.includes(status)).length;
}

function blocks(edition: Edition): SheetColumn[] {
  const names = indicatorNames(edition);
  const first = edition.units[0];
  const pair = (group: string): SheetColumn[] => [
    { header: 'Trong ngày', width: 9, kind: 'count', group },
    { header: 'Lũy kế', width: 9, kind: 'count', group },
  ];
  return [
    ...(first?.indicators ?? []).flatMap(({ indicatorId }) =>
      pair(`${indicatorId}. ${names.get(indicatorId) ?? indicatorId}`),
    ),
    ...(first?.activities ?? []).flatMap(({ label }) => pair(label)),
  ];
}

function cellsOf(unit: UnitLine, order: number): CellContent[] {
  const missing = daysWith(unit, ['missing']);
  return [
    order,
    unit.groupName,
    unit.name,
    roleInWords(unit.role),
    unit.history.length - missing - daysWith(unit, ['exempt']),
    daysWith(unit, ['on-time', 'nothing']),
    daysWith(unit, ['late', 'late-no-signal']),
    missing,
    ...unit.indicators.flatMap(({ onDay, ratio }) => [count(onDay), count(ratio.numerator)]),
    ...unit.activities.flatMap(({ onDay, cumulative }) => [onDay, cumulative]),
    count(null),
  ];
}

/** Writes the units, block by block, in the edition's order. */
export function writeUnits(workbook: stream.xlsx.WorkbookWriter, { edition }: WorkbookInput): void {
  const sheet = openSheet(workbook, edition, {
    name: '03_TheoDonVi',
    title: 'KẾT QUẢ THEO ĐƠN VỊ',
    note: 'Danh sách giao lập theo địa bàn nên không xếp hạng đơn vị theo tỷ lệ; xem 02_TheoDiaBan.',
    columns: [...BEFORE, ...blocks(edition), RANK],
    frozenColumns: 3,
  });
  unitsSinceReporting(edition).forEach((unit, index) => {
    sheet.add({ cells: cellsOf(unit, index + 1) });
  });
  sheet.close();
}
