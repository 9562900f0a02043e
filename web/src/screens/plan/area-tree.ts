/** The areas as a tree of what lies in what, with who reports there. Shows every area of the plan, also ended ones. */
import { areasInOrder, type PlanIndex } from '#domain/hierarchy.ts';
import type { Area } from '#schema/plan.ts';
import { fits } from '../../table/matches.ts';

export interface AreaBranch {
  area: Area;
  /** Short names of the units that report for exactly this area. */
  teams: string[];
  below: AreaBranch[];
}

/** Returns the tree from the widest area down. */
export function areaTree(index: PlanIndex): AreaBranch[] {
  const { plan } = index;
  const branches = new Map<string, AreaBranch>();
  const roots: AreaBranch[] = [];
  for (const { area } of areasInOrder(plan)) {
    const teams = plan.units
      .filter(({ areaIds, mustReport }) => mustReport === 'each-area' && areaIds.includes(area.id))
      .map(({ shortName }) => shortName);
    const branch: AreaBranch = { area, teams, below: [] };
    branches.set(area.id, branch);
    const siblings = branches.get(area.parentId ?? '')?.below ?? roots;
    siblings.push(branch);
  }
  return roots;
}

/** Returns the tree cut down to what fits and what leads there; whatever lies in a fitting area stays. */
export function pruned(branches: readonly AreaBranch[], search: string, above = ''): AreaBranch[] {
  return branches.flatMap((branch) => {
    const text = `${above} ${branch.area.name}`;
    if (fits(search, `${text} ${branch.teams.join(' ')}`)) return [branch];
    const below = pruned(branch.below, search, text);
    return below.length > 0 ? [{ ...branch, below }] : [];
  });
}

/** Returns how many areas of each kind lie in the branches, widest kind first. */
export function kindsIn(branches: readonly AreaBranch[]): Map<Area['kind'], number> {
  const counts = new Map<Area['kind'], number>();
  const count = (branch: AreaBranch): void => {
    counts.set(branch.area.kind, (counts.get(branch.area.kind) ?? 0) + 1);
    branch.below.forEach(count);
  };
  branches.forEach(count);
  return counts;
}

/** Returns the places at the ends of the branches. */
export function ends(branches: readonly AreaBranch[]): AreaBranch[] {
  return branches.flatMap((branch) => (branch.below.length > 0 ? ends(branch.below) : [branch]));
}
