/**
 * Indicators: declared expressions evaluated over one node's totals and lists. Pure; independent of the clock, of
 * the order in which anything arrived, and of how totals are spread over shards.
 */
import type { Denominators, NodeLists } from '#schema/baseline.ts';
import type { NodeIndicators, Ratio } from '#schema/indicator.ts';
import type { Expression, IndicatorDefinition } from '#schema/plan.ts';
import type { DaySums, NodeTotals, TotalShard } from '#schema/totals.ts';
import { heldThrough } from './as-of.ts';
import { RECEIVED, WAITING } from './contribution.ts';
import { hashOf } from './hash.ts';
import type { PlanIndex } from './hierarchy.ts';
import { reconciled } from './reconciliation.ts';

/** Returns all shards of a node as one table: day → measure → sum. Zeros are dropped: they say nothing. */
export function addShards(shards: readonly Pick<TotalShard, 'days'>[]): NodeTotals {
  const totals: NodeTotals = {};
  for (const { days } of shards) {
    for (const [day, sums] of Object.entries(days)) {
      const into = (totals[day] ??= {});
      for (const [measure, value] of Object.entries(sums)) into[measure] = (into[measure] ?? 0) + value;
    }
  }
  const days = Object.entries(totals).map(([day, sums]): [string, DaySums] => [
    day,
    sortedWithoutZeros(sums),
  ]);
  return Object.fromEntries(days.filter(([, sums]) => Object.keys(sums).length > 0).sort(byKey));
}

const byKey = ([a]: [string, unknown], [b]: [string, unknown]): number => (a < b ? -1 : 1);

function sortedWithoutZeros(sums: DaySums): DaySums {
  return Object.fromEntries(
    Object.entries(sums)
      .filter(([, value]) => value !== 0)
      .sort(byKey),
  );
}

/** Returns the versions registered at or before `cutMicros`, per list, oldest first. */
export function listsOf(denominators: Pick<Denominators, 'lists'> | null, cutMicros = Infinity): NodeLists {
  return Object.fromEntries(
    Object.entries(denominators?.lists ?? {}).flatMap(([listId, versions]) => {
      const known = Object.values(versions).filter((version) => version.atMicros <= cutMicros);
      return known.length === 0 ? [] : [[listId, known.sort((a, b) => a.version - b.version)]];
    }),
  );
}

/** Returns the lists with their dates only: what a unit's flows are counted from. */
export function datesOnly(lists: NodeLists): NodeLists {
  return Object.fromEntries(
    Object.entries(lists).map(([id, versions]) => [
      id,
      versions.map((version) => ({ ...version, count: null })),
    ]),
  );
}

export interface NodeFigures {
  totals: NodeTotals;
  lists: NodeLists;
}

/**
 * Returns an expression's value with flows through `through` (all days when null). **Null**: a list that was never
 * registered makes the whole expression null; a measure that nobody reported is 0.
 */
export function evaluate(
  expression: Expression,
  figures: NodeFigures,
  through: string | null = null,
): number | null {
  if ('sum' in expression) return sumOf(expression, figures, through);
  if ('latest' in expression) return figures.lists[expression.latest]?.at(-1)?.count ?? null;
  if ('initial' in expression) return figures.lists[expression.initial]?.at(0)?.count ?? null;
  const parts = 'plus' in expression ? expression.plus : expression.minus;
  const values = parts.map((part) => evaluate(part, figures, through));
  const known = values.filter((value) => value !== null);
  if (known.length < values.length) return null;
  const [first = 0, ...rest] = known;
  const sign = 'plus' in expression ? 1 : -1;
  return rest.reduce((total, value) => total + sign * value, first);
}

function sumOf(
  { sum, since, through: throughList }: Extract<Expression, { sum: string }>,
  { totals, lists }: NodeFigures,
  through: string | null,
): number | null {
  const after = since === null ? '' : lists[since]?.at(0)?.sinceDay;
  const until = throughList === null ? null : newestDay(lists[throughList]);
  if (after === undefined || until === undefined) return null;
  return Object.entries(totals)
    .filter(
      ([day]) => day > after && (until === null || day <= until) && (through === null || day <= through),
    )
    .reduce((total, [, sums]) => total + (sums[sum] ?? 0), 0);
}

function newestDay(versions: NodeLists[string] | undefined): string | undefined {
  const newest = versions?.at(-1);
  return newest && heldThrough(newest);
}

/** Returns the versions a day knows: those as of it or earlier, and always the first, from which flows are counted. */
export function listsAsOf(lists: NodeLists, through: string): NodeLists {
  return Object.fromEntries(
    Object.entries(lists).map(([id, versions]) => [
      id,
      versions.filter((version, index) => index === 0 || heldThrough(version) <= through),
    ]),
  );
}

/** Returns an indicator's two parts through a day. Never divided, never clipped. */
export function ratioOf(
  definition: IndicatorDefinition,
  { totals, lists }: NodeFigures,
  through: string | null = null,
): Ratio {
  const figures = { totals, lists: through === null ? lists : listsAsOf(lists, through) };
  const numerator = evaluate(definition.numerator, figures, through);
  const denominator =
    definition.denominator === null ? null : evaluate(definition.denominator, figures, through);
  return { numerator, denominator };
}

/** Returns what one day added to an indicator's numerator. **Null** where it cannot be known, and for stocks. */
export function onDayOf(definition: IndicatorDefinition, figures: NodeFigures, day: string): number | null {
  if (measuresIn(definition.numerator).length === 0) return null;
  const before =
    Object.keys(figures.totals)
      .filter((known) => known < day)
      .sort()
      .at(-1) ?? '0000-00-00';
  const now = evaluate(definition.numerator, figures, day);
  const then = evaluate(definition.numerator, figures, before);
  return now === null || then === null ? null : now - then;
}

/** Returns what is published for one node. The caller adds the read time. */
export function nodeIndicators(index: PlanIndex, node: string, figures: NodeFigures): NodeIndicators {
  const days = Object.keys(figures.totals).sort();
  const definitions = [...index.indicators.values()];
  const count = (counter: string): number =>
    Object.values(figures.totals).reduce((total: number, sums: DaySums) => total + (sums[counter] ?? 0), 0);
  const versions = Object.values(figures.lists).map((list) => list.at(-1)?.version ?? 0);
  return {
    campaignId: index.plan.id,
    node,
    planVersion: index.plan.version,
    baselineVersion: Math.max(0, ...versions),
    reportsCounted: count(RECEIVED),
    reportsWaiting: count(WAITING),
    values: Object.fromEntries(
      definitions.map((definition) => [definition.id, ratioOf(definition, figures)]),
    ),
    series: {
      days,
      onDay: Object.fromEntries(
        definitions.map((definition) => [
          definition.id,
          days.map((day) => onDayOf(definition, figures, day)),
        ]),
      ),
    },
    reconciled: reconciled(index.plan.lists, figures.lists, figures.totals),
    inputsHash: hashOf(figures),
  };
}

/** Returns the ids of the measures that an expression adds up, in its order, each once. */
export function measuresIn(expression: Expression): string[] {
  if ('sum' in expression) return [expression.sum];
  if ('plus' in expression) return [...new Set(expression.plus.flatMap(measuresIn))];
  if ('minus' in expression) return [...new Set(expression.minus.flatMap(measuresIn))];
  return [];
}
