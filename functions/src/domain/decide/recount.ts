/**
 * Counting again. A report is counted where a newer plan puts it; a night's recount is written down, and sums that no
 * report explains are put right by a change that stands in the journal. Only the server says these.
 */
import { ReportRecount, TotalsRecount, type Correction, type Entry } from '#schema/entry.ts';
import type { Recount } from '#schema/recount.ts';
import type { Report } from '#schema/report.ts';
import type { PlanIndex } from '../hierarchy.ts';
import { problem } from '../problem.ts';
import { accept, refuse, type Context, type Outcome, type ShardIncrement } from './outcome.ts';
import { readPayload } from './payload.ts';
import { recounted } from './report-step.ts';

/** Returns the answer to `report.recount`: nothing that anybody said changes, only where it is counted. */
export function decideReportRecount(record: Report | null, entry: Entry, index: PlanIndex): Outcome<Report> {
  const read = readPayload(ReportRecount, entry.payload);
  if (!read.ok) return refuse(...read.problems);
  if (!record) return refuse(problem('record.missing'));
  return accept(recounted(record, entry.atMicros, index));
}

/** Returns the answer to `totals.recount`: the night's finding, and the change to every sum that was wrong. */
export function decideTotalsRecount(
  record: Recount | null,
  entry: Entry,
  context: Context,
): Outcome<Recount> {
  const read = readPayload(TotalsRecount, entry.payload);
  if (!read.ok) return refuse(...read.problems);
  if (record) return refuse(problem('recount.exists'));
  return {
    ...accept({ atMs: context.nowMs, ...read.value }),
    corrections: read.value.corrections.map(incrementOf),
  };
}

function incrementOf({ node, month, shard, day, measure, change }: Correction): ShardIncrement {
  return { node, month, shard, day, vector: { [measure]: change } };
}
