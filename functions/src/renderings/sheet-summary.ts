/** Sheet 01: every indicator of the whole campaign on one line, the main ones first. Rates are live formulas. */
import type { stream } from 'exceljs';
import { dayInWords, integer } from '#domain/format.ts';
import type { Edition, TargetLine } from '#schema/digest.ts';
import { changeTenths, paceTenths } from './format.ts';
import { count, rateCell, type CellContent } from './workbook-cells.ts';
import type { WorkbookInput } from '#workflows/ports-renderings.ts';
import type { SheetColumn } from './workbook-frame.ts';
import { openSheet } from './workbook-sheet.ts';

const COLUMNS: readonly SheetColumn[] = [
  { header: 'STT', width: 6, kind: 'order' },
  { header: 'Mã CT', width: 9, kind: 'code' },
  { header: 'Chỉ tiêu', width: 50, kind: 'text' },
  { header: 'Đơn vị tính', width: 11, kind: 'code' },
  { header: 'Mục tiêu (%)', width: 10, kind: 'share' },
  { header: 'Trong ngày', width: 10, kind: 'count' },
  { header: 'Lũy kế', width: 10, kind: 'count' },
  { header: 'Giao (mẫu số)', width: 10, kind: 'count' },
  { header: 'Còn lại', width: 10, kind: 'count' },
  { header: 'Tỷ lệ (%)', width: 11, kind: 'rate' },
  { header: 'Tiến độ cần đạt (%)', width: 11, kind: 'share' },
  { header: 'Chênh so tiến độ (điểm %)', width: 13, kind: 'points' },
  { header: 'So hôm trước (điểm %)', width: 13, kind: 'points' },
  { header: 'Cảnh báo', width: 26, kind: 'text' },
  { header: 'Nguồn mẫu số', width: 32, kind: 'text' },
  { header: 'Cách tính', width: 60, kind: 'text' },
];

function warningOf({ over, ratio }: TargetLine): string | null {
  if (over) return 'Tử số vượt mẫu số, cần xác nhận danh sách';
  if (ratio.denominator === 0) return 'Không phát sinh (mẫu số bằng 0)';
  return null;
}

function sourceOf({ baseline }: Edition, { ratio }: TargetLine): string | null {
  if (ratio.denominator === null) return null;
  return baseline === null
    ? 'Chưa có danh sách giao'
    : `Danh sách giao phiên bản ${integer(baseline.version)}, tính đến ${dayInWords(baseline.asOfDay)}`;
}

function cellsOf(line: TargetLine, order: number, edition: Edition, row: number): CellContent[] {
  const pace = paceTenths(line, edition);
  const change = changeTenths(line);
  return [
    order,
    line.indicatorId,
    line.shortName,
    line.unitOfCount,
    count(line.targetRatio),
    count(line.onDay),
    count(line.ratio.numerator),
    count(line.ratio.denominator),
    count(line.remaining),
    rateCell(line.ratio, `G${row}`, `H${row}`),
    count(pace === null ? null : pace / 1000),
    count(line.paceGapTenths === null ? null : line.paceGapTenths / 10),
    count(change === null ? null : change / 10),
    warningOf(line),
    sourceOf(edition, line),
    line.formula,
  ];
}

/** Writes the summary. */
export function writeSummary(workbook: stream.xlsx.WorkbookWriter, { edition }: WorkbookInput): void {
  const sheet = openSheet(workbook, edition, {
    name: '01_TongHop',
    title: 'TỔNG HỢP KẾT QUẢ THỰC HIỆN CHỈ TIÊU',
    note: 'Tỷ lệ = lũy kế ÷ giao. “–”: không có hoặc chưa biết, không phải số 0. Tổng có thể lệch do làm tròn.',
    columns: COLUMNS,
    frozenColumns: 3,
    outlined: true,
  });
  const parts: [string, readonly TargetLine[]][] = [
    ['Chỉ tiêu chính', edition.targets],
    ['Khuyến khích (không giao chỉ tiêu, không xếp hạng)', edition.encouraged],
    ['Chỉ tiêu khác', edition.others],
  ];
  let order = 0;
  for (const [name, lines] of parts.filter(([, known]) => known.length > 0)) {
    sheet.add({ cells: [null, null, name, ...COLUMNS.slice(3).map(() => null)], level: 'group' });
    for (const line of lines) {
      order += 1;
      sheet.add({ cells: cellsOf(line, order, edition, sheet.nextRow()), outline: 1 });
    }
  }
  sheet.close();
}
