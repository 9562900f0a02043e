/**
 * Counting again. A report is counted where a newer plan puts it; a night's recount is written down, and sums that no
 * report explains are put right by a change that stands in the journal. Only the server says these.
 */
import { ReportRecount, TotalsRecount, type Correction } from '#schema/payloads.ts';
import type { Recount } from '#schema/recount.ts';
import type { Report } from '#schema/report.ts';
import { problem } from '../problem.ts';
import { noWords, type Act, type Given } from './act.ts';
import { accept, refuse, type Outcome, type ShardIncrement } from './outcome.ts';
import { recounted } from './report-step.ts';

export const reportRecount: Act<unknown, Report> = {
  kind: 'report.recount',
  payload: ReportRecount,
  subject: 'reports',
  roles: ['system'],
  versioned: false,
  size: 'form',
  hasWords: noWords,
  decide: decideReportRecount,
};

export const totalsRecount: Act<TotalsRecount, Recount> = {
  kind: 'totals.recount',
  payload: TotalsRecount,
  subject: 'recounts',
  roles: ['system'],
  versioned: false,
  size: 'file',
  hasWords: noWords,
  decide: decideTotalsRecount,
};

/** Returns the answer to `report.recount`: nothing that anybody said changes, only where it is counted. */
function decideReportRecount({ record, entry, index }: Given<unknown, Report>): Outcome<Report> {
  if (!record) return refuse(problem('record.missing'));
  return accept(recounted(record, entry.atMicros, index));
}

/** Returns the answer to `totals.recount`: the night's finding, and the change to every sum that was wrong. */
function decideTotalsRecount({ record, sent, context }: Given<TotalsRecount, Recount>): Outcome<Recount> {
  if (record) return refuse(problem('recount.exists'));
  return {
    ...accept({ atMs: context.nowMs, ...sent }),
    corrections: sent.corrections.map(incrementOf),
  };
}

function incrementOf({ node, month, shard, day, measure, change }: Correction): ShardIncrement {
  return { node, month, shard, day, vector: { [measure]: change } };
}
