/**
 * Which numbers of a form stand in front: those from which the plan's daily edition makes its indicators. Data of the
 * plan decides; no measure is named here.
 */
import { measuresIn } from '#domain/indicators.ts';
import type { PlanIndex } from '#domain/hierarchy.ts';
import type { Form } from '#schema/plan.ts';

/** Measure ids in the form's order. */
export interface Parted {
  first: string[];
  rest: string[];
}

/** Returns the form's measures in two parts; all of them first where the edition sums none of them. */
export function measuresOf(form: Form, { plan, indicators }: PlanIndex): Parted {
  const summed = new Set(
    [...plan.digest.indicatorIds, ...plan.digest.encouragedIndicatorIds].flatMap((id) => {
      const indicator = indicators.get(id);
      if (!indicator) return [];
      return [indicator.numerator, indicator.denominator].flatMap((part) => (part ? measuresIn(part) : []));
    }),
  );
  const first = form.measureIds.filter((id) => summed.has(id));
  if (first.length === 0) return { first: [...form.measureIds], rest: [] };
  return { first, rest: form.measureIds.filter((id) => !summed.has(id)) };
}
