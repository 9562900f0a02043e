/** The heading row of a pasted table: which column holds the areas, which one which list. Guesses nothing. */
import type { PlanIndex } from '../../../../functions/src/domain/hierarchy.ts';
import { listNamed, nameKey } from './names.ts';
import type { PasteFault } from './paste-fault.ts';

/**
 * **Shape**: `place` of the row, from 0; `lists` column → list id; `known` columns that are understood but not read
 * (row numbers) or were already said to be unknown.
 */
export interface Header {
  place: number;
  areaColumn: number;
  lists: ReadonlyMap<number, string>;
  known: ReadonlySet<number>;
  faults: PasteFault[];
}

const NUMBERING = new Set(['stt', 'tt', 'so tt']);
const AREA = /^(ten )?(dia ban|khu vuc|don vi|thon|to dan pho|area)( |$)/;

/** Returns the heading: the first row that names a list. **Null**: there is none. */
export function headerOf(rows: readonly (readonly string[])[], index: PlanIndex): Header | null {
  const place = rows.findIndex((cells) =>
    cells.some((cell, column) => column > 0 && listNamed(index, cell) !== null),
  );
  const cells = rows[place];
  if (!cells) return null;
  const faults: PasteFault[] = rows.slice(0, place).flatMap((above, at) => {
    const what = above.filter((cell) => cell.trim() !== '').join(' ');
    return what === '' ? [] : [{ row: at + 1, kind: 'before-header', what }];
  });
  const areaColumn = Math.max(
    0,
    cells.findIndex((cell) => AREA.test(nameKey(cell)) && listNamed(index, cell) === null),
    NUMBERING.has(nameKey(cells[0] ?? '')) ? 1 : 0,
  );
  const lists = new Map<number, string>();
  const known = new Set<number>();
  cells.forEach((cell, column) => {
    const what = cell.trim();
    if (column === areaColumn || what === '') return;
    const listId = listNamed(index, what);
    if (NUMBERING.has(nameKey(what))) known.add(column);
    else if (listId !== null && ![...lists.values()].includes(listId)) lists.set(column, listId);
    else {
      known.add(column);
      faults.push({ row: place + 1, kind: listId === null ? 'unknown-list' : 'list-twice', what });
    }
  });
  return { place, areaColumn, lists, known, faults };
}
