/**
 * What the newest lists say at every area: as given, or the sum of what was given below it. Never a 0 for an area
 * about which nothing was said.
 */
import { areaPath, areasInOrder, type PlanIndex } from '#domain/hierarchy.ts';
import type { Baseline, BaselineVersion } from '#schema/baseline.ts';
import type { Area } from '#schema/plan.ts';

/** **Null**: nothing known at or below the area. `subtotal`: the area has areas below it. */
export interface CountRow {
  area: Area;
  depth: number;
  subtotal: boolean;
  counts: Readonly<Record<string, number | null>>;
}

/** Returns every area in plan order with its counts by list id. */
export function countRows(index: PlanIndex, latest: Baseline['latest']): CountRow[] {
  const sums = new Map<string, Record<string, number>>();
  for (const [listId, counts] of Object.entries(latest)) {
    for (const [areaId, count] of Object.entries(counts)) {
      for (const above of areaPath(index, areaId)) {
        const known = sums.get(above) ?? {};
        known[listId] = (known[listId] ?? 0) + count;
        sums.set(above, known);
      }
    }
  }
  const parents = parentsOf(index);
  return areasInOrder(index.plan).map(({ area, depth }) => ({
    area,
    depth,
    subtotal: parents.has(area.id),
    counts: Object.fromEntries(Object.keys(latest).map((id) => [id, sums.get(area.id)?.[id] ?? null])),
  }));
}

/** Returns the areas that a new version is written for, in plan order: the lowest, and those counted before. */
export function areasToFill(index: PlanIndex, latest: Baseline['latest']): Area[] {
  const parents = parentsOf(index);
  const before = new Set(Object.values(latest).flatMap((counts) => Object.keys(counts)));
  return areasInOrder(index.plan)
    .map(({ area }) => area)
    .filter(({ id }) => !parents.has(id) || before.has(id));
}

/** Returns the newest version that names the list; null for none. */
export function newestWith(versions: readonly BaselineVersion[], listId: string): BaselineVersion | null {
  let newest: BaselineVersion | null = null;
  for (const version of versions) if (listId in version.sums) newest = version;
  return newest;
}

/** Returns the ids of the areas that have areas below them. */
export function parentsOf({ plan }: PlanIndex): Set<string> {
  return new Set(plan.areas.flatMap(({ parentId }) => (parentId === null ? [] : [parentId])));
}
