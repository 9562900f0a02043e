/**
 * V10: a number far above what the unit itself reported on the last days is asked about before it is sent. Compares with
 * what this device knows; the server flags beside the published number. **Source**: context 2.6.
 */
import { addDays } from '#domain/calendar.ts';
import { unusualCode } from '#domain/acts/report-submit-rules.ts';
import { readCount } from '#domain/count.ts';
import { problem } from '#domain/problem.ts';
import type { Plan } from '#schema/plan.ts';
import type { Problem } from '#schema/problem.ts';
import type { Report } from '#schema/report.ts';
import { contentOf } from './versions.ts';

/** Beside how many days before its own a number is looked at. */
export const LOOKED_AT_DAYS = 7;

/** What was reported for each measure on the days before, in no order. */
export type History = Readonly<Record<string, readonly number[]>>;

/** Returns the unit's own numbers of one area in the seven days before a day. */
export function historyOf(reports: Iterable<Report>, areaId: string, day: string): History {
  const from = addDays(day, -LOOKED_AT_DAYS);
  const history: Record<string, number[]> = {};
  for (const report of reports) {
    if (report.areaId !== areaId || report.day >= day || report.day < from) continue;
    const last = report.steps[report.steps.length - 1];
    for (const [id, count] of Object.entries((last && contentOf(last))?.values ?? {}))
      (history[id] ??= []).push(count);
  }
  return history;
}

/**
 * Returns what is usual of a number that jumps above it, and the most that would not. **Null**: it does not jump, or
 * nothing is known of the days before.
 */
export function jumpOf(
  count: number,
  before: readonly number[],
  { thresholds }: Pick<Plan['digest'], 'thresholds'>,
): { usual: number; most: number } | null {
  const usual = medianOf(before);
  if (usual === null) return null;
  const most = Math.max(thresholds.spikeMinimum, thresholds.spikeTimesMedian * usual);
  return count > most ? { usual: Math.round(usual), most } : null;
}

/** Says in the language on the screen that a number jumps, and what was usual. */
export type UnusualWords = (usual: number) => string;

/** Returns for which numbers a reason is asked, each at its field, whether given or not. */
export function unusualIn(
  values: Readonly<Record<string, string>>,
  history: History,
  digest: Pick<Plan['digest'], 'thresholds'>,
  words: UnusualWords,
): Problem[] {
  return Object.entries(values).flatMap(([id, text]) => {
    const count = readCount(text);
    const jump = count === null ? null : jumpOf(count, history[id] ?? [], digest);
    if (count === null || jump === null) return [];
    const { usual, most } = jump;
    const params = { rule: unusualCode(id), message: words(usual), value: count, limit: most };
    return [problem('report.reason-needed', `values.${id}`, params)];
  });
}

/** Returns the middle one. **Null**: of nothing. */
export function medianOf(numbers: readonly number[]): number | null {
  const sorted = [...numbers].sort((a, b) => a - b);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}
