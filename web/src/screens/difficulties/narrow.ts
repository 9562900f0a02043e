/** The list narrowed and put in order. Quick enough to follow typing through thousands of rows. */
import type { PlanIndex } from '#domain/hierarchy.ts';
import { folded } from '../../table/order.ts';
import type { Case } from './cases.ts';
import type { ViewAddress } from './view-address.ts';

export const ORDERS = ['oldest', 'newest', 'most'] as const;
export type CaseOrder = (typeof ORDERS)[number];

/** A row and what a search looks through. */
export interface Findable {
  row: Case;
  text: string;
}

/** Returns the rows with their names and words ready to be searched. */
export function findable({ categories, areas, units }: PlanIndex, rows: readonly Case[]): Findable[] {
  return rows.map((row) => ({
    row,
    text: folded(
      [
        categories.get(row.categoryId) ?? row.categoryId,
        ...row.path.map((id) => areas.get(id)?.name ?? id),
        units.get(row.unitId)?.name ?? row.unitId,
        row.text ?? '',
      ].join(' '),
    ),
  }));
}

type Narrowing = Pick<ViewAddress, 'categoryId' | 'areaId' | 'unanswered'>;

/** Returns the rows of a category, in an area and all below it, that hold every word of the search. */
export function narrowed(
  all: readonly Findable[],
  { categoryId, areaId, unanswered }: Narrowing,
  search: string,
): Case[] {
  const words = folded(search).split(' ').filter(Boolean);
  return all
    .filter(({ row }) => categoryId === null || row.categoryId === categoryId)
    .filter(({ row }) => areaId === null || row.path.includes(areaId))
    .filter(({ row }) => !unanswered || row.waitsTooLong)
    .filter(({ text }) => words.every((word) => text.includes(word)))
    .map(({ row }) => row);
}

/** Returns the rows in this order; equal ones with the most cases first. */
export function inOrder(rows: readonly Case[], order: CaseOrder): Case[] {
  const byDay = (a: Case, b: Case): number => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0);
  const byCases = (a: Case, b: Case): number => b.cases - a.cases;
  const sign = order === 'newest' ? -1 : 1;
  return [...rows].sort((a, b) =>
    order === 'most' ? byCases(a, b) || byDay(a, b) : sign * byDay(a, b) || byCases(a, b),
  );
}
