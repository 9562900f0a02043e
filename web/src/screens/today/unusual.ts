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
import { contentOf } from './draft.ts';

const LOOKED_AT_DAYS = 7;

/** What was reported for each measure on the days before, in no order. */
export type History = Readonly<Record<string, readonly number[]>>;

/** Returns the unit's own numbers of one area in the seven days before a day. */
export function historyOf(reports: Iterable<Report>, areaId: string, day: string): History {
  const from = addDays(day, -LOOKED_AT_DAYS);
  const history: Record<string, number[]> = {};
  for (const report of reports) {
    if (report.areaId !== areaId || report.day >= day || report.day < from) continue;
    for (const [id, count] of Object.entries(contentOf(report)?.values ?? {}))
      (history[id] ??= []).push(count);
  }
  return history;
}

/** Says in the language on the screen that a number jumps, and what was usual. */
export type UnusualWords = (usual: number) => string;

/** Returns for which numbers a reason is asked, each at its field, whether given or not. */
export function unusualIn(
  values: Readonly<Record<string, string>>,
  history: History,
  { thresholds }: Pick<Plan['digest'], 'thresholds'>,
  words: UnusualWords,
): Problem[] {
  return Object.entries(values).flatMap(([id, text]) => {
    const count = readCount(text);
    const usual = medianOf(history[id] ?? []);
    if (count === null || usual === null) return [];
    const most = Math.max(thresholds.spikeMinimum, thresholds.spikeTimesMedian * usual);
    if (count <= most) return [];
    const params = { rule: unusualCode(id), message: words(Math.round(usual)), value: count, limit: most };
    return [problem('report.reason-needed', `values.${id}`, params)];
  });
}

/** **Null**: of nothing. */
function medianOf(numbers: readonly number[]): number | null {
  const sorted = [...numbers].sort((a, b) => a - b);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}
