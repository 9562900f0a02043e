/**
 * Totals counted again: every report's contribution as it stands now, per node, month, day and measure, and per shard.
 * Increments are not replayed; what they must have led to is summed. A cell of 0 and no cell say the same.
 */
import { totalId, documentPath } from '#schema/keys.ts';
import type { Report } from '#schema/report.ts';
import type { TotalShard } from '#schema/totals.ts';
import { monthOf } from '../calendar.ts';
import { increments } from '../contribution.ts';
import type { Differences } from './differences.ts';
import type { Fields } from './documents.ts';

/** Returns the totals documents by id that these reports (by id) must have led to. */
export function countTotals(reports: Iterable<readonly [string, Report]>): Map<string, TotalShard> {
  const totals = new Map<string, TotalShard>();
  for (const [, report] of reports) {
    for (const { node, shard, day, vector } of increments(null, report.counted)) {
      const shardKey = { campaignId: report.campaignId, node, month: monthOf(day), shard };
      const key = totalId(shardKey.campaignId, node, shardKey.month, shardKey.shard);
      const total = totals.get(key) ?? { ...shardKey, days: {} };
      totals.set(key, total);
      const ofDay = (total.days[day] ??= {});
      for (const [measure, value] of Object.entries(vector)) ofDay[measure] = (ofDay[measure] ?? 0) + value;
    }
  }
  return totals;
}

/** Compares stored totals with those counted again, in both directions. Returns how many documents were compared. */
export function compareTotals(
  stored: ReadonlyMap<string, Fields>,
  counted: ReadonlyMap<string, TotalShard>,
  differences: Differences,
): number {
  const ids = new Set([...stored.keys(), ...counted.keys()]);
  for (const id of ids) {
    const was = stored.get(id);
    const expected = { ...(counted.get(id) ?? shardOf(id)) };
    const is = { ...expected, days: withoutZeros(expected.days) };
    differences.compare(documentPath('totals', id), was && { ...was, days: withoutZeros(was['days']) }, is);
  }
  return ids.size;
}

/** A document may stand where everything was taken out again; then only its place can be checked. */
function shardOf(id: string): TotalShard {
  const [campaignId = '', node = '', month = '', shard = ''] = id.split('~');
  return { campaignId, node, month, shard: Number(shard), days: {} };
}

function withoutZeros(days: unknown): unknown {
  if (days === null || typeof days !== 'object') return days;
  return Object.fromEntries(
    Object.entries(days as Fields).flatMap(([day, sums]) => {
      if (sums === null || typeof sums !== 'object') return [[day, sums]];
      const kept = Object.entries(sums).filter(([, value]) => value !== 0);
      return kept.length === 0 ? [] : [[day, Object.fromEntries(kept)]];
    }),
  );
}
