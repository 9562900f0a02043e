/** The empty table that the standing agency fills in with Excel and pastes back: every heading in it is one that is read. */
import { areasInOrder, type PlanIndex } from '#domain/hierarchy.ts';
import { parentsOf } from './counts.ts';
import type { ListWords } from './use-words.ts';

/** Returns the rows: the heading, one row for each lowest area with its commune before it, the total. */
export function templateRows(index: PlanIndex, listIds: readonly string[], words: ListWords): string[][] {
  const chosen = index.plan.lists.filter(({ id }) => listIds.includes(id));
  const parents = parentsOf(index);
  const blank = chosen.map(() => '');
  const heads = chosen.map(({ id, name, unitOfCount }) => `${id}\n${name}\n(${unitOfCount})`);
  const rows = areasInOrder(index.plan)
    .filter(({ area }) => !parents.has(area.id))
    .map(({ area }) => [index.areas.get(area.parentId ?? '')?.name ?? '', area.name, ...blank]);
  return [
    [words.templateCommune, words.templateHamlet, ...heads],
    ...rows,
    [words.templateTotal, '', ...blank],
  ];
}

/** Returns the rows as an Excel workbook. **Errors**: rejects where its library cannot be loaded. */
export async function templateFile(rows: readonly (readonly string[])[]): Promise<Blob> {
  const { default: writeExcel } = await import('write-excel-file/browser');
  const cells = rows.map((row, at) =>
    row.map((value) =>
      value === ''
        ? null
        : { value, type: String, wrap: true, ...(at === 0 ? { fontWeight: 'bold' as const } : {}) },
    ),
  );
  const columns = (rows[0] ?? []).map((_, column) => ({ width: column < 2 ? 28 : 22 }));
  return writeExcel(cells, { columns, stickyRowsCount: 1 }).toBlob();
}
