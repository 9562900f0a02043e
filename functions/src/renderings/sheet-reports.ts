/**
 * Sheet 04: every report with every field. The longest sheet: rows come from a stream and are forgotten at once. A
 * field that was not asked or not answered is an empty cell.
 */
import type { stream } from 'exceljs';
import type { Plan } from '#schema/plan.ts';
import type { Lateness, ReportStatus } from '#schema/report.ts';
import { roleInWords } from './format.ts';
import { dayCell, instantCell, type CellContent } from './workbook-cells.ts';
import type { ReportRow, WorkbookInput } from '#workflows/ports-renderings.ts';
import type { SheetColumn } from './workbook-frame.ts';
import { openSheet } from './workbook-sheet.ts';

const STATUS_WORDS: Record<ReportStatus, string> = {
  received: 'Đã nhận',
  returned: 'Bị trả lại',
  approved: 'Đã duyệt',
  voided: 'Đã hủy',
  held: 'Chờ xử lý (sau chốt)',
};
const LATENESS_WORDS: Record<Lateness, string> = {
  'on-time': 'Đúng hạn',
  late: 'Chậm',
  'late-no-signal': 'Chậm do mất mạng',
};

function columnsOf(plan: Plan): SheetColumn[] {
  return [
    { header: 'Ngày số liệu', width: 13, kind: 'day' },
    { header: 'Đơn vị', width: 34, kind: 'text' },
    { header: 'Địa bàn', width: 18, kind: 'text' },
    { header: 'Lần sửa', width: 7, kind: 'order' },
    { header: 'Trạng thái', width: 13, kind: 'text' },
    { header: 'Không phát sinh', width: 9, kind: 'code' },
    ...plan.measures.map(({ shortLabel }): SheetColumn => ({ header: shortLabel, width: 10, kind: 'count' })),
    { header: 'Vướng mắc (nhóm: số trường hợp)', width: 24, kind: 'text' },
    { header: 'Lập lúc', width: 17, kind: 'instant' },
    { header: 'Nhận lúc', width: 17, kind: 'instant' },
    { header: 'Thời hạn', width: 12, kind: 'text' },
    { header: 'Cơ quan duyệt', width: 16, kind: 'text' },
    { header: 'Duyệt lúc', width: 17, kind: 'instant' },
    { header: 'Cảnh báo', width: 24, kind: 'text' },
    { header: 'Mã biên nhận', width: 14, kind: 'text' },
    { header: 'Mã báo cáo', width: 40, kind: 'text' },
  ];
}

function cellsOf(row: ReportRow, plan: Plan, timeZone: string): CellContent[] {
  const difficulties = Object.entries(row.difficulties).map(([id, cases]) => `${id}: ${String(cases)}`);
  return [
    dayCell(row.day),
    row.unitName,
    row.areaName,
    row.version,
    STATUS_WORDS[row.status],
    row.nothingToday ? 'x' : null,
    ...plan.measures.map(({ id }) => row.values[id] ?? null),
    difficulties.join('; ') || null,
    instantCell(row.capturedAtMs, timeZone),
    instantCell(row.receivedAtMs, timeZone),
    LATENESS_WORDS[row.lateness],
    row.reviewedBy === null ? null : roleInWords(row.reviewedBy),
    instantCell(row.reviewedAtMs, timeZone),
    row.flags.join('; ') || null,
    row.receipt,
    row.reportId,
  ];
}

/** Writes the reports; `breathe` is awaited between rows so that the file can leave the machine meanwhile. */
export async function writeReports(
  workbook: stream.xlsx.WorkbookWriter,
  { edition, plan, reports }: WorkbookInput,
  breathe: () => Promise<void>,
): Promise<void> {
  const sheet = openSheet(workbook, edition, {
    name: '04_ChiTietBaoCao',
    title: 'CHI TIẾT BÁO CÁO CỦA CÁC ĐƠN VỊ',
    note: 'Ô trống: không hỏi hoặc không nhập, không phải số 0. “x”: đơn vị xác nhận không phát sinh.',
    columns: columnsOf(plan),
    frozenColumns: 3,
    pagesWide: 2,
    filter: true,
  });
  for await (const row of reports) {
    sheet.add({ cells: cellsOf(row, plan, edition.timeZone) });
    await breathe();
  }
  sheet.close();
}
