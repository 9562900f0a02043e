/**
 * Areas in an edition: each with the headline indicators, ranked among its like by the first of them. Small
 * denominators are shown and never ranked. **Source**: context 2.7.
 */
import type { AreaLine, IndicatorLine, Line } from '#schema/digest.ts';
import type { Ratio } from '#schema/indicator.ts';
import { areaNode } from '#schema/keys.ts';
import type { IndicatorDefinition } from '#schema/plan.ts';
import { percent } from '../format.ts';
import { areasInOrder, type PlanIndex } from '../hierarchy.ts';
import type { NodeFigures } from '../indicators.ts';
import { share } from '../pace.ts';
import { indicatorLine } from './lines.ts';

/** Returns the indicator that areas are ranked by: the first on the page that the plan lets be ranked. */
export function rankedBy(definitions: readonly IndicatorDefinition[]): string | null {
  return definitions.find(({ ranked }) => ranked)?.id ?? null;
}

/** Returns every area valid on the day, in reading order. */
export function areaLines(
  index: PlanIndex,
  definitions: readonly IndicatorDefinition[],
  figures: (node: string) => NodeFigures,
  day: string,
  dayBefore: string | null,
): AreaLine[] {
  const lines = areasInOrder(index.plan)
    .filter(({ area }) => area.validFrom <= day && (area.validTo === null || day <= area.validTo))
    .map(({ area, depth }) => {
      const indicators = definitions.map((definition) =>
        indicatorLine(definition, figures(areaNode(area.id)), day, dayBefore),
      );
      const assigned = ratioBy(rankedBy(definitions), indicators).denominator;
      return {
        areaId: area.id,
        name: area.name,
        parentId: area.parentId,
        kind: area.kind,
        depth,
        teams: index.plan.units
          .filter((unit) => unit.mustReport === 'each-area' && unit.areaIds.includes(area.id))
          .map((unit) => unit.shortName),
        indicators,
        rank: null,
        smallDenominator: assigned !== null && assigned < index.plan.digest.thresholds.smallDenominator,
      };
    });
  return ranked(lines, rankedBy(definitions));
}

function ratioBy(indicatorId: string | null, lines: readonly IndicatorLine[]): Ratio {
  const found = lines.find((line) => line.indicatorId === indicatorId);
  return found?.ratio ?? { numerator: null, denominator: null };
}

function ranked(lines: readonly AreaLine[], by: string | null): AreaLine[] {
  const ranks = new Map<string, number>();
  for (const parentId of new Set(lines.map((line) => line.parentId))) {
    const order = comparable(
      lines.filter((line) => line.parentId === parentId),
      by,
    );
    if (order.length > 1) order.forEach((line, index) => ranks.set(line.areaId, index + 1));
  }
  return lines.map((line) => ({ ...line, rank: ranks.get(line.areaId) ?? null }));
}

/** Returns the areas that can be compared, best first; ties by name. */
function comparable(lines: readonly AreaLine[], by: string | null): AreaLine[] {
  const rate = (line: AreaLine): number => share(ratioBy(by, line.indicators)) ?? -1;
  return lines
    .filter((line) => !line.smallDenominator && rate(line) >= 0)
    .sort((a, b) => rate(b) - rate(a) || a.name.localeCompare(b.name, 'vi'));
}

/** Returns the three best and the three that need help, among the areas right below the root. */
export function bestAndWeakest(
  lines: readonly AreaLine[],
  by: string | null,
): { best: Line[]; weak: Line[] } {
  const order = comparable(
    lines.filter((line) => line.depth === 1),
    by,
  );
  const rates = new Set(order.map((line) => share(ratioBy(by, line.indicators))));
  if (rates.size < 2) return { best: [], weak: [] };
  const say = (line: AreaLine): Line => ({
    code: line.areaId,
    text: `${line.name} ${percent(ratioBy(by, line.indicators))}`,
  });
  const each = Math.min(3, Math.floor(order.length / 2));
  return {
    best: order.slice(0, each).map(say),
    weak: order
      .slice(order.length - each)
      .reverse()
      .map(say),
  };
}
