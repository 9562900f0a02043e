/** What makes a report worth a look before it is approved. Pure; decides nothing. */
import { unusualCode } from '#domain/acts/report-submit-rules.ts';
import type { Problem } from '#schema/problem.ts';
import type { BoardRow } from './board-of.ts';

/** `said`: noted when the report was taken. `explained`: its unit was asked for a reason, and gave one. */
export type Flag = { kind: 'said'; problem: Problem } | { kind: 'explained'; measureId: string };

/** Returns what there is to look at. **Null**: no report has come. */
export function flagsOf(row: BoardRow | null): Flag[] {
  const content = row?.content;
  if (!content) return [];
  const explained = Object.keys(content.values).filter((id) => `reason.${unusualCode(id)}` in content.texts);
  return [
    ...content.flags.map((problem): Flag => ({ kind: 'said', problem })),
    ...explained.map((measureId): Flag => ({ kind: 'explained', measureId })),
  ];
}
