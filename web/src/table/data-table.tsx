/**
 * A table that stays quick with thousands of rows: sorts by any column, filters by words, shows a hundred rows at a
 * time. Shows what it is given; it never adds up or drops a row.
 */
import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { integer } from '#domain/format.ts';
import { useWords } from '../i18n/language.ts';
import { folded, grouped, sorted, type Order } from './order.ts';
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
  /** Only where there is room for columns, or only on a phone's cards. Absent: on both. */
  only?: 'wide' | 'cards';
}

/** Rows under headings. A row is found by the name of its group too. */
export interface RowGroups<Row> {
  /** In the order in which they stand; one without rows is not shown. */
  groups: readonly { id: string; name: string; title: string }[];
  of: (row: Row) => string;
}

export interface DataTableProps<Row> {
  /** What the table is about; read out before it. */
  caption: string;
  rows: readonly Row[];
  columns: readonly Column<Row>[];
  keyOf: (row: Row) => string;
  /** The order of the rows as given, unless a column is named. */
  order?: Order;
  /** Sorting is within each group. */
  under?: RowGroups<Row>;
  /** On a phone each row is a card, and no number lies off the screen. */
  cards?: boolean;
  /** Offers a search field. */
  searchable?: boolean;
  /** What stands there when there is no row at all. */
  empty: string;
}

const PAGE = 100;

export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, rows, columns, keyOf, under, cards = false, searchable = false, empty } = props;
  const { shared } = useWords();
  const [order, setOrder] = useState<Order | null>(props.order ?? null);
  const [search, setSearch] = useState('');
  const [most, setMost] = useState(PAGE);
  const found = useMemo(() => matching(rows, columns, search, under), [rows, columns, search, under]);
  const inOrder = useMemo(() => {
    const rowsInOrder = sorted(found, columns, order);
    const ids = under?.groups.map(({ id }) => id) ?? [];
    return under ? grouped(rowsInOrder, under.of, ids) : rowsInOrder;
  }, [found, columns, order, under]);
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
        <table role="table" class={cards ? 'stacked' : undefined}>
          <caption class="hidden">{caption}</caption>
          <thead role="rowgroup">
            <tr role="row">
              {columns.map((column) => (
                <Head key={column.id} {...{ column, order }} onOrder={setOrder} />
              ))}
            </tr>
          </thead>
          {partsOf(shown, under).map(({ id, title, rows: own }) => (
            <tbody key={id} role="rowgroup">
              {title !== null && (
                <tr role="row" class="group">
                  <th role="rowheader" scope="rowgroup" colSpan={columns.length}>
                    {title}
                  </th>
                </tr>
              )}
              {own.map((row) => (
                <tr key={keyOf(row)} role="row">
                  {columns.map((column, at) => (
                    <Cell key={column.id} {...{ row, column }} head={at === 0} />
                  ))}
                </tr>
              ))}
            </tbody>
          ))}
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
  under: RowGroups<Row> | undefined,
): readonly Row[] {
  const words = folded(search).split(' ').filter(Boolean);
  if (words.length === 0) return rows;
  const names = new Map(under?.groups.map(({ id, name }) => [id, name]));
  return rows.filter((row) => {
    const group = (under && names.get(under.of(row))) ?? '';
    const text = folded([group, ...columns.map((column) => searchedIn(column, row))].join(' '));
    return words.every((word) => text.includes(word));
  });
}

interface Part<Row> {
  id: string;
  /** **Null**: the rows are under no heading. */
  title: string | null;
  rows: readonly Row[];
}

function partsOf<Row>(rows: readonly Row[], under: RowGroups<Row> | undefined): Part<Row>[] {
  const titles = new Map(under?.groups.map(({ id, title }) => [id, title]));
  const parts = new Map<string, Row[]>();
  for (const row of rows) {
    const id = under?.of(row) ?? '';
    const part = parts.get(id);
    if (part) part.push(row);
    else parts.set(id, [row]);
  }
  return [...parts].map(([id, own]) => ({ id, title: titles.get(id) ?? null, rows: own }));
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

function Head<Row>({ column, order, onOrder }: HeadProps<Row>) {
  const { id, label, numeric = false } = column;
  const mine = order?.by === id ? order : null;
  // Numbers are looked at from the largest down, words from A on.
  const next: Order = { by: id, descending: mine ? !mine.descending : numeric };
  return (
    <th
      role="columnheader"
      scope="col"
      class={classOf(column)}
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
  const { show, holds, label } = column;
  const value = column.value(row);
  const words = typeof value === 'string' && holds ? wallInWords(value) : value;
  const text = typeof words === 'string' ? words : integer(words);
  const looks = show ? show(row) : text;
  const shape = classOf(column, value === null);
  return head ? (
    <th role="rowheader" scope="row" class={shape}>
      {looks}
    </th>
  ) : (
    <td role="cell" class={shape} data-label={show ? undefined : label}>
      {looks}
    </td>
  );
}

function classOf<Row>({ numeric, only }: Column<Row>, isEmpty = false): string | undefined {
  const classes = [numeric && 'numeric', only && `only-${only}`, isEmpty && 'nothing'].filter(Boolean);
  return classes.length > 0 ? classes.join(' ') : undefined;
}
