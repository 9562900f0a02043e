/**
 * Field work held against the standing agency's lists: what a list lost between two of its versions, and what the units
 * reported for the same days. The two are compared and never added. **Source**: context 2.5.
 */
import type { Reconciliation } from '#schema/indicator.ts';
import type { ListDefinition } from '#schema/plan.ts';
import type { NodeTotals } from '#schema/totals.ts';
import type { NodeLists } from '#schema/baseline.ts';
import { heldThrough } from './as-of.ts';

/**
 * `equal`: to the person. `unassisted`: the list lost more than was reported; people did it by themselves, or work was
 * not reported. `within`: less than reported, by so little that it says nothing. `over`: reported work that the list
 * does not show; counted twice, wrong, or the list is old.
 */
export type Verdict = 'equal' | 'unassisted' | 'within' | 'over';

/** **Units**: persons, and percent of what was reported; whichever allows more. */
const TOLERANCE = { persons: 3, percent: 5 };

/** Returns one line for each list and each pair of following versions, by as-of day; nothing where nobody is assigned. */
export function reconciled(
  definitions: readonly ListDefinition[],
  lists: NodeLists,
  totals: NodeTotals,
): Reconciliation[] {
  return definitions.flatMap(({ id, flows }) => {
    if (!flows) return [];
    const versions = newestOfEachDay(lists[id] ?? []);
    return versions.slice(1).flatMap((version, index): Reconciliation[] => {
      const earlier = versions[index];
      if (!earlier || earlier.count === null || version.count === null) return [];
      const between = { fromDay: heldThrough(earlier), toDay: heldThrough(version) };
      const [joined, reported] = [flows.in, flows.out].map((measures) => flowOf(totals, measures, between));
      const [before, after] = [earlier.count, version.count];
      return [{ listId: id, ...between, before, after, joined: joined ?? 0, reported: reported ?? 0 }];
    });
  });
}

/** A version registered again for the same day corrects the one before it. */
function newestOfEachDay(versions: NodeLists[string]): NodeLists[string] {
  const byDay = new Map(versions.map((version) => [heldThrough(version), version]));
  return [...byDay.values()].sort((a, b) => (heldThrough(a) < heldThrough(b) ? -1 : 1));
}

/** After the first day, through the last: work on the last day that a list holds is in it already. */
function flowOf(
  totals: NodeTotals,
  measures: readonly string[],
  { fromDay, toDay }: Pick<Reconciliation, 'fromDay' | 'toDay'>,
): number {
  return Object.entries(totals)
    .filter(([day]) => day > fromDay && day <= toDay)
    .reduce((sum, [, sums]) => sum + measures.reduce((of, id) => of + (sums[id] ?? 0), 0), 0);
}

/** Returns how much the list lost beyond what was reported; negative: reported work that the list does not show. */
export function gapOf({ before, after, joined, reported }: Reconciliation): number {
  return before + joined - after - reported;
}

/** Returns what the gap says. */
export function verdictOf(line: Reconciliation): Verdict {
  const gap = gapOf(line);
  if (gap === 0) return 'equal';
  if (gap > 0) return 'unassisted';
  // Whole numbers: 5 % of 39 persons is one person, and three are allowed anyway.
  const allowed = Math.max(TOLERANCE.persons, Math.floor((line.reported * TOLERANCE.percent) / 100));
  return -gap <= allowed ? 'within' : 'over';
}
