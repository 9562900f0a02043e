/**
 * A plan made searchable, and the paths along which numbers add up: area → its parents, unit → its group.
 * Built once per plan version; never changed.
 */
import { areaNode, groupNode, unitNode, type Node } from '#schema/keys.ts';
import type {
  Area,
  Form,
  IndicatorDefinition,
  ListDefinition,
  Measure,
  Plan,
  TaskDefinition,
  Unit,
} from '#schema/plan.ts';

export interface PlanIndex {
  plan: Plan;
  sha256: string;
  areas: ReadonlyMap<string, Area>;
  units: ReadonlyMap<string, Unit>;
  forms: ReadonlyMap<string, Form>;
  measures: ReadonlyMap<string, Measure>;
  lists: ReadonlyMap<string, ListDefinition>;
  indicators: ReadonlyMap<string, IndicatorDefinition>;
  tasks: ReadonlyMap<string, TaskDefinition>;
  categories: ReadonlyMap<string, string>;
}

const byId = <T extends { id: string }>(items: readonly T[]): Map<string, T> =>
  new Map(items.map((item) => [item.id, item]));

/** Returns the plan with its parts by id. `sha256` is that of the plan file. */
export function indexPlan(plan: Plan, sha256: string): PlanIndex {
  return {
    plan,
    sha256,
    areas: byId(plan.areas),
    units: byId(plan.units),
    forms: byId(plan.forms),
    measures: byId(plan.measures),
    lists: byId(plan.lists),
    indicators: byId(plan.indicators),
    tasks: byId(plan.tasks),
    categories: new Map(plan.difficultyCategories.map(({ id, name }) => [id, name])),
  };
}

/** Returns the area and its parents as they lie now, root first. Empty for an unknown area. */
export function areaPath(index: PlanIndex, areaId: string): string[] {
  const path: string[] = [];
  for (
    let area = index.areas.get(areaId);
    area;
    area = area.parentId ? index.areas.get(area.parentId) : undefined
  ) {
    path.unshift(area.id);
  }
  return path;
}

/**
 * Returns the area that counts for this one on a day, and its parents as they lay that day, root first: after a merger
 * the area it went into, before a move the parent it had. Empty for an unknown area.
 */
export function areaPathOn(index: PlanIndex, areaId: string, day: string): string[] {
  const path: string[] = [];
  for (let area = inForce(index, areaId, day); area;) {
    path.unshift(area.id);
    const parentId = parentOn(area, day);
    area = parentId === null ? undefined : inForce(index, parentId, day);
  }
  return path;
}

function inForce(index: PlanIndex, areaId: string, day: string): Area | undefined {
  let area = index.areas.get(areaId);
  while (area?.mergedInto && area.validTo !== null && day > area.validTo)
    area = index.areas.get(area.mergedInto);
  return area;
}

/** Returns the parent that an area had on a day. **Null**: the root. */
export function parentOn(area: Area, day: string): string | null {
  return area.formerParents?.find(({ throughDay }) => day <= throughDay)?.parentId ?? area.parentId;
}

function groupOn(unit: Unit, day: string): string {
  return unit.formerGroups?.find(({ throughDay }) => day <= throughDay)?.groupId ?? unit.groupId;
}

/** Returns the nodes that a unit's report for an area and a day adds to, from the widest to the narrowest. */
export function nodesOf(index: PlanIndex, unitId: string, areaId: string, day: string): Node[] {
  const unit = index.units.get(unitId);
  const unitNodes = unit ? [groupNode(groupOn(unit, day)), unitNode(unit.id)] : [];
  return [...areaPathOn(index, areaId, day).map(areaNode), ...unitNodes];
}

/** Returns the one area without a parent. */
export function rootArea(plan: Plan): Area {
  const root = plan.areas.find((area) => area.parentId === null);
  if (!root) throw new RangeError(`plan ${plan.id} has no root area`);
  return root;
}

/** Returns the areas in reading order: each parent before its children, siblings as the plan lists them. */
export function areasInOrder(plan: Plan): { area: Area; depth: number }[] {
  const children = new Map<string, Area[]>();
  for (const area of plan.areas) {
    const siblings = children.get(area.parentId ?? '');
    if (siblings) siblings.push(area);
    else children.set(area.parentId ?? '', [area]);
  }
  const walk = (parentId: string, depth: number): { area: Area; depth: number }[] =>
    (children.get(parentId) ?? []).flatMap((area) => [{ area, depth }, ...walk(area.id, depth + 1)]);
  return walk('', 0);
}
