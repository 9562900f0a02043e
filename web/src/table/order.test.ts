/** Rows in order: by a column, and under headings. */
import { describe, expect, it } from 'vitest';
import { grouped, sorted } from './order.ts';

const ROWS = [
  { name: 'Tổ 10', at: 'b', count: null },
  { name: 'Tổ 2', at: 'a', count: 5 },
  { name: 'Đội 1', at: 'b', count: 12 },
  { name: 'Ấp 3', at: 'c', count: 7 },
];
const columns = [
  { id: 'name', value: (row: (typeof ROWS)[number]) => row.name },
  { id: 'count', value: (row: (typeof ROWS)[number]) => row.count },
];
const names = (rows: readonly (typeof ROWS)[number][]): string[] => rows.map(({ name }) => name);

describe('rows in order', () => {
  it('keep the order they were given in until a column is named; what is not known stands last', () => {
    expect(names(sorted(ROWS, columns, null))).toEqual(names(ROWS));
    expect(names(sorted(ROWS, columns, { by: 'name', descending: false }))).toEqual([
      ...['Ấp 3', 'Đội 1', 'Tổ 2', 'Tổ 10'],
    ]);
    const byCount = sorted(ROWS, columns, { by: 'count', descending: true });
    expect(names(byCount)).toEqual(['Đội 1', 'Ấp 3', 'Tổ 2', 'Tổ 10']);
  });

  it('stay sorted within their group; a row of no known group stands last and is not dropped', () => {
    const byCount = sorted(ROWS, columns, { by: 'count', descending: true });
    expect(names(grouped(byCount, ({ at }) => at, ['a', 'b']))).toEqual(['Tổ 2', 'Đội 1', 'Tổ 10', 'Ấp 3']);
  });
});
