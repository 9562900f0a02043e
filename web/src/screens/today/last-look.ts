/** The numbers of a report as the last look lists them: what it says now, and what the version before said. */
import type { PlanIndex } from '#domain/hierarchy.ts';
import type { ReportSubmit } from '#schema/payloads.ts';
import type { Form } from '#schema/plan.ts';
import type { Content } from '#schema/report.ts';
import type { Draft } from './draft.ts';
import { measuresOf } from './measures.ts';

/** **Null**: nothing is said there. `changed`: a version before said something else; never true of a first one. */
export interface Line {
  kind: 'value' | 'difficulty';
  id: string;
  was: number | null;
  now: number | null;
  changed: boolean;
}

/**
 * Returns a line for every number that either version says, in the order of the form, which no record keeps. **Null**: `sent`
 * for none.
 */
export function linesOf(
  { values, difficulties }: Pick<ReportSubmit, 'values' | 'difficulties'>,
  sent: Pick<Content, 'values' | 'difficulties'> | null,
  order: readonly string[],
): Line[] {
  const placeOf = (id: string): number => (order.includes(id) ? order.indexOf(id) : order.length);
  const compare = (
    kind: Line['kind'],
    now: Readonly<Record<string, unknown>>,
    was: Readonly<Record<string, number>>,
  ): Line[] =>
    [...new Set([...Object.keys(now), ...Object.keys(was)])]
      .sort((a, b) => placeOf(a) - placeOf(b))
      .map((id) => {
        const [before, after] = [was[id] ?? null, id in now ? Number(now[id]) : null];
        return { kind, id, was: before, now: after, changed: sent !== null && before !== after };
      });
  return [
    ...compare('value', values, sent?.values ?? {}),
    ...compare('difficulty', difficulties, sent?.difficulties ?? {}),
  ];
}

/** Returns measures and difficulties as the form of a unit shows them. */
export function orderOf(unitId: string, index: PlanIndex): string[] {
  const form = index.forms.get(index.units.get(unitId)?.formId ?? '');
  if (!form) return [];
  const { first, groups } = measuresOf(form, index);
  const measureIds = [...first, ...groups.flatMap((group) => group.measureIds)];
  return [...measureIds, ...index.plan.difficultyCategories.map(({ id }) => id)];
}

/** Returns the numbers in sight that say nothing: those in front, and those of a group in which something was written. */
export function blanksOf({ values, nothingToday }: Draft, form: Form, index: PlanIndex): string[] {
  if (nothingToday) return [];
  const isBlank = (id: string): boolean => (values[id] ?? '').trim() === '';
  const { first, groups } = measuresOf(form, index);
  const used = groups.filter(({ measureIds }) => !measureIds.every(isBlank));
  return [...first, ...used.flatMap(({ measureIds }) => measureIds)].filter(isBlank);
}
