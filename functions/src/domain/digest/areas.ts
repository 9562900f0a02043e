/**
 * Areas in an edition: each with the headline indicators, ranked among its like by the first of them. Small
 * denominators are shown and never ranked. **Source**: context 2.7.
 */
import type { AreaLine, Line } from '../../schema/digest.ts';
import { areaNode } from '../../schema/ids.ts';
import type { IndicatorDefinition } from '../../schema/plan.ts';
import { percent } from '../format.ts';
import { areasInOrder, type PlanIndex } from '../hierarchy.ts';
import type { NodeFigures } from '../indicators.ts';
import { share } from '../pace.ts';
import { indicatorLine } from './lines.ts';

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
      const assigned = indicators[0]?.ratio.denominator ?? null;
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
  return ranked(lines);
}

function ranked(lines: readonly AreaLine[]): AreaLine[] {
  const places = new Map<string, number>();
  for (const parentId of new Set(lines.map((line) => line.parentId))) {
    const order = comparable(lines.filter((line) => line.parentId === parentId));
    if (order.length > 1) order.forEach((line, place) => places.set(line.areaId, place + 1));
  }
  return lines.map((line) => ({ ...line, rank: places.get(line.areaId) ?? null }));
}

/** Returns the areas that can be compared, best first; ties by name. */
function comparable(lines: readonly AreaLine[]): AreaLine[] {
  const rate = (line: AreaLine): number =>
    share(line.indicators[0]?.ratio ?? { numerator: null, denominator: null }) ?? -1;
  return lines
    .filter((line) => !line.smallDenominator && rate(line) >= 0)
    .sort((a, b) => rate(b) - rate(a) || a.name.localeCompare(b.name, 'vi'));
}

/** Returns the three best and the three that need help, among the areas right below the root. */
export function bestAndWeakest(lines: readonly AreaLine[]): { best: Line[]; weak: Line[] } {
  const order = comparable(lines.filter((line) => line.depth === 1));
  const say = (line: AreaLine): Line => ({
    code: line.areaId,
    text: `${line.name} ${percent(line.indicators[0]?.ratio ?? { numerator: null, denominator: null })}`,
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
