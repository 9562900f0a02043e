/** E ≥ C ≥ A ≥ K ≥ I, area by area: the plan says which list can never exceed which (V05–V07). */
import type { Problem } from '#schema/problem.ts';
import type { PlanIndex } from '../hierarchy.ts';
import { problem } from '../problem.ts';

/**
 * Returns a Problem wherever a list touched now exceeds a list it must not exceed, or is exceeded by one that
 * must not exceed it. Areas known to one of the two lists only are not compared.
 */
export function invariantFaults(
  latest: Record<string, Record<string, number>>,
  touched: readonly string[],
  reason: string,
  index: PlanIndex,
): Problem[] {
  const problems: Problem[] = [];
  for (const [listId, counts] of Object.entries(latest)) {
    for (const limit of index.lists.get(listId)?.atMost ?? []) {
      if (!touched.includes(listId) && !touched.includes(limit.listId)) continue;
      if (limit.level === 'reason' && reason !== '') continue;
      const above = latest[limit.listId] ?? {};
      for (const [areaId, count] of Object.entries(counts)) {
        const parentCount = above[areaId];
        if (parentCount === undefined || count <= parentCount) continue;
        const path = touched.includes(listId) ? listId : limit.listId;
        const params = {
          list: listId,
          count,
          parent: limit.listId,
          parentCount,
          area: areaId,
          rule: limit.code,
        };
        problems.push(problem('baseline.exceeds-parent-list', `lists.${path}.${areaId}`, params));
      }
    }
  }
  return problems;
}
