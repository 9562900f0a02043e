/** How many are left on the lists of an area, by the number of the form that takes people off them. As published. */
import { measuresIn } from '#domain/indicators.ts';
import type { PublishedIndicators } from '#schema/indicator.ts';
import type { IndicatorDefinition, Plan } from '#schema/plan.ts';

/** Returns what is left by measure; absent where no list is known. More done than was given leaves 0. */
export function remainingOf(
  plan: Pick<Plan, 'indicators'>,
  published: Pick<PublishedIndicators, 'values'> | null,
): Record<string, number> {
  const left = listsOf(plan, published).map(({ measureId, done, given }) => [
    measureId,
    Math.max(0, given - done),
  ]);
  return Object.fromEntries(left) as Record<string, number>;
}

/** Returns what was given and done on the lists that are known, each by the measure that works it off. */
export function listsOf(
  { indicators }: Pick<Plan, 'indicators'>,
  published: Pick<PublishedIndicators, 'values'> | null,
): { measureId: string; done: number; given: number }[] {
  return indicators.flatMap((indicator) => {
    const measureId = measureOf(indicator);
    const { numerator: done = null, denominator: given = null } = published?.values[indicator.id] ?? {};
    return measureId === null || done === null || given === null ? [] : [{ measureId, done, given }];
  });
}

/** Only a list that one measure works off can stand beside that measure. */
function measureOf({ kind, numerator }: IndicatorDefinition): string | null {
  const [only, ...others] = kind === 'list' ? measuresIn(numerator) : [];
  return only !== undefined && others.length === 0 ? only : null;
}
