/**
 * Why a number is as it is: who feeds it and did not report, which list is not there, which areas lag. Looks at the plan and at
 * what the edition says already; names units and areas, never persons. Since rules 7.
 */
import type { AreaLine, TargetLine, UnitLine } from '#schema/digest.ts';
import type { Expression, IndicatorDefinition, Unit } from '#schema/plan.ts';
import { parentOn, type PlanIndex } from '../hierarchy.ts';
import { measuresIn } from '../indicators.ts';
import { dueRatio, type Pace } from '../pace.ts';

/** More lagging areas than this are no cause: everybody lags. */
const MOST_AREAS = 3;

/** Returns the units that must report and are asked for what an indicator adds up. */
export function feedersOf({ plan, measures }: PlanIndex, definition: IndicatorDefinition): Unit[] {
  const counted = new Set(measuresIn(definition.numerator));
  const forms = new Map(plan.forms.map(({ id, measureIds }) => [id, measureIds]));
  return plan.units.filter(
    (unit) =>
      unit.mustReport !== 'no' &&
      (forms.get(unit.formId ?? '') ?? []).some((id) => {
        const owner = measures.get(id)?.ownerUnitId;
        return counted.has(id) && (owner === undefined || owner === unit.id);
      }),
  );
}

/** Returns on how many of the last days a unit did not report, the day itself first; days before anybody reported do not count. */
export function silentDays(units: readonly UnitLine[]): (unitId: string) => number {
  const length = units[0]?.history.length ?? 0;
  const began = Array.from({ length }, (_, day) => day).find((day) =>
    units.some(({ history }) => !['missing', 'exempt'].includes(history[day] ?? 'missing')),
  );
  const histories = new Map(units.map(({ unitId, history }) => [unitId, history.slice(began ?? length - 1)]));
  return (unitId) => {
    const history = histories.get(unitId) ?? [];
    const spoke = history.findLastIndex((status) => status !== 'missing');
    return history.length - 1 - spoke;
  };
}

/** Returns the lists that an expression needs. */
export function listsIn(expression: Expression | null): string[] {
  if (expression === null) return [];
  if ('latest' in expression) return [expression.latest];
  if ('initial' in expression) return [expression.initial];
  if ('sum' in expression) return [expression.since, expression.through].filter((id) => id !== null);
  return [...new Set(('plus' in expression ? expression.plus : expression.minus).flatMap(listsIn))];
}

/** An area with what is left to do in it. */
export interface Lagging {
  area: AreaLine;
  left: number;
}

/**
 * Returns the areas right below the whole that make up at least half of what a target lacks against its pace, the largest first.
 * Empty where it takes many of them: then nobody in particular lags.
 */
export function laggingAreas(
  line: TargetLine,
  areas: readonly AreaLine[],
  pace: Pace,
  smallDenominator: number,
): Lagging[] {
  const due = dueRatio(line.targetRatio, pace) ?? 0;
  const compared = areas
    .filter(({ depth }) => depth === 1)
    .flatMap((area) => {
      const ratio = area.indicators.find(({ indicatorId }) => indicatorId === line.indicatorId)?.ratio;
      const { numerator = null, denominator = null } = ratio ?? {};
      if (numerator === null || denominator === null || denominator < smallDenominator) return [];
      return [{ area, left: denominator - numerator, lag: Math.round(due * denominator) - numerator }];
    });
  const behind = compared
    .filter(({ lag }) => lag > 0)
    .sort((a, b) => b.lag - a.lag || a.area.name.localeCompare(b.area.name, 'vi'));
  const half = behind.reduce((sum, { lag }) => sum + lag, 0) / 2;
  let sum = 0;
  const most = 1 + behind.findIndex(({ lag }) => (sum += lag) >= half);
  return most === 0 || most > MOST_AREAS || most === compared.length ? [] : behind.slice(0, most);
}

/** Returns the units that report for each area, within an area on a day. */
export function teamsWithin({ plan, areas }: PlanIndex, areaId: string, day: string): Unit[] {
  const isWithin = (id: string | null): boolean => {
    if (id === null || id === areaId) return id !== null;
    const area = areas.get(id);
    return area !== undefined && isWithin(parentOn(area, day));
  };
  return plan.units.filter(
    ({ mustReport, areaIds }) => mustReport === 'each-area' && areaIds.some((id) => isWithin(id)),
  );
}
