/**
 * The workbook that a unit keeps its reports in: two sheets to fill in, one that explains, one that says what the file is.
 * Drop-downs and limits help whoever types; the rules are asked again when the file is read.
 */
import type { DataValidation, Workbook, Worksheet } from 'exceljs';
import { MAX_CASES } from '#domain/acts/payload.ts';
import { dayInWords, integer } from '#domain/format.ts';
import type { PlanIndex } from '#domain/hierarchy.ts';
import type { BookWords } from '../../../i18n/vi/report-book.ts';
import {
  AREA,
  CASES,
  CATEGORY,
  DAY,
  NOTE,
  NOTHING,
  ORIGIN_SHEET,
  originRows,
  REASON,
  TEXT,
} from './layout.ts';
import type { Column, Layout } from './layout.ts';
import type { TemplateRow, TemplateRows } from './template-rows.ts';

/** Rows below the filled ones that have the same drop-downs. */
const SPARE = 200;
const WIDTHS: Readonly<Record<string, number>> = {
  ...{ [DAY]: 13, [AREA]: 28, [NOTHING]: 14, [NOTE]: 40, [REASON]: 36 },
  ...{ [CATEGORY]: 46, [CASES]: 12, [TEXT]: 50 },
};
const WIDTH_OF_A_NUMBER = 11;
/** Three lines: the longest headings of a plan's short labels. **Units**: points. */
const HEAD_HEIGHT = 48;
const NAVY = 'FF1F3A5F';
const PALE = 'FFE8EDF4';
const LINE = { style: 'thin', color: { argb: 'FFB8C2CE' } } as const;

/** Returns the file. **Errors**: rejects where its library cannot be loaded. */
export async function templateFile(
  layout: Layout,
  rows: TemplateRows,
  index: PlanIndex,
  words: BookWords,
): Promise<Uint8Array> {
  const { default: excel } = await import('exceljs');
  const book = new excel.Workbook();
  const reports = writeSheet(book, layout.reports, rows.reports);
  const difficulties = layout.difficulties && writeSheet(book, layout.difficulties, rows.difficulties);
  explain(book.addWorksheet(layout.help), layout, index, words);
  const lists = writeOrigin(book, layout);
  const limits = limitsOf(layout, index, words, lists);
  limit(reports, layout.reports.columns, limits);
  if (difficulties) limit(difficulties, layout.difficulties?.columns ?? [], limits);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

function writeSheet(
  book: Workbook,
  { name, columns }: Layout['reports'],
  rows: readonly TemplateRow[],
): Worksheet {
  const sheet = book.addWorksheet(name, {
    views: [{ state: 'frozen', xSplit: 2, ySplit: 1 }],
    pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 2, fitToHeight: 0 },
  });
  sheet.columns = columns.map(({ id }) => ({
    width: WIDTHS[id] ?? WIDTH_OF_A_NUMBER,
    style: { numFmt: id === DAY ? 'dd/mm/yyyy' : isNumber(id) ? '0' : '@' },
  }));
  const head = sheet.addRow(columns.map(({ heading }) => heading));
  head.height = HEAD_HEIGHT;
  head.eachCell((cell) => {
    cell.numFmt = '@';
    cell.font = { bold: true, color: { argb: 'FFFFFFFF' } };
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: NAVY } };
    cell.alignment = { wrapText: true, vertical: 'middle', horizontal: 'center' };
  });
  for (const row of rows) sheet.addRow(columns.map(({ id }) => cellOf(id, row[id])));
  for (let at = 2; at <= rows.length + 1; at++)
    columns.forEach(({ id }, column) => {
      const cell = sheet.getCell(at, column + 1);
      cell.border = { bottom: LINE, right: LINE };
      cell.alignment = { vertical: 'top', wrapText: id === NOTE || id === REASON || id === TEXT };
      if (id === DAY || id === AREA)
        cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: PALE } };
    });
  sheet.pageSetup.printTitlesRow = '1:1';
  sheet.pageSetup.printTitlesColumn = 'A:B';
  return sheet;
}

const isNumber = (id: string): boolean => id === CASES || !id.includes('.');

/** Dates of a spreadsheet know no zone; the library writes them as UTC has them. */
const cellOf = (id: string, value: string | number | undefined): string | number | Date | null =>
  value === undefined ? null : id === DAY ? dateOf(String(value)) : value;

const dateOf = (day: string): Date => new Date(`${day}T00:00:00Z`);

/** Returns where the names of the drop-downs stand. */
function writeOrigin(book: Workbook, layout: Layout): Record<'area' | 'category', string> {
  const sheet = book.addWorksheet(ORIGIN_SHEET, { state: 'veryHidden' });
  const rows = originRows(layout);
  for (const row of rows) sheet.addRow(row);
  const rangeOf = (key: string): string => {
    const first = rows.findIndex(([kind]) => kind === key) + 1;
    const last = rows.findLastIndex(([kind]) => kind === key) + 1;
    return `${ORIGIN_SHEET}!$C$${String(first)}:$C$${String(last)}`;
  };
  return { area: rangeOf('area'), category: rangeOf('category') };
}

type Limits = (id: string) => DataValidation | null;

function limitsOf(
  layout: Layout,
  { plan, measures }: PlanIndex,
  { stops }: BookWords,
  lists: Record<'area' | 'category', string>,
): Limits {
  const stop = (validation: DataValidation, error: string): DataValidation => ({
    ...{ ...validation, error, allowBlank: true, showErrorMessage: true },
    ...{ errorStyle: 'stop', errorTitle: stops.title },
  });
  const upTo = (max: number): DataValidation =>
    stop({ type: 'whole', operator: 'between', formulae: [0, max] }, stops.count(integer(max)));
  const { startDay, endDay } = plan.period;
  const fixed: Record<string, DataValidation> = {
    [DAY]: stop(
      { type: 'date', operator: 'between', formulae: [dateOf(startDay), dateOf(endDay)] },
      stops.day(dayInWords(startDay), dayInWords(endDay)),
    ),
    [AREA]: stop({ type: 'list', formulae: [lists.area] }, stops.list),
    [CATEGORY]: stop({ type: 'list', formulae: [lists.category] }, stops.list),
    [NOTHING]: stop({ type: 'list', formulae: ['"x"'] }, stops.nothing),
    [CASES]: upTo(MAX_CASES),
  };
  return (id) => fixed[id] ?? (id.includes('.') ? null : upTo(measures.get(id)?.maxPerReport ?? 0));
}

/** exceljs knows rules for a whole range, and its types do not. */
interface WithRanges {
  dataValidations: { add: (range: string, validation: DataValidation) => void };
}

function limit(sheet: Worksheet, columns: readonly Column[], limits: Limits): void {
  const last = Math.max(sheet.rowCount, 1) + SPARE;
  columns.forEach(({ id }, at) => {
    const validation = limits(id);
    const letter = sheet.getColumn(at + 1).letter;
    if (validation)
      (sheet as unknown as WithRanges).dataValidations.add(`${letter}2:${letter}${String(last)}`, validation);
  });
}

function explain(sheet: Worksheet, layout: Layout, index: PlanIndex, words: BookWords): void {
  const { help, columns } = words;
  sheet.pageSetup = { ...sheet.pageSetup, orientation: 'landscape', fitToPage: true, fitToHeight: 0 };
  sheet.columns = [{ width: 26 }, { width: 34 }, { width: 12 }, { width: 70 }];
  const unit = index.units.get(layout.unitId)?.name ?? layout.unitId;
  sheet.addRow([help.title(unit)]).font = { bold: true, size: 14 };
  for (const line of help.lines) sheet.addRow([line]);
  sheet.addRow([]);
  const head = sheet.addRow([columns.heading, columns.measure, columns.unitOfCount, columns.meaning]);
  head.font = { bold: true };
  for (const { id, heading } of layout.reports.columns) {
    const measure = index.measures.get(id);
    if (measure)
      sheet.addRow([heading, measure.label, measure.unitOfCount, measure.help ?? '']).alignment = {
        wrapText: true,
        vertical: 'top',
      };
  }
}

/** Returns the file's name: campaign, unit and days, so that two of them are told apart. */
export function templateName({ campaignId, unitId }: Layout, days: readonly string[]): string {
  const span = [...new Set([days[0] ?? '', days.at(-1) ?? ''])].join('_');
  return `so-bao-cao_${campaignId}_${unitId}_${span}.xlsx`;
}
