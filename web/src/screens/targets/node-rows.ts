/** What the tables of the targets show: one row a node. Takes published numbers as they are; adds nothing up. */
import type { PublishedIndicators } from '#schema/indicator.ts';
import { nodeId } from '#schema/keys.ts';
import type { IndicatorDefinition, Plan } from '#schema/plan.ts';
import { oneFigure, type Figures } from './figures.ts';
import { nodeOf, type NodeKind } from './node-address.ts';
import { ranksOf } from './rank.ts';

/** `siblings` names those it is ranked among; `within` says where it lies, empty where that is plain. */
export interface Member {
  kind: NodeKind;
  id: string;
  name: string;
  within: string;
  siblings: string;
}

/** **Null**: `left` without a list; `rank` where not ranked; `counted`, `waiting` where nothing is published yet. */
export interface NodeRow extends Member {
  figures: Figures;
  left: number | null;
  rank: number | null;
  counted: number | null;
  waiting: number | null;
}

/** Returns one row for each member, in their order. */
export function nodeRows(
  plan: Plan,
  definition: IndicatorDefinition,
  members: readonly Member[],
  published: ReadonlyMap<string, PublishedIndicators>,
  today: string,
): NodeRow[] {
  const known = members.map((member) => {
    const found = published.get(nodeId(plan.id, nodeOf(member.kind, member.id))) ?? null;
    return { member, found, figures: oneFigure(plan, definition, found, today) };
  });
  const compared = known.map(({ member: { id, siblings }, figures: { ratio } }) => ({ id, siblings, ratio }));
  const { smallDenominator } = plan.digest.thresholds;
  const ranks = definition.ranked ? ranksOf(compared, smallDenominator) : new Map<string, number>();
  return known.map(({ member, found, figures }) => ({
    ...member,
    figures,
    left: leftOf(figures),
    rank: ranks.get(member.id) ?? null,
    counted: found?.reportsCounted ?? null,
    waiting: found?.reportsWaiting ?? null,
  }));
}

function leftOf({ ratio: { numerator, denominator } }: Figures): number | null {
  return numerator === null || denominator === null ? null : denominator - numerator;
}
