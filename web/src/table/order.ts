/** How rows are sorted and searched: Vietnamese order, diacritics and case ignored in a search, unknown last. */

export interface Order {
  /** Id of a column. */
  by: string;
  descending: boolean;
}

interface Sortable<Row> {
  id: string;
  value: (row: Row) => string | number | null;
}

const VIETNAMESE = new Intl.Collator('vi', { numeric: true });

/** Returns the rows in this order; as they were given where no column is named. Equal rows keep their places. */
export function sorted<Row>(
  rows: readonly Row[],
  columns: readonly Sortable<Row>[],
  order: Order | null,
): readonly Row[] {
  const column = columns.find(({ id }) => id === order?.by);
  if (!column || !order) return rows;
  const sign = order.descending ? -1 : 1;
  return rows
    .map((row) => ({ row, value: column.value(row) }))
    .sort((a, b) => compare(a.value, b.value, sign))
    .map(({ row }) => row);
}

/** Returns the rows of each group under each other, groups in the order of `ids`; within one the rows keep theirs. */
export function grouped<Row>(
  rows: readonly Row[],
  groupOf: (row: Row) => string,
  ids: readonly string[],
): readonly Row[] {
  const place = new Map(ids.map((id, at) => [id, at]));
  const placeOf = (row: Row): number => place.get(groupOf(row)) ?? ids.length;
  return [...rows].sort((a, b) => placeOf(a) - placeOf(b));
}

type Value = string | number | null;

function compare(a: Value, b: Value, sign: number): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  if (typeof a === 'number' && typeof b === 'number') return sign * (a - b);
  return sign * VIETNAMESE.compare(String(a), String(b));
}

/** Returns the text as it is searched: `Đôn Lương` is found by "don luong". */
export function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .trim();
}
