/** What makes a report worth a look before it is approved. Pure; decides nothing. */
import { unusualCode } from '#domain/acts/report-submit-rules.ts';
import type { PublishedIndicators } from '#schema/indicator.ts';
import type { Plan } from '#schema/plan.ts';
import type { Problem } from '#schema/problem.ts';
import type { Report } from '#schema/report.ts';
import { listsOf } from '../../report-view/remaining.ts';
import { historyOf, jumpOf } from '../../report-view/unusual.ts';
import type { BoardRow } from './board-of.ts';

/**
 * `said`: noted when the report was taken. `explained`: its unit was asked for a reason, and gave one. `unusual`: far above
 * the unit's own last days. `beyond`: more than was left on the list of the area.
 */
export type Flag =
  | { kind: 'said'; problem: Problem }
  | { kind: 'explained'; measureId: string }
  | { kind: 'unusual'; measureId: string; usual: number }
  | { kind: 'beyond'; measureId: string; left: number };

/** What a report is held against: the unit's reports of the days before, and what is published of the area. */
export interface Evidence {
  plan: Plan;
  reports: Iterable<Report>;
  published: PublishedIndicators | null;
}

/** Returns what there is to look at. **Null**: no report has come; no evidence was read. */
export function flagsOf(row: BoardRow | null, evidence: Evidence | null): Flag[] {
  const content = row?.content;
  if (!content) return [];
  const explained = Object.keys(content.values).filter((id) => `reason.${unusualCode(id)}` in content.texts);
  return [
    ...content.flags.map((problem): Flag => ({ kind: 'said', problem })),
    ...explained.map((measureId): Flag => ({ kind: 'explained', measureId })),
    ...(evidence ? againstEvidence(row, content.values, evidence) : []),
  ];
}

function againstEvidence(
  { report, counted }: BoardRow,
  values: Readonly<Record<string, number>>,
  { plan, reports, published }: Evidence,
): Flag[] {
  const history = historyOf(reports, report.areaId, report.day);
  const jumps = Object.entries(values).flatMap(([measureId, count]): Flag[] => {
    const jump = jumpOf(count, history[measureId] ?? [], plan.digest);
    return jump ? [{ kind: 'unusual', measureId, usual: jump.usual }] : [];
  });
  const beyond = listsOf(plan, published).flatMap(({ measureId, done, given }): Flag[] => {
    const count = values[measureId] ?? 0;
    // What counts is part of what is published as done, as soon as it is published.
    const before = counted ? Math.max(0, done - count) : done;
    const left = Math.max(0, given - before);
    return count > left ? [{ kind: 'beyond', measureId, left }] : [];
  });
  return [...jumps, ...beyond];
}
