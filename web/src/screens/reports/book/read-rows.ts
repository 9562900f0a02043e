/**
 * The rows of a workbook: what each says, by the headings it was made with. Judges no number; what a row says is kept as it
 * would have been typed into the form. An empty cell says nothing, which is not 0.
 */
import type { Problem } from '#schema/problem.ts';
import { folded } from '../../../table/order.ts';
import type { Raised } from '../../today/draft.ts';
import { dayIn, type Cell, type Row, type Sheet } from './cells.ts';
import { AREA, CASES, CATEGORY, DAY, NOTE, NOTHING, REASON, TEXT } from './layout.ts';
import type { Column, Layout, Named } from './layout.ts';

/** Where something stands. **Null**: `heading` for a whole row. */
export interface Place {
  sheet: string;
  row: number;
  heading: string | null;
}

/** What is wrong with a row before the rules of the field are asked. */
export type RowFaultCode = 'day' | 'area' | 'nothing' | 'category' | 'no-result' | 'merged' | 'twice';

/** `more` names the other row of two. */
export interface Fault {
  place: Place;
  reason: Problem | { row: RowFaultCode; more?: string };
}

/** What one row says. **Null**: `areaId`, `day` where they cannot be read. `places`: where it says what, by path in the entry. */
export interface BookRow {
  place: Place;
  hidden: boolean;
  areaId: string | null;
  day: string | null;
  values: Record<string, string>;
  nothing: boolean;
  note: string;
  reason: string;
  difficulties: Record<string, Raised>;
  places: Record<string, Place>;
  faults: Fault[];
}

/** Where the columns of a sheet stand, by id, and which headings are missing, not known, or there twice. */
export interface Headings {
  at: ReadonlyMap<string, number>;
  missing: readonly string[];
  strange: readonly string[];
  twice: readonly string[];
}

/** Returns where the columns stand: found by heading, so a column that was moved is still the same. */
export function headingsOf(sheet: Sheet, columns: readonly Column[]): Headings {
  const heads = sheet.rows.find(({ row }) => row === 1)?.cells ?? new Map<number, Cell>();
  const found = columns.map(({ id, heading }) => ({
    ...{ id, heading },
    at: [...heads].filter(([, { text }]) => plain(text) === plain(heading)).map(([at]) => at),
  }));
  const known = new Set(found.flatMap(({ at }) => at));
  const used = new Set(sheet.rows.flatMap(({ cells }) => [...cells.keys()]));
  return {
    at: new Map(found.flatMap(({ id, at: [first] }) => (first === undefined ? [] : [[id, first] as const]))),
    missing: found.filter(({ at }) => at.length === 0).map(({ heading }) => heading),
    strange: [...used].filter((at) => !known.has(at)).map((at) => heads.get(at)?.text.trim() ?? letterOf(at)),
    twice: found.filter(({ at }) => at.length > 1).map(({ heading }) => heading),
  };
}

const plain = (text: string): string => folded(text).replace(/\s+/g, ' ');

/** A column without a heading is called as the program calls it. */
function letterOf(column: number): string {
  const before = Math.floor((column - 1) / 26);
  return (before > 0 ? letterOf(before) : '') + String.fromCharCode(65 + ((column - 1) % 26));
}

/** Returns the rows that say anything, in order; last those that have difficulties only. */
export function rowsIn(sheets: readonly Sheet[], layout: Layout): BookRow[] {
  const parts = (part: Layout['difficulties']): Line[] => {
    const sheet = sheets.find(({ name }) => name === part?.name);
    return sheet && part ? linesOf(sheet, part.columns) : [];
  };
  const rows = parts(layout.reports).map((line) => reportIn(line, layout));
  markTwice(rows);
  for (const line of parts(layout.difficulties)) addDifficulty(line, layout, rows);
  return rows;
}

/** A row with its cells by column id. */
interface Line extends Pick<Row, 'row' | 'hidden'> {
  cells: ReadonlyMap<string, Cell>;
  placeOf: (id: string | null) => Place;
}

/** Rows of the template in which nothing was written name their day and area only: they are none. */
function linesOf(sheet: Sheet, columns: readonly Column[]): Line[] {
  const { at } = headingsOf(sheet, columns);
  const headings = new Map(columns.map(({ id, heading }) => [id, heading]));
  return sheet.rows
    .filter(({ row }) => row > 1)
    .map(({ row, hidden, cells }) => ({
      ...{ row, hidden },
      cells: new Map(
        [...at].flatMap(([id, column]) => {
          const cell = cells.get(column);
          return cell ? [[id, cell] as const] : [];
        }),
      ),
      placeOf: (id: string | null) => ({
        ...{ sheet: sheet.name, row },
        heading: id === null ? null : (headings.get(id) ?? null),
      }),
    }))
    .filter(({ cells }) => [...cells.keys()].some((id) => id !== DAY && id !== AREA));
}

function emptyRow({ hidden, placeOf }: Line): BookRow {
  return {
    ...{ place: placeOf(null), hidden, areaId: null, day: null, nothing: false, note: '', reason: '' },
    ...{ values: {}, difficulties: {}, places: {}, faults: [] },
  };
}

/** Reads the cells of a line into a row, each fault at its place. */
function reader(line: Line, row: BookRow) {
  const fault = (id: string, reason: Fault['reason']): void => {
    row.faults.push({ place: line.placeOf(id), reason });
  };
  /** Returns what a cell says; nothing, with its fault, where it cannot be trusted. */
  const text = (id: string): string => {
    const cell = line.cells.get(id);
    if (cell?.fault) fault(id, { row: cell.fault });
    return cell && !cell.fault ? cell.text.trim() : '';
  };
  const named = (id: string, names: readonly Named[], code: RowFaultCode): string | null => {
    const said = text(id);
    const found = names.find(({ name }) => plain(name) === plain(said))?.id ?? null;
    if (found === null && !line.cells.get(id)?.fault) fault(id, { row: code });
    return found;
  };
  const day = (): string | null => {
    const cell = line.cells.get(DAY);
    const found = cell && text(DAY) !== '' ? dayIn(cell) : null;
    if (found === null && !cell?.fault) fault(DAY, { row: 'day' });
    return found;
  };
  return { fault, text, named, day };
}

const YES = new Set(['x', 'co', 'yes', '1', 'true']);
const NO = new Set(['', 'khong', 'no', '0', 'false']);

function reportIn(line: Line, layout: Layout): BookRow {
  const row = emptyRow(line);
  const read = reader(line, row);
  row.day = read.day();
  row.areaId = read.named(AREA, layout.areas, 'area');
  for (const { id } of layout.reports.columns) {
    if (id.includes('.')) continue;
    row.places[`values.${id}`] = line.placeOf(id);
    const text = read.text(id);
    if (text !== '') row.values[id] = text;
  }
  const nothing = plain(read.text(NOTHING));
  row.nothing = YES.has(nothing);
  if (!row.nothing && !NO.has(nothing)) read.fault(NOTHING, { row: 'nothing' });
  row.note = read.text(NOTE);
  row.reason = read.text(REASON);
  Object.assign(row.places, {
    ...{ day: line.placeOf(DAY), areaId: line.placeOf(AREA), nothingToday: line.placeOf(NOTHING) },
    ...{ 'texts.note': line.placeOf(NOTE), 'texts.reason': line.placeOf(REASON) },
  });
  return row;
}

/** Puts a difficulty to the report of its area and day, or makes a row for it. */
function addDifficulty(line: Line, layout: Layout, rows: BookRow[]): void {
  const own = emptyRow(line);
  const read = reader(line, own);
  own.day = read.day();
  own.areaId = read.named(AREA, layout.areas, 'area');
  const category = read.named(CATEGORY, layout.categories, 'category');
  const raised = { cases: read.text(CASES), text: read.text(TEXT) };
  Object.assign(own.places, { day: line.placeOf(DAY), areaId: line.placeOf(AREA) });
  const isPlaced = own.day !== null && own.areaId !== null;
  const report = isPlaced && rows.find(({ day, areaId }) => day === own.day && areaId === own.areaId);
  const row = report || own;
  if (!report) rows.push(own);
  else row.faults.push(...own.faults);
  if (category === null) return;
  if (category in row.difficulties) {
    const before = row.places[`difficulties.${category}`]?.row;
    row.faults.push({ place: line.placeOf(CATEGORY), reason: { row: 'twice', more: String(before) } });
    return;
  }
  row.difficulties[category] = raised;
  row.places[`difficulties.${category}`] = line.placeOf(CASES);
  row.places[`texts.difficulty.${category}`] = line.placeOf(TEXT);
}

/** Two rows for one area and day: nobody can tell which is meant, so neither is sent. */
function markTwice(rows: readonly BookRow[]): void {
  for (const row of rows) {
    const other = rows.find(
      (one) => one !== row && row.day !== null && one.day === row.day && one.areaId === row.areaId,
    );
    if (other && row.areaId !== null)
      row.faults.push({ place: row.place, reason: { row: 'twice', more: String(other.place.row) } });
  }
}
