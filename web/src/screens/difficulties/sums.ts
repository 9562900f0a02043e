/** Cases added up by category and by area. Every row counts once in its category and once in each area it lies in. */
import { areasInOrder, rootArea, type PlanIndex } from '#domain/hierarchy.ts';
import type { Case } from './cases.ts';

/**
 * `answered`: how many of those raised apart were answered, and the median of the days until then. **Null**: the days and
 * the commonest category where there is no case; the median where none was answered.
 */
export interface Sum {
  cases: number;
  units: number;
  newestDay: string | null;
  oldestDay: string | null;
  oldestAgeDays: number | null;
  raised: number;
  answered: number;
  medianDays: number | null;
  commonest: { categoryId: string; cases: number } | null;
}

/** One name with its sum. */
export interface SumOf {
  id: string;
  name: string;
  sum: Sum;
}

/** **Null**: `apart` where all cases name a place below. It holds those that name only the area itself. */
export interface AreaLine extends SumOf {
  below: readonly SumOf[];
  apart: Sum | null;
}

/** Returns the sum of these rows. */
export function sumOf(rows: readonly Case[]): Sum {
  const days = rows.map(({ day }) => day).sort();
  const answered = rows.flatMap(({ answeredInDays }) => answeredInDays ?? []).sort((a, b) => a - b);
  const byCategory = [...grouped(rows, ({ categoryId }) => categoryId)].map(([categoryId, own]) => ({
    categoryId,
    cases: casesIn(own),
  }));
  return {
    cases: casesIn(rows),
    units: new Set(rows.map(({ unitId }) => unitId)).size,
    newestDay: days[days.length - 1] ?? null,
    oldestDay: days[0] ?? null,
    oldestAgeDays: rows.length === 0 ? null : Math.max(...rows.map(({ ageDays }) => ageDays)),
    raised: rows.filter(({ status }) => status !== null).length,
    answered: answered.length,
    medianDays: medianOf(answered),
    commonest:
      byCategory.sort((a, b) => b.cases - a.cases || (a.categoryId < b.categoryId ? -1 : 1))[0] ?? null,
  };
}

/** Returns the middle of numbers in ascending order; of an even count the upper one, which somebody really waited. */
const medianOf = (sorted: readonly number[]): number | null => sorted[Math.floor(sorted.length / 2)] ?? null;

/** Returns every category of the plan, and any that only old reports know: the most cases first. */
export function linesByCategory({ categories }: PlanIndex, rows: readonly Case[]): SumOf[] {
  const own = grouped(rows, ({ categoryId }) => categoryId);
  return [...new Set([...categories.keys(), ...own.keys()])]
    .map((id) => ({ id, name: categories.get(id) ?? id, sum: sumOf(own.get(id) ?? []) }))
    .sort(mostFirst);
}

/** Returns every area right below the root, the most cases first, each with those of its places that have any. */
export function linesByArea({ plan }: PlanIndex, rows: readonly Case[]): AreaLine[] {
  const root = rootArea(plan).id;
  const within = groupedByPath(rows);
  const inOrder = areasInOrder(plan).map(({ area }) => area);
  const lineOf = ({ id, name }: { id: string; name: string }): SumOf => ({
    ...{ id, name },
    sum: sumOf(within.get(id) ?? []),
  });
  return inOrder
    .filter(({ parentId }) => parentId === root)
    .map((area): AreaLine => {
      const below = inOrder.filter(({ id, parentId }) => parentId === area.id && within.has(id)).map(lineOf);
      return {
        ...lineOf(area),
        below: below.sort(mostFirst),
        apart: onlyOf(area.id, within.get(area.id) ?? []),
      };
    })
    .sort(mostFirst);
}

/** Returns the sum of the cases that name this area and nothing narrower. **Null**: none. */
export function onlyOf(areaId: string, rows: readonly Case[]): Sum | null {
  const own = rows.filter((row) => row.areaId === areaId);
  return own.length === 0 ? null : sumOf(own);
}

const casesIn = (rows: readonly Case[]): number => rows.reduce((total, { cases }) => total + cases, 0);

/** Equal ones keep the order of the plan. */
const mostFirst = (a: SumOf, b: SumOf): number => b.sum.cases - a.sum.cases;

function grouped(rows: readonly Case[], keyOf: (row: Case) => string): Map<string, Case[]> {
  const groups = new Map<string, Case[]>();
  for (const row of rows) put(groups, keyOf(row), row);
  return groups;
}

function groupedByPath(rows: readonly Case[]): Map<string, Case[]> {
  const groups = new Map<string, Case[]>();
  for (const row of rows) for (const areaId of row.path) put(groups, areaId, row);
  return groups;
}

function put(groups: Map<string, Case[]>, key: string, row: Case): void {
  const group = groups.get(key);
  if (group) group.push(row);
  else groups.set(key, [row]);
}
