/**
 * Sheet 02: every area with every main indicator. Subtotals of groups are the edition's own numbers and not sums of
 * the rows below: what is known only for the group stands in them too.
 */
import type { stream } from 'exceljs';
import type { AreaLine, Edition } from '#schema/digest.ts';
import { columnLetters, count, rateCell, type CellContent } from './workbook-cells.ts';
import type { WorkbookInput } from '#workflows/ports-renderings.ts';
import type { SheetColumn } from './workbook-frame.ts';
import { openSheet } from './workbook-sheet.ts';

const BEFORE: readonly SheetColumn[] = [
  { header: 'STT', width: 6, kind: 'order' },
  { header: 'Mã địa bàn', width: 24, kind: 'text' },
  { header: 'Khu vực (xã, thị trấn cũ)', width: 18, kind: 'text' },
  { header: 'Thôn, tổ dân phố', width: 25, kind: 'text' },
  { header: 'Tổ phụ trách', width: 30, kind: 'text' },
];
const AFTER: readonly SheetColumn[] = [
  { header: 'Xếp hạng trong khối', width: 9, kind: 'order' },
  { header: 'Ghi chú', width: 30, kind: 'text' },
];

/** Returns indicator id → its name, from every line of the edition. */
export function indicatorNames(edition: Edition): ReadonlyMap<string, string> {
  const lines = [...edition.targets, ...edition.encouraged, ...edition.others];
  return new Map(lines.map(({ indicatorId, shortName }) => [indicatorId, shortName]));
}

function blocks(edition: Edition): SheetColumn[] {
  const names = indicatorNames(edition);
  return (edition.areas[0]?.indicators ?? []).flatMap(({ indicatorId }): SheetColumn[] => {
    const group = `${indicatorId}. ${names.get(indicatorId) ?? indicatorId}`;
    return [
      { header: 'Giao', width: 8, kind: 'count', group },
      { header: 'Trong ngày', width: 8, kind: 'count', group },
      { header: 'Lũy kế', width: 8, kind: 'count', group },
      { header: 'Còn lại', width: 8, kind: 'count', group },
      { header: 'Tỷ lệ (%)', width: 9, kind: 'rate', group },
    ];
  });
}

function noteOf(area: AreaLine): string | null {
  const over = area.indicators.some(
    ({ ratio }) =>
      ratio.numerator !== null && ratio.denominator !== null && ratio.numerator > ratio.denominator,
  );
  const notes = [
    ...(area.smallDenominator ? ['Mẫu số nhỏ, không xếp hạng'] : []),
    ...(over ? ['Có tỷ lệ vượt 100%'] : []),
  ];
  return notes.length > 0 ? notes.join('; ') : null;
}

function cellsOf(area: AreaLine, order: number, groupName: string, row: number): CellContent[] {
  const figures = area.indicators.flatMap((line, index): CellContent[] => {
    const first = BEFORE.length + 1 + index * 5;
    return [
      count(line.ratio.denominator),
      count(line.onDay),
      count(line.ratio.numerator),
      count(line.remaining),
      rateCell(line.ratio, `${columnLetters(first + 2)}${row}`, `${columnLetters(first)}${row}`),
    ];
  });
  const isLeaf = area.depth > 1;
  const ranked = area.depth === 0 ? null : count(area.rank);
  return [
    order,
    area.areaId,
    isLeaf ? groupName : area.name,
    isLeaf ? area.name : null,
    area.teams.join('; ') || null,
    ...figures,
    ranked,
    noteOf(area),
  ];
}

/** Writes the areas in the edition's order, as an outline. */
export function writeAreas(workbook: stream.xlsx.WorkbookWriter, { edition }: WorkbookInput): void {
  const sheet = openSheet(workbook, edition, {
    name: '02_TheoDiaBan',
    title: 'KẾT QUẢ THEO ĐỊA BÀN',
    note: 'Dòng đậm là dòng cộng của khu vực và của toàn địa bàn. Chỉ xếp hạng trong cùng một địa bàn cấp trên, theo chỉ tiêu được phép xếp hạng.',
    columns: [...BEFORE, ...blocks(edition), ...AFTER],
    frozenColumns: 4,
    outlined: true,
  });
  const names = new Map(edition.areas.map(({ areaId, name }) => [areaId, name]));
  edition.areas.forEach((area, index) => {
    const groupName = names.get(area.parentId ?? '') ?? '';
    sheet.add({
      cells: cellsOf(area, index + 1, groupName, sheet.nextRow()),
      level: area.depth === 0 ? 'whole' : area.depth === 1 ? 'group' : 'plain',
      outline: area.depth,
    });
  });
  sheet.close();
}
