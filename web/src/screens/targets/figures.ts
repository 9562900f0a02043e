/** The plan's indicators as a screen needs them, from what the server published. Divides only to be shown. */
import { dueRatio, paceGapTenths, paceOf } from '#domain/pace.ts';
import type { PublishedIndicators, Ratio } from '#schema/indicator.ts';
import type { IndicatorDefinition, Plan } from '#schema/plan.ts';

/**
 * **Units**: `paceGapTenths` tenths of a percentage point; `paceRatio` 0–1, where the target should stand today.
 * **Null**: whatever cannot be known, and everything about pace where the plan sets no target.
 */
export interface Figures {
  id: string;
  name: string;
  unitOfCount: string;
  formula: string;
  ratio: Ratio;
  onDay: number | null;
  paceGapTenths: number | null;
  paceRatio: number | null;
  /** More done than assigned: shown as it is, and to be checked. */
  over: boolean;
  /** The target is a limit: less is better. */
  isLimit: boolean;
  /** So few assigned that a rate says little. */
  small: boolean;
}

/** Returns the indicators in the order in which leaders read them. */
export function figuresOf(plan: Plan, published: PublishedIndicators, today: string): Figures[] {
  return plan.digest.indicatorIds.flatMap((id) => {
    const definition = plan.indicators.find((indicator) => indicator.id === id);
    return definition ? [oneFigure(plan, definition, published, today)] : [];
  });
}

/** Returns one indicator's figures. **Null** `published`: nothing is known of the node yet. */
export function oneFigure(
  plan: Plan,
  definition: IndicatorDefinition,
  published: PublishedIndicators | null,
  today: string,
): Figures {
  const { id, shortName: name, unitOfCount, formula } = definition;
  const ratio = published?.values[id] ?? { numerator: null, denominator: null };
  const pace = paceOf(plan, today);
  const targetRatio = targetRatioOf(plan, definition);
  const at = published?.series.days.indexOf(today) ?? -1;
  const { numerator, denominator } = ratio;
  return {
    ...{ id, name, unitOfCount, formula, ratio },
    onDay: published?.series.onDay[id]?.[at] ?? null,
    paceGapTenths: paceGapTenths(ratio, targetRatio, pace, definition.better),
    paceRatio: dueRatio(targetRatio, pace, definition.better),
    isLimit: definition.better === 'lower',
    over: numerator !== null && denominator !== null && numerator > denominator,
    small: denominator !== null && denominator < plan.digest.thresholds.smallDenominator,
  };
}

/** Returns what the plan wants reached. **Units**: 0–1. **Null**: no target, or nothing to divide by. */
export function targetRatioOf(plan: Plan, { targetId, denominator }: IndicatorDefinition): number | null {
  if (denominator === null) return null;
  return plan.targets.find((known) => known.id === targetId)?.targetRatio ?? null;
}

/** Returns the plan's indicators, those of the page for leaders first. */
export function indicatorsInOrder(plan: Plan): IndicatorDefinition[] {
  const first = plan.digest.indicatorIds;
  const headline = first.flatMap((id) => plan.indicators.filter((indicator) => indicator.id === id));
  return [...headline, ...plan.indicators.filter(({ id }) => !first.includes(id))];
}
