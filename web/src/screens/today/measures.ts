/**
 * Which numbers of a form stand in front, and how the others and the difficulties are grouped: by what a unit did that day.
 * Data of the plan decides (the form's layout, else its edition, lists and activities); no measure is named here.
 */
import { measuresIn } from '#domain/indicators.ts';
import type { PlanIndex } from '#domain/hierarchy.ts';
import type { Form } from '#schema/plan.ts';

/** More than this at once is a page to read, not a form to fill in. */
export const MOST_IN_SIGHT = 8;

/** What one did, with its numbers and difficulties. **Null**: `title` for numbers that belong to nothing the plan names. */
export interface Group {
  id: string;
  title: string | null;
  measureIds: readonly string[];
  difficultyIds: readonly string[];
}

/** Measure ids in the form's order; `difficultyIds` are those of no group. */
export interface Parted {
  first: string[];
  groups: Group[];
  difficultyIds: string[];
}

/**
 * Returns the form's measures: in front those that it names, the others in its groups. Where it names none, in front its first
 * one and those from which the edition and the lists are made, at most {@link MOST_IN_SIGHT}; the others by activity.
 */
export function measuresOf(form: Form, index: PlanIndex): Parted {
  const first = form.mainMeasureIds ?? summedFirst(form, index);
  const rest = form.measureIds.filter((id) => !first.includes(id));
  const laidOut = (form.groups ?? []).map(({ name, ...group }) => ({ ...group, title: name }));
  const placed = new Set(laidOut.flatMap(({ measureIds }) => measureIds));
  const grouped = new Set(laidOut.flatMap(({ difficultyIds }) => difficultyIds));
  return {
    first: [...first],
    groups: [
      ...laidOut,
      ...groupsOf(
        rest.filter((id) => !placed.has(id)),
        index,
      ),
    ],
    difficultyIds: index.plan.difficultyCategories.map(({ id }) => id).filter((id) => !grouped.has(id)),
  };
}

/** Returns the groups with those of the last report first: what one did last is what one does again. */
export function usedFirst(groups: readonly Group[], isUsed: (group: Group) => boolean): Group[] {
  return [...groups.filter(isUsed), ...groups.filter((group) => !isUsed(group))];
}

/** All of them where the edition sums none and they are few. */
function summedFirst(form: Form, index: PlanIndex): string[] {
  const summed = summedMeasures(index);
  const wanted = form.measureIds.filter((id, at) => at === 0 || summed.has(id));
  const front = form.measureIds.some((id) => summed.has(id)) ? wanted : form.measureIds;
  return front.slice(0, MOST_IN_SIGHT);
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
  const groups = new Map<string, Group & { measureIds: string[] }>();
  for (const id of rest) {
    const activity = plan.activities.find(({ measureIds }) => measureIds.includes(id));
    const key = activity?.id ?? '';
    const group = groups.get(key) ?? {
      id: key,
      title: activity ? titleOf(activity.name) : null,
      measureIds: [],
      difficultyIds: [],
    };
    group.measureIds.push(id);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** What stands before a colon names the activity; what follows tells its kinds. */
const titleOf = (name: string): string => name.split(':')[0] ?? name;
