/**
 * Who does what and where, from the plan: units by group with their areas, lead and number of tasks; the areas as a tree
 * of what lies in what, also ended ones. Never tells who did what.
 */
import { reportingDays } from '#domain/calendar.ts';
import { type PlanIndex, areaPath, areasInOrder } from '#domain/hierarchy.ts';
import type { Area, Form, Plan, Unit } from '#schema/plan.ts';
import { fits } from '../../table/matches.ts';

/** **Shape**: `areas` as a reader finds them, the widest last. **Units**: tasks it answers for and tasks it shares in. */
export interface UnitFacts {
  unit: Unit;
  form: Form | null;
  lead: Unit | null;
  areas: string[];
  tasks: number;
  shared: number;
}

export interface UnitGroup {
  id: string;
  name: string;
  units: UnitFacts[];
}

/** Returns the groups that have units which fit the search; `roleName` says a role in the language in use. */
export function unitGroups(
  index: PlanIndex,
  search: string,
  roleName: (role: Unit['role']) => string,
): UnitGroup[] {
  const { groups, units } = index.plan;
  return groups
    .map(({ id, name }) => ({
      id,
      name,
      units: units
        .filter(({ groupId }) => groupId === id)
        .map((unit) => unitFacts(index, unit))
        .filter(({ unit, areas, lead }) =>
          fits(
            search,
            [unit.name, unit.shortName, name, roleName(unit.role), lead?.shortName ?? '', ...areas].join(' '),
          ),
        ),
    }))
    .filter((group) => group.units.length > 0);
}

/** Returns what the plan says of one unit. */
export function unitFacts(index: PlanIndex, unit: Unit): UnitFacts {
  const { tasks } = index.plan;
  return {
    unit,
    form: index.forms.get(unit.formId ?? '') ?? null,
    lead: index.units.get(unit.leadUnitId ?? '') ?? null,
    areas: unit.areaIds.map((id) => areaInWords(index, id)),
    tasks: tasks.filter(({ person }) => person.unitId === unit.id).length,
    shared: tasks.filter(({ responsibility }) => responsibility.withUnitIds.includes(unit.id)).length,
  };
}

/** Returns `Thôn 4, Xã Xuân Đám`: the place and what it lies in, without the whole, which everybody knows. */
function areaInWords(index: PlanIndex, areaId: string): string {
  const path = areaPath(index, areaId);
  const shown = path.length > 1 ? path.slice(1) : path;
  return shown
    .map((id) => index.areas.get(id)?.name ?? id)
    .reverse()
    .join(', ');
}

/** Returns how many units must report. */
export function mustReportCount({ units }: Plan): number {
  return units.filter(({ mustReport }) => mustReport !== 'no').length;
}

/** **Null**: `next` after the last of them. */
export interface Rhythm {
  days: number;
  first: string | null;
  last: string | null;
  next: string | null;
}

/** Returns how often reports are due in the whole campaign, and the reporting day that is on or comes next. */
export function rhythmOf(plan: Plan, today: string): Rhythm {
  const days = reportingDays(plan, plan.period.endDay);
  return {
    days: days.length,
    first: days[0] ?? null,
    last: days[days.length - 1] ?? null,
    next: days.find((day) => day >= today) ?? null,
  };
}

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
