/**
 * A short table to read, not to sort: on a phone each row stands as a block with its columns named, so that nothing
 * has to be scrolled sideways. The roles are written out because a block is no table to a screen reader.
 */
import type { ComponentChildren } from 'preact';

export interface StackedColumn<Row> {
  label: string;
  show: (row: Row) => ComponentChildren;
  /** On a phone the name of the column is not repeated: what stands there says it. */
  bare?: boolean;
}

export interface StackedTableProps<Row> {
  caption: string;
  rows: readonly Row[];
  /** The first one names the row. */
  columns: readonly StackedColumn<Row>[];
}

export function StackedTable<Row>({ caption, rows, columns }: StackedTableProps<Row>) {
  return (
    <table class="stacked" role="table">
      <caption class="hidden">{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map(({ label }) => (
            <th key={label} role="columnheader" scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row, at) => (
          <tr key={at} role="row">
            {columns.map((column, at) => (
              <Cell key={column.label} {...{ row, column }} head={at === 0} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface CellProps<Row> {
  row: Row;
  column: StackedColumn<Row>;
  head: boolean;
}

function Cell<Row>({ row, column: { label, show, bare = false }, head }: CellProps<Row>) {
  const shown = show(row);
  if (head) {
    return (
      <th role="rowheader" scope="row">
        {shown}
      </th>
    );
  }
  // An empty cell keeps its place on paper and is left out on a phone.
  const empty = shown === null || shown === '';
  return (
    <td role="cell" class={empty ? 'nothing' : undefined} data-label={bare ? undefined : label}>
      {shown}
    </td>
  );
}
