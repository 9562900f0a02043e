/** The plan's headline indicators as a screen needs them, from what the server published. Divides only to be shown. */
import { paceGapTenths, paceOf } from '../../../../functions/src/domain/pace.ts';
import type { PublishedIndicators, Ratio } from '../../../../functions/src/schema/indicator.ts';
import type { IndicatorDefinition, Plan } from '../../../../functions/src/schema/plan.ts';

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
}

/** Returns the indicators in the order in which leaders read them. */
export function figuresOf(plan: Plan, published: PublishedIndicators, today: string): Figures[] {
  return plan.digest.indicatorIds.flatMap((id) => {
    const definition = plan.indicators.find((indicator) => indicator.id === id);
    return definition ? [oneFigure(plan, definition, published, today)] : [];
  });
}

function oneFigure(
  plan: Plan,
  definition: IndicatorDefinition,
  published: PublishedIndicators,
  today: string,
): Figures {
  const { id, name, unitOfCount, formula, targetId, denominator } = definition;
  const ratio = published.values[id] ?? { numerator: null, denominator: null };
  const pace = paceOf(plan, today);
  const target = plan.targets.find((known) => known.id === targetId);
  const targetRatio = denominator === null ? null : (target?.targetRatio ?? null);
  const place = published.series.days.indexOf(today);
  return {
    ...{ id, name, unitOfCount, formula, ratio },
    onDay: published.series.onDay[id]?.[place] ?? null,
    paceGapTenths: paceGapTenths(ratio, targetRatio, pace),
    paceRatio: targetRatio === null ? null : (targetRatio * pace.daysPassed) / pace.daysTotal,
  };
}
