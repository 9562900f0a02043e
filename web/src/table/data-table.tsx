/**
 * A table that stays quick with thousands of rows: sorts by any column, filters by words, shows a hundred rows at a
 * time. Shows what it is given; it never adds up or drops a row.
 */
import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { integer } from '#domain/format.ts';
import { useWords } from '../i18n/language.ts';
import { folded, sorted, type Order } from './order.ts';
import { wallInWords } from './wall-clock.ts';

/**
 * **Shape**: `value` is what is sorted, searched and exported; `show` how it looks where that is not enough. A column
 * of numbers is `numeric`; one that `holds` days or instants has them as `wall-clock.ts` writes them. **Null**: not
 * known, which sorts last and shows as "–".
 */
export interface Column<Row> {
  id: string;
  label: string;
  value: (row: Row) => string | number | null;
  show?: (row: Row) => ComponentChildren;
  numeric?: boolean;
  holds?: 'days' | 'instants';
}

export interface DataTableProps<Row> {
  /** What the table is about; read out before it. */
  caption: string;
  rows: readonly Row[];
  columns: readonly Column<Row>[];
  keyOf: (row: Row) => string;
  /** The order of the rows as given, unless a column is named. */
  order?: Order;
  /** Offers a search field. */
  searchable?: boolean;
  /** What stands there when there is no row at all. */
  empty: string;
}

const PAGE = 100;

export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, rows, columns, keyOf, searchable = false, empty } = props;
  const { shared } = useWords();
  const [order, setOrder] = useState<Order | null>(props.order ?? null);
  const [search, setSearch] = useState('');
  const [most, setMost] = useState(PAGE);
  const found = useMemo(() => matching(rows, columns, search), [rows, columns, search]);
  const inOrder = useMemo(() => sorted(found, columns, order), [found, columns, order]);
  const shown = inOrder.slice(0, most);
  const left = inOrder.length - shown.length;
  return (
    <div class="table">
      {searchable && (
        <input
          type="search"
          value={search}
          aria-label={shared.searchIn(caption)}
          placeholder={shared.search}
          onInput={(event) => setSearch(event.currentTarget.value)}
        />
      )}
      <div class="table-scroll" role="region" aria-label={caption} tabIndex={0}>
        <table>
          <caption class="hidden">{caption}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <Head key={column.id} {...{ column, order }} onOrder={setOrder} />
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <tr key={keyOf(row)}>
                {columns.map((column, at) => (
                  <Cell key={column.id} {...{ row, column }} head={at === 0} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {inOrder.length === 0 && <p class="empty">{rows.length === 0 ? empty : shared.noneFound}</p>}
      {left > 0 && (
        <button type="button" onClick={() => setMost(most + PAGE)}>
          {shared.showMore(integer(Math.min(left, PAGE)), integer(left))}
        </button>
      )}
    </div>
  );
}

function matching<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  search: string,
): readonly Row[] {
  const words = folded(search).split(' ').filter(Boolean);
  if (words.length === 0) return rows;
  return rows.filter((row) => {
    const text = folded(columns.map((column) => searchedIn(column, row)).join(' '));
    return words.every((word) => text.includes(word));
  });
}

/** A day is found by both ways of writing it. */
function searchedIn<Row>({ value, holds }: Column<Row>, row: Row): string {
  const held = value(row) ?? '';
  return holds && typeof held === 'string' ? `${held} ${wallInWords(held)}` : String(held);
}

interface HeadProps<Row> {
  column: Column<Row>;
  order: Order | null;
  onOrder: (order: Order) => void;
}

function Head<Row>({ column: { id, label, numeric = false }, order, onOrder }: HeadProps<Row>) {
  const mine = order?.by === id ? order : null;
  // Numbers are looked at from the largest down, words from A on.
  const next: Order = { by: id, descending: mine ? !mine.descending : numeric };
  return (
    <th
      scope="col"
      class={numeric ? 'numeric' : undefined}
      aria-sort={mine ? (mine.descending ? 'descending' : 'ascending') : undefined}
    >
      <button type="button" class="plain" onClick={() => onOrder(next)}>
        {label}
        <span aria-hidden="true">{mine ? (mine.descending ? ' ▼' : ' ▲') : ' ↕'}</span>
      </button>
    </th>
  );
}

function Cell<Row>({ row, column, head }: { row: Row; column: Column<Row>; head: boolean }) {
  const { numeric = false, show, holds } = column;
  const value = column.value(row);
  const words = typeof value === 'string' && holds ? wallInWords(value) : value;
  const text = typeof words === 'string' ? words : integer(words);
  const looks = show ? show(row) : text;
  const shape = numeric ? 'numeric' : undefined;
  return head ? (
    <th scope="row" class={shape}>
      {looks}
    </th>
  ) : (
    <td class={shape}>{looks}</td>
  );
}
