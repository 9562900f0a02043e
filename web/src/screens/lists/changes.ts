/** What a draft would change in the lists: for each list its sum before and after, and the areas that rose or are missing. */
import { readCount } from '#domain/count.ts';
import { areasInOrder, type PlanIndex } from '#domain/hierarchy.ts';
import type { Baseline, BaselineVersion } from '#schema/baseline.ts';
import type { Area } from '#schema/plan.ts';
import { newestWith } from './counts.ts';
import { registeredLists, sumOf, type Draft } from './draft.ts';

/** **Null**: `before` where the area had no number. */
export interface AreaChange {
  area: Area;
  before: number | null;
  after: number;
}

/** **Null**: `before` and `current` for a list that was never registered. `missing` areas had a number and now have none. */
export interface ListChange {
  listId: string;
  current: BaselineVersion | null;
  before: number | null;
  after: number;
  rose: AreaChange[];
  fell: AreaChange[];
  missing: Area[];
}

/** Returns what is registered, list by list in plan order. */
export function changesOf(draft: Draft, record: Baseline | null, index: PlanIndex): ListChange[] {
  const registered = registeredLists(draft, record);
  return index.plan.lists
    .filter(({ id }) => registered.includes(id))
    .map(({ id }) => changeOf(id, draft, record, index));
}

function changeOf(listId: string, draft: Draft, record: Baseline | null, index: PlanIndex): ListChange {
  const known = record?.latest[listId];
  const moved: AreaChange[] = [];
  const missing: Area[] = [];
  for (const { area } of areasInOrder(index.plan)) {
    const before = known?.[area.id] ?? null;
    const after = readCount(draft.cells[listId]?.[area.id] ?? '');
    if (after !== null) moved.push({ area, before, after });
    else if (before !== null) missing.push(area);
  }
  return {
    listId,
    current: newestWith(record?.versions ?? [], listId),
    before: known ? Object.values(known).reduce((sum, count) => sum + count, 0) : null,
    after: sumOf(draft, listId) ?? 0,
    rose: moved.filter(({ before, after }) => known !== undefined && after > (before ?? -1)),
    fell: moved.filter(({ before, after }) => before !== null && after < before),
    missing,
  };
}

/** Returns the lists that the draft leaves as they are, with their newest version; those on the screen first. */
export function untouchedLists(
  draft: Draft,
  record: Baseline | null,
  index: PlanIndex,
): { listId: string; current: BaselineVersion; shown: boolean }[] {
  const registered = registeredLists(draft, record);
  return index.plan.lists.flatMap(({ id }) => {
    const current = newestWith(record?.versions ?? [], id);
    if (!current || registered.includes(id)) return [];
    return [{ listId: id, current, shown: draft.chosen.includes(id) }];
  });
}

/** Returns the draft with the numbers in force where a list has none for an area that it counted before. */
export function keptWhereMissing(draft: Draft, listId: string, record: Baseline | null): Draft {
  const typed = Object.entries(draft.cells[listId] ?? {}).filter(([, text]) => text.trim() !== '');
  const known = Object.entries(record?.latest[listId] ?? {}).map(([id, count]) => [id, String(count)]);
  return {
    ...draft,
    cells: { ...draft.cells, [listId]: Object.fromEntries([...known, ...typed]) as Record<string, string> },
  };
}
