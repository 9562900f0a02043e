/** The heading row of a pasted table: which columns hold the areas, which one which list. Guesses nothing. */
import type { PlanIndex } from '#domain/hierarchy.ts';
import { isUnit, listNamed } from './list-names.ts';
import { areasNamed, nameKey } from './names.ts';
import type { PasteFault } from './paste-fault.ts';

/**
 * **Shape**: `row` that names the lists and `end` of the first row below the heading, from 0; `lists`
 * column → list id; `known` columns that are understood but not read (row numbers) or were already said to be unknown.
 * **Null**: `communeColumn` where one column names the areas.
 */
export interface Header {
  row: number;
  end: number;
  areaColumn: number;
  communeColumn: number | null;
  lists: ReadonlyMap<number, string>;
  known: ReadonlySet<number>;
  faults: PasteFault[];
}

type Rows = readonly (readonly string[])[];

const NUMBERING = new Set(['stt', 'tt', 'so tt', 'no']);
const COMMUNE = /^(ten )?(xa|phuong|thi tran|dac khu|khu vuc|don vi hanh chinh|commune|ward)( |$)/;
const HAMLET = /^(ten )?(thon|to dan pho|khu pho|khu dan cu|hamlet|village|residential group)( |$)/;
const AREA = /^(ten )?(dia ban|don vi|area)( |$)/;

/** Returns the heading: the first row that names a list, and what belongs to it below. **Null**: there is none. */
export function headerOf(rows: Rows, index: PlanIndex): Header | null {
  const row = rows.findIndex((cells) =>
    cells.some((cell, column) => column > 0 && listNamed(index, cell) !== null),
  );
  const cells = rows[row];
  if (!cells) return null;
  const faults: PasteFault[] = rows.slice(0, row).flatMap((above, at) => {
    const what = above.filter((cell) => cell.trim() !== '').join(' ');
    return what === '' ? [] : [{ row: at + 1, kind: 'before-header', what }];
  });
  const columns = areaColumns(cells, rows.slice(row + 1), index);
  const lists = new Map<number, string>();
  const known = new Set<number>();
  cells.forEach((cell, column) => {
    const what = cell.trim();
    if (column === columns.areaColumn || column === columns.communeColumn || what === '') return;
    const listId = listNamed(index, what);
    if (NUMBERING.has(nameKey(what))) known.add(column);
    else if (listId !== null && ![...lists.values()].includes(listId)) lists.set(column, listId);
    else {
      known.add(column);
      faults.push({ row: row + 1, kind: listId === null ? 'unknown-list' : 'list-twice', what });
    }
  });
  return { row, end: endOf(rows, row + 1, columns.areaColumn, index), ...columns, lists, known, faults };
}

/** Which columns name the areas: one, or one for the commune and one for the hamlet, in whichever order. */
function areaColumns(
  heading: readonly string[],
  below: Rows,
  index: PlanIndex,
): Pick<Header, 'areaColumn' | 'communeColumn'> {
  const keys = heading.map((cell) => (listNamed(index, cell) === null ? nameKey(cell) : 'list'));
  const named = (pattern: RegExp): number => keys.findIndex((key) => pattern.test(key));
  const [commune, hamlet, area] = [named(COMMUNE), named(HAMLET), named(AREA)];
  if (commune >= 0 && hamlet >= 0) return { areaColumn: hamlet, communeColumn: commune };
  if (commune >= 0 && area >= 0) return { areaColumn: area, communeColumn: commune };
  if (area >= 0 && hamlet >= 0 && area < hamlet) return { areaColumn: hamlet, communeColumn: area };
  const first = Math.max(0, hamlet, area, commune, NUMBERING.has(keys[0] ?? '') ? 1 : 0);
  // One heading over two columns: the second has none of its own, and words below it.
  const second = first + 1;
  const isShared = keys[second] === '' && below.some((cells) => /\p{L}/u.test(cells[second] ?? ''));
  return isShared ? { areaColumn: second, communeColumn: first } : { areaColumn: first, communeColumn: null };
}

/** Rows below the lists' names that still belong to the heading: units of count, and the numbers of the columns. */
function endOf(rows: Rows, from: number, areaColumn: number, index: PlanIndex): number {
  let end = from;
  for (const cells of rows.slice(from, from + 2)) {
    const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
    const units = filled.length > 0 && filled.every((cell) => isUnit(index, cell));
    const area = cells[areaColumn]?.trim() ?? '';
    const numbers =
      area !== '' &&
      areasNamed(index, area, null).length === 0 &&
      filled.every((cell) => /^\(?([A-Za-z]|\d{1,2})\)?$/.test(cell)) &&
      isCounting(filled);
    if (!units && !numbers) break;
    end += 1;
  }
  return end;
}

/** `A B 1 2 3`: letters first, then numbers one by one. */
function isCounting(cells: readonly string[]): boolean {
  const numbers = cells.flatMap((cell) => (/\d/.test(cell) ? [Number(cell.replace(/\D/g, ''))] : []));
  return numbers.length > 0 && numbers.every((number, at) => number === (numbers[0] ?? 0) + at);
}
