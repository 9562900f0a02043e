/** A workbook as the template of a unit: whether it is that, what of it is not read, and its rows. All or nothing. */
import type { PlanIndex } from '#domain/hierarchy.ts';
import type { Sheet } from './cells.ts';
import type { FileFault } from './file.ts';
import {
  AREA,
  DAY,
  isStillGood,
  layoutIn,
  MOST_ROWS,
  ORIGIN_SHEET,
  originRows,
  type Layout,
} from './layout.ts';
import { personalCells } from './personal.ts';
import { headingsOf, rowsIn, type BookRow, type Headings } from './read-rows.ts';

/** Why no row of a workbook is taken. */
export type BookFaultCode =
  | 'not-template'
  | 'other-campaign'
  | 'other-unit'
  | 'older-plan'
  | 'no-sheet'
  | 'no-column'
  | 'renamed'
  | 'heading-twice'
  | 'too-many-rows'
  | 'personal-data';

/** **Shape**: `what` and `more` are names to be said with it, or empty. */
export interface BookFault {
  code: BookFaultCode | FileFault;
  what: string;
  more: string;
}

/** What of the workbook is not read, or should be known before sending. */
export interface Remark {
  code: 'older-plan' | 'columns-missing' | 'columns-strange' | 'sheets-strange';
  what: string;
}

export type ReadBook = { fault: BookFault } | { rows: BookRow[]; remarks: Remark[] };

const MOST_NAMED = 10;
/** Far more than a unit writes: every one of them is looked at for personal data. */
const MOST_CELLS = 200_000;

/** Returns what the workbook says, or the first thing that is in the way. `now`: the layout under the plan in force. */
export function readBook(sheets: readonly Sheet[], now: Layout, index: PlanIndex, year: number): ReadBook {
  const refuse = (code: BookFaultCode, what = '', more = ''): ReadBook => ({ fault: { code, what, more } });
  const layout = layoutOfFile(sheets);
  if (!layout) return refuse('not-template');
  if (layout.campaignId !== now.campaignId) return refuse('other-campaign');
  if (layout.unitId !== now.unitId)
    return refuse('other-unit', index.units.get(layout.unitId)?.name ?? layout.unitId);
  if (layout.planSha256 !== now.planSha256 && !isStillGood(layout, now)) return refuse('older-plan');
  const cells = sheets.flatMap(({ rows }) => rows).reduce((sum, row) => sum + row.cells.size, 0);
  if (cells > MOST_CELLS) return { fault: { code: 'too-much', what: '', more: '' } };

  const known = new Set([...originRows(now).flat(), layout.planSha256]);
  const personal = personalCells(sheets, year, known, MOST_NAMED);
  if (personal.length > 0) {
    const places = personal.map(({ place, kinds }) => `${place} (${kinds})`);
    return refuse('personal-data', places.join(', '));
  }
  const remarks: Remark[] = layout.planSha256 === now.planSha256 ? [] : [{ code: 'older-plan', what: '' }];
  for (const part of [layout.reports, layout.difficulties]) {
    if (!part) continue;
    const sheet = sheets.find(({ name }) => name === part.name);
    if (!sheet) return refuse('no-sheet', part.name);
    const count = sheet.rows.filter(({ row }) => row > 1).length;
    if (count > MOST_ROWS) return refuse('too-many-rows', String(count), String(MOST_ROWS));
    const headings = headingsOf(sheet, part.columns);
    const keys = part.columns.filter(({ id }) => id === DAY || id === AREA).map(({ heading }) => heading);
    const wrong = headingFault(headings, keys);
    if (wrong) return { fault: wrong };
    const { missing, strange } = headings;
    if (missing.length > 0) remarks.push({ code: 'columns-missing', what: missing.join(', ') });
    if (strange.length > 0) remarks.push({ code: 'columns-strange', what: strange.join(', ') });
  }
  const own = [layout.reports.name, layout.difficulties?.name, layout.help, ORIGIN_SHEET];
  const others = sheets.filter(({ name, rows }) => rows.length > 0 && !own.includes(name));
  if (others.length > 0)
    remarks.push({ code: 'sheets-strange', what: others.map(({ name }) => name).join(', ') });
  return { rows: rowsIn(sheets, layout), remarks };
}

function layoutOfFile(sheets: readonly Sheet[]): Layout | null {
  const origin = sheets.find(({ name }) => name === ORIGIN_SHEET);
  if (!origin) return null;
  const textOf = (row: Sheet['rows'][number], column: number): string => row.cells.get(column)?.text ?? '';
  return layoutIn(origin.rows.map((row) => [1, 2, 3, 4].map((column) => textOf(row, column))));
}

/** A column that is missing beside one that is not known was most likely renamed: its numbers would be lost without a word. */
function headingFault({ missing, strange, twice }: Headings, keys: readonly string[]): BookFault | null {
  if (twice.length > 0) return { code: 'heading-twice', what: twice.join(', '), more: '' };
  const gone = keys.filter((heading) => missing.includes(heading));
  if (gone.length > 0) return { code: 'no-column', what: gone.join(', '), more: '' };
  if (missing.length > 0 && strange.length > 0)
    return { code: 'renamed', what: missing.join(', '), more: strange.join(', ') };
  return null;
}
