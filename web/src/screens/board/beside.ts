/** What stands beside the numbers of a report, so that they can be judged. Pure; a number that is not known is absent. */
import type { PublishedIndicators } from '#schema/indicator.ts';
import type { Plan } from '#schema/plan.ts';
import type { Report } from '#schema/report.ts';
import { remainingOf } from '../../report-view/remaining.ts';
import { medianOf } from '../../report-view/unusual.ts';
import { contentOf } from '../../report-view/versions.ts';
import type { DeskRow } from './desk-rows.ts';

/** By measure. **Null**: `earlierDay` where the unit reported nothing for the area on the days looked at. */
export interface Beside {
  earlierDay: string | null;
  earlier: Readonly<Record<string, number>>;
  left: Readonly<Record<string, number>>;
  median: Readonly<Record<string, number>>;
}

/** What was read when the report was opened. **Null**: none, or not known yet. */
export interface Known {
  plan: Plan;
  reports: ReadonlyMap<string, Report> | null;
  published: PublishedIndicators | null;
}

/** Fewer say nothing of what is usual. */
const ENOUGH = 3;

/** Returns what is known beside a row's report. `rows`: those of the day. */
export function besideOf(
  { id, areaId, unit }: DeskRow,
  rows: readonly DeskRow[],
  day: string,
  known: Known,
): Beside {
  const earlier = [...(known.reports?.values() ?? [])]
    .filter((report) => report.areaId === areaId && report.day < day && countedIn(report) !== null)
    .sort((a, b) => (a.day < b.day ? 1 : -1))[0];
  const like = rows.filter((row) => row.id !== id && row.unit.groupId === unit.groupId);
  return {
    earlierDay: earlier?.day ?? null,
    earlier: (earlier && countedIn(earlier)) ?? {},
    left: remainingOf(known.plan, known.published),
    median: mediansOf(like.flatMap(({ row }) => (row?.counted ? [row.counted.values] : []))),
  };
}

function countedIn({ steps }: Report): Record<string, number> | null {
  const last = steps[steps.length - 1];
  return (last && contentOf(last))?.values ?? null;
}

/** A field left blank is no 0, and no part of the median. */
function mediansOf(reports: readonly Readonly<Record<string, number>>[]): Record<string, number> {
  const ids = new Set(reports.flatMap((values) => Object.keys(values)));
  const medians = [...ids].flatMap((id): [string, number][] => {
    const counts = reports.flatMap((values) => values[id] ?? []);
    const median = counts.length < ENOUGH ? null : medianOf(counts);
    return median === null ? [] : [[id, median]];
  });
  return Object.fromEntries(medians);
}
