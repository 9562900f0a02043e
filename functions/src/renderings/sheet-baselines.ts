/** Sheet 08: the lists everything is divided by: which version, as of which day, from whom. */
import type { stream } from 'exceljs';
import { dayCell, instantCell } from './workbook-cells.ts';
import type { WorkbookInput } from '#workflows/ports-renderings.ts';
import { roleInWords } from './format.ts';
import { openSheet } from './workbook-sheet.ts';

/** Whether the day's work is taken off already. */
const MOMENTS = { 'day-start': 'đầu ngày', 'day-end': 'hết ngày' } as const;

/** Writes the lists; `breathe` is awaited between rows. */
export async function writeBaselines(
  workbook: stream.xlsx.WorkbookWriter,
  { edition, baselineRows }: WorkbookInput,
  breathe: () => Promise<void>,
): Promise<void> {
  const sheet = openSheet(workbook, edition, {
    name: '08_MauSo',
    title: 'DANH SÁCH GIAO (MẪU SỐ)',
    note: 'Chỉ gồm số lượng; danh sách tên do cơ quan lập danh sách quản lý, không có trong hệ thống này.',
    columns: [
      { header: 'Mã', width: 9, kind: 'code' },
      { header: 'Danh sách', width: 52, kind: 'text' },
      { header: 'Mã địa bàn', width: 20, kind: 'text' },
      { header: 'Địa bàn', width: 26, kind: 'text' },
      { header: 'Phiên bản', width: 8, kind: 'order' },
      { header: 'Tính đến ngày', width: 13, kind: 'day' },
      { header: 'Đầu ngày/hết ngày', width: 11, kind: 'text' },
      { header: 'Số lượng', width: 11, kind: 'count' },
      { header: 'Nguồn', width: 24, kind: 'text' },
      { header: 'Cơ quan nhập', width: 20, kind: 'text' },
      { header: 'Thời điểm', width: 17, kind: 'instant' },
    ],
    frozenColumns: 2,
    filter: true,
  });
  for await (const row of baselineRows) {
    sheet.add({
      cells: [
        row.listId,
        row.listName,
        row.areaId,
        row.areaName,
        row.version,
        dayCell(row.asOfDay),
        MOMENTS[row.asOfMoment],
        row.count,
        row.source,
        roleInWords(row.registeredBy),
        instantCell(row.registeredAtMs, edition.timeZone),
      ],
    });
    await breathe();
  }
  sheet.close();
}
