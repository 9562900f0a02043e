/** Sheet 13: what every code, formula, letter and convention in this file means, taken from the plan where it can be. */
import type { stream } from 'exceljs';
import type { Plan } from '#schema/plan.ts';
import { expressionInWords } from './expression-words.ts';
import { STATUS } from './format.ts';
import type { CellContent } from './workbook-cells.ts';
import type { WorkbookInput } from '#workflows/ports-renderings.ts';
import { openSheet } from './workbook-sheet.ts';

const CONVENTIONS: readonly [string, string][] = [
  ['–', 'Không có hoặc chưa biết; không bao giờ là số 0'],
  ['0', 'Có báo cáo và bằng không'],
  ['Tỷ lệ', 'Lũy kế ÷ giao; không cắt ở 100%, không lấy bình quân các tỷ lệ; tổng có thể lệch do làm tròn'],
  ['Điểm %', 'Điểm phần trăm: hiệu của hai tỷ lệ'],
  ['Tiến độ cần đạt', 'Mục tiêu × số ngày đã qua ÷ tổng số ngày của kế hoạch'],
  ['Trong ngày', 'Phát sinh trong ngày số liệu'],
  ['Lũy kế', 'Từ đầu kế hoạch đến hết ngày số liệu'],
  ['Người và lượt người', 'Hai đơn vị đếm khác nhau, không cộng với nhau'],
  ['Dấu nháy đơn đầu ô', 'Chữ bắt đầu bằng = + - @ được thêm dấu nháy để không bị hiểu là công thức'],
];

function linesOf(plan: Plan): { title: string; lines: CellContent[][] }[] {
  const source = (line: string | null): string =>
    line === null ? 'Quy ước của hệ thống' : `Kế hoạch, dòng ${line.slice(1)}`;
  const plain = (code: string, name: string, convention: string | null): CellContent[] => [
    code,
    name,
    null,
    null,
    null,
    null,
    convention,
  ];
  return [
    {
      title: 'Chỉ tiêu',
      lines: plan.indicators.map((indicator) => [
        indicator.id,
        indicator.shortName,
        indicator.formula,
        expressionInWords(indicator.numerator, plan),
        expressionInWords(indicator.denominator, plan),
        source(indicator.sourceLine),
        `${indicator.name}. Đơn vị tính: ${indicator.unitOfCount}; ${indicator.ranked ? 'có xếp hạng' : 'không xếp hạng'}`,
      ]),
    },
    {
      title: 'Danh sách giao',
      lines: plan.lists.map((list) => [
        list.id,
        list.name,
        list.symbol,
        null,
        null,
        source(list.sourceLine),
        `Đơn vị tính: ${list.unitOfCount}`,
      ]),
    },
    {
      title: 'Tên cột của báo cáo ngày',
      lines: plan.measures.map((measure) =>
        plain(measure.shortLabel, measure.label, `Đơn vị tính: ${measure.unitOfCount}`),
      ),
    },
    {
      title: 'Nhóm vướng mắc',
      lines: plan.difficultyCategories.map(({ id, name }) => plain(id, name, null)),
    },
    {
      title: 'Tình trạng nộp báo cáo',
      lines: Object.values(STATUS).map(({ code, words }) => plain(code, words, null)),
    },
    { title: 'Quy ước', lines: CONVENTIONS.map(([code, words]) => plain(code, words, null)) },
  ];
}

/** Writes the explanations. */
export function writeGlossary(workbook: stream.xlsx.WorkbookWriter, { edition, plan }: WorkbookInput): void {
  const sheet = openSheet(workbook, edition, {
    name: '13_GiaiThich',
    title: 'GIẢI THÍCH CHỈ TIÊU, KÝ HIỆU VÀ QUY ƯỚC',
    note: 'Số dòng dẫn theo văn bản kế hoạch.',
    columns: [
      { header: 'Mã', width: 20, kind: 'text' },
      { header: 'Tên', width: 44, kind: 'text' },
      { header: 'Công thức', width: 44, kind: 'text' },
      { header: 'Tử số', width: 36, kind: 'text' },
      { header: 'Mẫu số', width: 36, kind: 'text' },
      { header: 'Nguồn', width: 18, kind: 'text' },
      { header: 'Quy ước', width: 28, kind: 'text' },
    ],
    frozenColumns: 1,
  });
  for (const { title, lines } of linesOf(plan)) {
    sheet.add({ cells: [title, null, null, null, null, null, null], level: 'group' });
    for (const cells of lines) sheet.add({ cells });
  }
  sheet.close();
}
