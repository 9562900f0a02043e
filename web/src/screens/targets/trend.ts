/** One indicator day by day: what each day added, what had been reached, where the target stood. Only adds what is known. */
import { paceOf } from '#domain/pace.ts';
import type { PublishedIndicators } from '#schema/indicator.ts';
import type { IndicatorDefinition, Plan } from '#schema/plan.ts';
import { targetRatioOf } from './figures.ts';

/** **Null**: `onDay` not known; `reached` nothing known so far; `pace` no target or no list (today's list is used). */
export interface TrendDay {
  day: string;
  onDay: number | null;
  reached: number | null;
  pace: number | null;
}

/** Returns the days with any report, ascending. */
export function trendOf(
  plan: Plan,
  definition: IndicatorDefinition,
  { series, values }: Pick<PublishedIndicators, 'series' | 'values'>,
): TrendDay[] {
  const added = series.onDay[definition.id] ?? [];
  const assigned = values[definition.id]?.denominator ?? null;
  const targetRatio = targetRatioOf(plan, definition);
  let reached: number | null = null;
  return series.days.map((day, at) => {
    const onDay = added[at] ?? null;
    if (onDay !== null) reached = (reached ?? 0) + onDay;
    const { daysPassed, daysTotal } = paceOf(plan, day);
    const known = targetRatio !== null && assigned !== null && daysTotal > 0;
    const pace = known ? Math.round((targetRatio * assigned * daysPassed) / daysTotal) : null;
    return { day, onDay, reached, pace };
  });
}
