/**
 * What stands behind a target's two numbers: will it be reached at the pace of the last days, and what its denominator is made
 * of. Since rules 7. Whole numbers only; nothing here is rounded up in anybody's favour.
 */
import type { DenominatorPart, Forecast, TargetLine } from '#schema/digest.ts';
import type { Expression, IndicatorDefinition, Plan } from '#schema/plan.ts';
import type { Ratio } from '#schema/indicator.ts';
import { addDays, daysBetween, reportingDays } from '../calendar.ts';
import { evaluate, listsAsOf, measuresIn, onDayOf, type NodeFigures } from '../indicators.ts';
import type { Pace } from '../pace.ts';

/** Reporting days that make the pace of the last days. */
const LAST = 3;

export interface Moment {
  plan: Plan;
  pace: Pace;
  day: string;
}

/** Returns the line with its forecast and the parts of its denominator. */
export function withOutlook(
  line: TargetLine,
  definition: IndicatorDefinition,
  figures: NodeFigures,
  moment: Moment,
): TargetLine {
  return {
    ...line,
    forecast: forecastOf(line, definition, figures, moment),
    parts: partsOf(definition.denominator, figures, moment.day),
  };
}

/** Returns how many must be reached for a target. **Units**: whole; a limit is rounded down, a goal up. */
export function goalOf({ denominator }: Ratio, targetRatio: number, better?: 'lower'): number {
  const thousandths = Math.round(targetRatio * 1000) * (denominator ?? 0);
  return better === 'lower' ? Math.floor(thousandths / 1000) : Math.ceil(thousandths / 1000);
}

function forecastOf(
  { ratio, targetRatio, better }: TargetLine,
  definition: IndicatorDefinition,
  figures: NodeFigures,
  { plan, pace, day }: Moment,
): Forecast | null {
  const { numerator, denominator } = ratio;
  if (targetRatio === null || better || numerator === null || denominator === null) return null;
  const days = reportingDays(plan, day);
  const onDays = days.slice(-LAST).map((one) => onDayOf(definition, figures, one));
  if (denominator === 0 || onDays.length === 0 || onDays.includes(null)) return null;
  const since = days.at(-LAST - 1) ?? addDays(plan.period.startDay, -1);
  const recentDays = daysBetween(since, day);
  const recent = onDays.reduce<number>((sum, count) => sum + (count ?? 0), 0);
  const goal = goalOf(ratio, targetRatio);
  const lacking = Math.max(0, goal - numerator);
  const projected = numerator + Math.max(0, Math.floor((recent * pace.daysLeft) / recentDays));
  return {
    lacking,
    perDay: pace.daysLeft > 0 ? Math.ceil(lacking / pace.daysLeft) : null,
    recent,
    recentDays,
    projected,
    reached: projected >= goal,
  };
}

/** Returns what a denominator is made of, through a day. Empty where a part is unknown. */
export function partsOf(
  denominator: Expression | null,
  { totals, lists }: NodeFigures,
  day: string,
): DenominatorPart[] {
  if (denominator === null) return [];
  const figures = { totals, lists: listsAsOf(lists, day) };
  const terms = 'plus' in denominator ? denominator.plus : [denominator];
  const parts = terms.map((term): DenominatorPart | null => {
    const count = evaluate(term, figures, day);
    const listId = listOf(term);
    const asOfDay = listId === null ? null : (asOfDayOf(term, listId, figures) ?? null);
    return count === null ? null : { listId, asOfDay, measureIds: measuresIn(term), count };
  });
  return parts.every((part) => part !== null) ? parts : [];
}

function listOf(term: Expression): string | null {
  if ('latest' in term) return term.latest;
  return 'initial' in term ? term.initial : null;
}

function asOfDayOf(term: Expression, listId: string, { lists }: NodeFigures): string | undefined {
  return lists[listId]?.at('initial' in term ? 0 : -1)?.asOfDay;
}
