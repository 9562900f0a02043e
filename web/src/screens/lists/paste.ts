/**
 * A table pasted from Excel, read for the grid: what it says, and every place that could not be read. Nothing is
 * guessed and nothing is dropped without being said.
 */
import { readCount } from '#domain/count.ts';
import { parse } from 'papaparse';
import { areaPath, rootArea, type PlanIndex } from '#domain/hierarchy.ts';
import { parentsOf } from './counts.ts';
import { headerOf, type Header } from './paste-header.ts';
import { areasBelow, areasNamed, nameKey, parentsNamed } from './names.ts';
import type { PasteFault, PasteFaultKind } from './paste-fault.ts';

/** **Shape**: `cells` list id → area id → count; `sums` list id → what the total row says; `lists` as in the header. */
export interface Pasted {
  lists: string[];
  cells: Record<string, Record<string, number>>;
  sums: Record<string, number>;
  faults: PasteFault[];
}

interface Subtotal {
  row: number;
  areaId: string;
  counts: Record<string, number>;
}

/** What has been read so far, row by row. */
interface Reading extends Pasted {
  index: PlanIndex;
  header: Header;
  parents: ReadonlySet<string>;
  heading: string | null;
  totalSeen: boolean;
  subtotals: Subtotal[];
}

const TOTAL = /^(tong cong|tong so|tong|cong|total|grand total|sum)( |$)/;

/** Returns what the pasted text says. Columns are separated by tabs, else by semicolons, else by commas. */
export function readPaste(text: string, index: PlanIndex): Pasted {
  const delimiter = ['\t', ';'].find((sign) => text.includes(sign)) ?? ',';
  const { data, errors } = parse<string[]>(text, { delimiter, skipEmptyLines: false });
  const faults: PasteFault[] = errors
    .filter(({ type }) => type === 'Quotes')
    .map(({ row }) => ({ row: (row ?? 0) + 1, kind: 'quotes', what: '' }));
  const header = headerOf(data, index);
  if (!header) return { lists: [], cells: {}, sums: {}, faults: [...faults, fault(1, 'no-header', '')] };
  const lists = [...header.lists.values()];
  const reading: Reading = {
    ...{ index, header, lists, parents: parentsOf(index), heading: null, totalSeen: false, subtotals: [] },
    cells: Object.fromEntries(lists.map((id) => [id, {}])),
    sums: {},
    faults: [...faults, ...header.faults],
  };
  data.forEach((cells, at) => {
    if (at >= header.end && cells.some((cell) => cell.trim() !== '')) readRow(reading, cells, at + 1);
  });
  for (const subtotal of reading.subtotals) checkSubtotal(reading, subtotal);
  return { lists, cells: reading.cells, sums: reading.sums, faults: reading.faults };
}

function readRow(reading: Reading, cells: readonly string[], row: number): void {
  const { header, index, parents, faults } = reading;
  const filled = cells.some((cell, column) => header.lists.has(column) && cell.trim() !== '');
  const counts = countsIn(reading, cells, row);
  const name = nameIn(header, cells);
  if (name === '') {
    if (filled) faults.push(fault(row, 'no-area', Object.values(counts).join('; ')));
    return;
  }
  const found = areasIn(reading, cells, name);
  const key = nameKey(name);
  if (found.length === 0 && TOTAL.test(key)) {
    readTotal(reading, name, key, counts, row);
    return;
  }
  const [areaId] = found;
  if (areaId === undefined || found.length > 1) {
    faults.push(fault(row, areaId === undefined ? 'unknown-area' : 'ambiguous-area', name));
    // Names below an unknown heading must not be taken for those of the commune above it.
    if (!filled) reading.heading = null;
    return;
  }
  if (areaId === rootArea(index.plan).id) {
    reading.heading = null;
    if (filled) takeTotal(reading, name, counts, row);
  } else if (parents.has(areaId)) {
    reading.heading = areaId;
    if (filled) reading.subtotals.push({ row, areaId, counts });
  } else {
    if (reading.heading !== null && !areaPath(index, areaId).includes(reading.heading))
      reading.heading = null;
    takeCounts(reading, areaId, name, counts, row);
  }
}

/** Returns what stands for the area: `commune / hamlet` where both are there. A total may stand where rows are numbered. */
function nameIn(header: Header, cells: readonly string[]): string {
  const { commune, hamlet } = areaIn(header, cells);
  if (commune !== '' && hamlet !== '') return `${commune} / ${hamlet}`;
  const [numbered = ''] = cells.filter(
    (cell, column) => header.known.has(column) && TOTAL.test(nameKey(cell)),
  );
  return commune || hamlet || numbered.trim();
}

function areaIn({ areaColumn, communeColumn }: Header, cells: readonly string[]) {
  const at = (column: number | null): string => (cells[column ?? -1] ?? '').trim();
  return { commune: at(communeColumn), hamlet: at(areaColumn) };
}

/** Returns the areas that the row may mean. A commune written beside its hamlet holds for the rows below it as well. */
function areasIn(reading: Reading, cells: readonly string[], name: string): string[] {
  const { header, index } = reading;
  const { commune, hamlet } = areaIn(header, cells);
  if (header.communeColumn === null || (commune === '' && reading.heading === null))
    return areasNamed(index, name, reading.heading);
  if (commune === '') {
    const below = areasBelow(index, reading.heading ?? '', hamlet);
    return below.length > 0 ? below : areasNamed(index, hamlet, reading.heading);
  }
  const communes = parentsNamed(index, commune);
  if (hamlet === '') return communes.length > 0 ? communes : areasNamed(index, commune, null);
  reading.heading = communes.length === 1 ? (communes[0] ?? null) : null;
  return communes.flatMap((id) => areasBelow(index, id, hamlet));
}

/** Returns the row's counts by list id; whatever is no whole number is said. */
function countsIn(
  { header, faults }: Reading,
  cells: readonly string[],
  row: number,
): Record<string, number> {
  const counts: Record<string, number> = {};
  cells.forEach((cell, column) => {
    const text = cell.trim();
    if (text === '' || header.known.has(column)) return;
    if (column === header.areaColumn || column === header.communeColumn) return;
    const listId = header.lists.get(column);
    const count = readCount(text);
    if (listId === undefined) faults.push(fault(row, 'no-list', text));
    else if (count === null) faults.push(fault(row, 'not-whole', text));
    else counts[listId] = count;
  });
  return counts;
}

function takeCounts(
  reading: Reading,
  areaId: string,
  name: string,
  counts: Record<string, number>,
  row: number,
): void {
  let twice = false;
  for (const [listId, count] of Object.entries(counts)) {
    const list = reading.cells[listId] ?? {};
    if (areaId in list) twice = true;
    else list[areaId] = count;
  }
  if (twice) reading.faults.push(fault(row, 'area-twice', name));
}

/** `Cộng xã Nghĩa Lộ` is a subtotal, `Tổng` or `Tổng toàn đặc khu` the total. */
function readTotal(
  reading: Reading,
  name: string,
  key: string,
  counts: Record<string, number>,
  row: number,
): void {
  const of = key.replace(TOTAL, '').trim();
  const [areaId, another] = areasNamed(reading.index, of, null);
  if (areaId !== undefined && another === undefined && areaId !== rootArea(reading.index.plan).id) {
    reading.subtotals.push({ row, areaId, counts });
  } else if (areaId !== undefined || of === '' || of.startsWith('toan') || of.startsWith('cac')) {
    takeTotal(reading, name, counts, row);
  } else {
    reading.faults.push(fault(row, 'unknown-area', name));
  }
}

function takeTotal(reading: Reading, name: string, counts: Record<string, number>, row: number): void {
  if (reading.totalSeen) {
    reading.faults.push(fault(row, 'total-twice', name));
    return;
  }
  reading.totalSeen = true;
  Object.assign(reading.sums, counts);
}

/** A commune's own row is no count of its own: it must be the sum of the places below it. */
function checkSubtotal({ index, cells, faults }: Reading, { row, areaId, counts }: Subtotal): void {
  const name = index.areas.get(areaId)?.name ?? areaId;
  for (const [listId, count] of Object.entries(counts)) {
    const below = Object.entries(cells[listId] ?? {}).filter(([id]) => areaPath(index, id).includes(areaId));
    const sum = below.reduce((total, [, one]) => total + one, 0);
    if (below.length === 0) faults.push(fault(row, 'count-at-parent', name));
    else if (sum !== count) {
      faults.push(fault(row, 'subtotal-differs', `${listId} ${name}: ${String(count)} ≠ ${String(sum)}`));
    }
  }
}

function fault(row: number, kind: PasteFaultKind, what: string): PasteFault {
  return { row, kind, what };
}
