/** Sheet 00: what this file is, of which day, on what it rests, and who took it out. */
import type { stream } from 'exceljs';
import { dayInWords, integer, percent } from '#domain/format.ts';
import type { Edition } from '#schema/digest.ts';
import { asOfMs, instantInWords, roleInWords } from './format.ts';
import { editionInWords, limitsOf } from './page-header.ts';
import type { WorkbookInput } from '#workflows/ports-renderings.ts';
import { openSheet } from './workbook-sheet.ts';

function baselineInWords({ baseline }: Edition): string {
  if (baseline === null) return 'Chưa có danh sách giao';
  const { version, asOfDay, documentNumber } = baseline;
  return `Phiên bản ${integer(version)}, tính đến ${dayInWords(asOfDay)}, văn bản ${documentNumber}`;
}

function linesOf({ edition, contentHash, exportedBy, exportedAtMs }: WorkbookInput): [string, string][] {
  const { discipline: d, timeZone } = edition;
  const onTime = percent({ numerator: d.onTime, denominator: d.expected });
  return [
    ['Tên kế hoạch', edition.planName],
    ['Số, ký hiệu kế hoạch', edition.planNumber],
    ['Cơ quan ban hành', edition.issuer],
    ['Bản tin', `${editionInWords(edition)} (${edition.edition})`],
    ['Kỳ số liệu', `Ngày ${dayInWords(edition.day)}; lũy kế từ đầu kế hoạch`],
    [
      'Thời điểm chốt',
      `${instantInWords(asOfMs(edition), timeZone)}${edition.lockedAtMs === null ? ' (kỳ chưa chốt)' : ''}`,
    ],
    ['Thời điểm phát hành', instantInWords(edition.issuedAtMs, timeZone)],
    ['Phiên bản kế hoạch', integer(edition.planVersion)],
    ['Phiên bản mẫu số', baselineInWords(edition)],
    [
      'Đơn vị đã báo cáo/phải báo cáo',
      `${integer(d.received)}/${integer(d.expected)} đơn vị; đúng hạn ${integer(d.onTime)} (${onTime})`,
    ],
    ['Lưu ý', limitsOf(edition).join('\n') || 'Không có'],
    ['Người xuất', roleInWords(exportedBy)],
    ['Thời điểm xuất', instantInWords(exportedAtMs, timeZone)],
    ['Mã băm SHA-256 của bản tin', contentHash],
    ['Mã băm SHA-256 của tệp kế hoạch', edition.planSha256],
    ['Mã băm các báo cáo trong ngày', edition.provenance.reportsRoot],
    [
      'Ghi chú',
      'Tài liệu nội bộ, không phải văn bản hành chính. Chỉ gồm số đếm, không chứa dữ liệu cá nhân.',
    ],
  ];
}

/** Writes the cover. */
export function writeCover(workbook: stream.xlsx.WorkbookWriter, input: WorkbookInput): void {
  const sheet = openSheet(workbook, input.edition, {
    name: '00_Bia',
    title: 'PHỤ LỤC SỐ LIỆU KÈM BẢN TIN TỔNG HỢP NGÀY',
    note: input.edition.headline,
    columns: [
      { header: 'Nội dung', width: 36, kind: 'text' },
      { header: 'Giá trị', width: 90, kind: 'text' },
    ],
    frozenColumns: 1,
  });
  for (const cells of linesOf(input)) sheet.add({ cells });
  sheet.close();
}
