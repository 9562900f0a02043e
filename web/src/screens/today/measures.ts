/**
 * Which numbers of a form stand in front, and how the others are grouped: by what a unit did that day. Data of the plan
 * decides (its edition, its lists, its activities); no measure is named here.
 */
import { measuresIn } from '#domain/indicators.ts';
import type { PlanIndex } from '#domain/hierarchy.ts';
import type { Form } from '#schema/plan.ts';

/** More than this at once is a page to read, not a form to fill in. */
export const MOST_IN_SIGHT = 8;

/** What one did, and its numbers. **Null**: `title` for what belongs to no activity of the plan. */
export interface Group {
  id: string;
  title: string | null;
  measureIds: string[];
}

/** Measure ids in the form's order. */
export interface Parted {
  first: string[];
  groups: Group[];
}

/**
 * Returns the form's measures: in front its first one, then those from which the edition and the lists are made, at most
 * {@link MOST_IN_SIGHT}; the others by activity. All of them in front where the edition sums none and they are few.
 */
export function measuresOf(form: Form, index: PlanIndex): Parted {
  const summed = summedMeasures(index);
  const wanted = form.measureIds.filter((id, at) => at === 0 || summed.has(id));
  const front = form.measureIds.some((id) => summed.has(id)) ? wanted : form.measureIds;
  const first = front.slice(0, MOST_IN_SIGHT);
  const rest = form.measureIds.filter((id) => !first.includes(id));
  return { first, groups: groupsOf(rest, index) };
}

function summedMeasures({ plan }: PlanIndex): Set<string> {
  const edition = [...plan.digest.indicatorIds, ...plan.digest.encouragedIndicatorIds];
  const shown = plan.indicators.filter(({ id, kind }) => kind === 'list' || edition.includes(id));
  return new Set(
    shown.flatMap(({ numerator, denominator }) =>
      [numerator, denominator].flatMap((part) => (part ? measuresIn(part) : [])),
    ),
  );
}

/** Each measure once, in the first activity that names it; activities in the order of the form. */
function groupsOf(rest: readonly string[], { plan }: PlanIndex): Group[] {
  const groups = new Map<string, Group>();
  for (const id of rest) {
    const activity = plan.activities.find(({ measureIds }) => measureIds.includes(id));
    const key = activity?.id ?? '';
    const group = groups.get(key) ?? {
      id: key,
      title: activity ? titleOf(activity.name) : null,
      measureIds: [],
    };
    group.measureIds.push(id);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** What stands before a colon names the activity; what follows tells its kinds. */
const titleOf = (name: string): string => name.split(':')[0] ?? name;
