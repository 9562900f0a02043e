/** One indicator as a line of an edition: on the day, so far, left to do, and against the pace. */
import type { IndicatorLine, TargetLine } from '#schema/digest.ts';
import type { IndicatorDefinition, Plan } from '#schema/plan.ts';
import { onDayOf, ratioOf, type NodeFigures } from '../indicators.ts';
import { paceGapTenths, type Pace } from '../pace.ts';

/** Returns an indicator at a node through a day, with what it was at the end of the day before (null on the first). */
export function indicatorLine(
  definition: IndicatorDefinition,
  figures: NodeFigures,
  day: string,
  dayBefore: string | null,
): IndicatorLine {
  const ratio = ratioOf(definition, figures, day);
  const remaining =
    ratio.numerator === null || ratio.denominator === null ? null : ratio.denominator - ratio.numerator;
  return {
    indicatorId: definition.id,
    onDay: onDayOf(definition, figures, day),
    ratio,
    remaining,
    previous: dayBefore === null ? null : ratioOf(definition, figures, dayBefore),
  };
}

/** Returns an indicator of the whole campaign with its target, pace and warning. */
export function targetLine(
  definition: IndicatorDefinition,
  figures: NodeFigures,
  plan: Plan,
  pace: Pace,
  day: string,
  dayBefore: string | null,
): TargetLine {
  const line = indicatorLine(definition, figures, day, dayBefore);
  const target = plan.targets.find(({ id }) => id === definition.targetId);
  const targetRatio = definition.denominator === null ? null : (target?.targetRatio ?? null);
  const { numerator, denominator } = line.ratio;
  return {
    ...line,
    targetId: definition.targetId,
    name: definition.name,
    shortName: definition.shortName,
    unitOfCount: definition.unitOfCount,
    targetRatio,
    paceGapTenths: paceGapTenths(line.ratio, targetRatio, pace, definition.better),
    over: numerator !== null && denominator !== null && numerator > denominator,
    formula: definition.formula,
    ...(definition.better && { better: definition.better }),
  };
}
