/**
 * What one report puts into totals: a pure function of its current state and the plan. Returned and held reports
 * put in nothing but a mark that they wait; a voided one puts in nothing.
 */
import type { Contribution, ReportState } from '#schema/report.ts';

export const RECEIVED = '_received';
export const WAITING = '_waiting';
export const NOTHING = '_nothing';
export const APPROVED = '_approved';
export const FLAGGED = '_flagged';
export const difficultyKey = (categoryId: string): string => `difficulty_${categoryId}`;

/** Returns measure → whole number; zeros are left out because adding them changes nothing. */
export function vectorOf(state: Pick<ReportState, 'status' | 'content' | 'held'>): Record<string, number> {
  const vector: Record<string, number> = {};
  const counts = state.content !== null && (state.status === 'received' || state.status === 'approved');
  if (counts && state.content) {
    vector[RECEIVED] = 1;
    if (state.content.nothingToday) vector[NOTHING] = 1;
    if (state.status === 'approved') vector[APPROVED] = 1;
    if (state.content.flags.length > 0) vector[FLAGGED] = 1;
    for (const [measure, value] of Object.entries(state.content.values))
      if (value !== 0) vector[measure] = value;
    for (const [category, cases] of Object.entries(state.content.difficulties)) {
      if (cases !== 0) vector[difficultyKey(category)] = cases;
    }
  }
  const waits = state.held !== null || (!counts && state.status !== 'voided');
  if (waits) vector[WAITING] = 1;
  return vector;
}

export interface Increment {
  node: string;
  shard: number;
  day: string;
  vector: Record<string, number>;
}

/**
 * Returns what must be added to which shard so that `have` becomes `want`: per node of both paths, zero changes left
 * out. Paths and shards may differ (an area moved, a node was spread wider): the old is subtracted, the new added.
 */
export function increments(have: Contribution | null, want: Contribution): Increment[] {
  const sums = new Map<string, Increment>();
  const add = (from: Contribution, sign: 1 | -1): void => {
    from.nodes.forEach((node, index) => {
      const shard = from.shards[index] ?? 0;
      const key = `${node}~${String(shard)}~${from.day}`;
      const sum = sums.get(key) ?? { node, shard, day: from.day, vector: {} };
      for (const [measure, value] of Object.entries(from.vector)) {
        sum.vector[measure] = (sum.vector[measure] ?? 0) + sign * value;
      }
      sums.set(key, sum);
    });
  };
  if (have) add(have, -1);
  add(want, 1);
  return [...sums.values()]
    .map((sum) => ({ ...sum, vector: withoutZeros(sum.vector) }))
    .filter((sum) => Object.keys(sum.vector).length > 0);
}

function withoutZeros(vector: Record<string, number>): Record<string, number> {
  return Object.fromEntries(Object.entries(vector).filter(([, value]) => value !== 0));
}
