/** How many are left on the lists of an area, by the number of the form that takes people off them. As published. */
import { measuresIn } from '#domain/indicators.ts';
import type { PublishedIndicators } from '#schema/indicator.ts';
import type { IndicatorDefinition, Plan } from '#schema/plan.ts';

/** Returns what is left by measure; absent where no list is known. More done than was given leaves 0. */
export function remainingOf(
  { indicators }: Pick<Plan, 'indicators'>,
  published: Pick<PublishedIndicators, 'values'> | null,
): Record<string, number> {
  const left = indicators.flatMap((indicator): [string, number][] => {
    const measureId = measureOf(indicator);
    const { numerator = null, denominator = null } = published?.values[indicator.id] ?? {};
    if (measureId === null || numerator === null || denominator === null) return [];
    return [[measureId, Math.max(0, denominator - numerator)]];
  });
  return Object.fromEntries(left);
}

/** Only a list that one measure works off can stand beside that measure. */
function measureOf({ kind, numerator }: IndicatorDefinition): string | null {
  const [only, ...others] = kind === 'list' ? measuresIn(numerator) : [];
  return only !== undefined && others.length === 0 ? only : null;
}
