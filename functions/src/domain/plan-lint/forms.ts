/**
 * Checks of how a form is laid out: what stands in front and in its groups is asked by the form, each once. A form without
 * these sections is laid out by the plan's edition and activities.
 */
import type { Form } from '#schema/plan.ts';
import { fault, type PlanFault } from './fault.ts';
import { check, faultsOfEach, idsOf, unknownIn, type Check, type Reference } from './sections.ts';

type At = (key: string) => string;

const placesOf = (ids: readonly string[], path: string): Reference[] =>
  ids.map((id, index) => ({ id, path: `${path}[${String(index)}]` }));

const inGroups = (form: Form, key: 'measureIds' | 'difficultyIds', at: At): Reference[] =>
  (form.groups ?? []).flatMap((group, index) => placesOf(group[key], at(`groups[${String(index)}].${key}`)));

/** Returns one fault for everything that an earlier place already has. */
const twice = (places: readonly Reference[]): PlanFault[] => {
  const first = new Map<string, string>();
  return places.flatMap(({ id, path }) => {
    const before = first.get(id);
    if (before !== undefined) return [fault(path, 'form.placed-twice', { id, first: before })];
    first.set(id, path);
    return [];
  });
};

const layout = check(['forms', 'difficultyCategories'], ({ forms, difficultyCategories }) =>
  faultsOfEach('forms', forms, (form, at) => {
    const groups = form.groups ?? [];
    const measures = [
      ...placesOf(form.mainMeasureIds ?? [], at('mainMeasureIds')),
      ...inGroups(form, 'measureIds', at),
    ];
    const difficulties = inGroups(form, 'difficultyIds', at);
    const named = groups.map(({ id }, index) => ({ id, path: at(`groups[${String(index)}].id`) }));
    return [
      measures
        .filter(({ id }) => !form.measureIds.includes(id))
        .map(({ id, path }) => fault(path, 'form.not-asked', { id, name: form.name })),
      unknownIn(difficulties, idsOf(difficultyCategories), 'loại vướng mắc'),
      twice(measures),
      twice(difficulties),
      twice(named),
      groups.flatMap(({ name, measureIds, difficultyIds }, index) =>
        measureIds.length + difficultyIds.length > 0
          ? []
          : [fault(at(`groups[${String(index)}]`), 'form.group-empty', { name })],
      ),
    ];
  }),
);

export const FORM_CHECKS: readonly Check[] = [layout];
