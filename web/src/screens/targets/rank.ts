/**
 * Places among siblings. Compares fractions without dividing, gives equal ones the same place, and leaves out whoever
 * cannot be compared. **Source**: context 2.7.
 */
import type { Ratio } from '#schema/indicator.ts';

/** `siblings` names those it is compared with: the same area above, the same group. */
export interface Compared {
  id: string;
  siblings: string;
  ratio: Ratio;
}

interface Fraction {
  id: string;
  done: number;
  of: number;
}

/** Returns id → place from 1. Whoever is missing is not ranked: no ratio, a small denominator, or nobody to compare with. */
export function ranksOf(rows: readonly Compared[], smallDenominator: number): ReadonlyMap<string, number> {
  const families = new Map<string, Fraction[]>();
  for (const { id, siblings, ratio } of rows) {
    const { numerator: done, denominator: of } = ratio;
    if (done === null || of === null || of <= 0 || of < smallDenominator) continue;
    families.set(siblings, [...(families.get(siblings) ?? []), { id, done, of }]);
  }
  const ranks = new Map<string, number>();
  for (const family of families.values()) if (family.length > 1) rankFamily(family, ranks);
  return ranks;
}

function rankFamily(family: readonly Fraction[], ranks: Map<string, number>): void {
  const order = [...family].sort(bestFirst);
  order.forEach((one, at) => {
    const before = order[at - 1];
    const shared = before && bestFirst(before, one) === 0 ? ranks.get(before.id) : undefined;
    ranks.set(one.id, shared ?? at + 1);
  });
}

const bestFirst = (a: Fraction, b: Fraction): number => b.done * a.of - a.done * b.of;
