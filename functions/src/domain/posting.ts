/**
 * The one commit: an outcome turned into the decision, the record's new state and the change to every total it
 * touches. Pure, so that an auditor builds the same commit and compares.
 */
import type { Decision } from '#schema/decision.ts';
import type { RecordHead } from '#schema/record.ts';
import type { Report } from '#schema/report.ts';
import { monthOf } from './calendar.ts';
import { increments } from './contribution.ts';
import type { Outcome, ShardIncrement, SideDocument } from './acts/outcome.ts';
import type { Redacted } from './acts/redact.ts';
import { comparePositions } from './order.ts';
import { contentHashOf, receiptOf } from './receipt.ts';

/** A new list moves every ratio of the campaign, units' included: their flows count from its date. So does a plan. */
export const EVERY_NODE = '*';

export interface Posting {
  decision: Decision;
  /** Null where a refusal met no record: nothing to remember. */
  record: { target: string; data: RecordHead } | null;
  increments: ShardIncrement[];
  documents: SideDocument[];
  /** Types of personal data for which the entry's words are blanked in the same commit. */
  blank: string[] | null;
}

/** Returns the commit for one decided entry. `record`: the one it acts on, as it stands. `decidedAtMs` is the server's clock; everything else follows. */
export function buildPosting(
  { entry, blank }: Redacted,
  record: RecordHead | null,
  outcome: Outcome<RecordHead>,
  { decidedAtMs, ruleVersion }: Pick<Decision, 'decidedAtMs' | 'ruleVersion'>,
): Posting {
  const changed = outcome.status !== 'refused';
  const version = (record?.version ?? 0) + (changed && entry.kind !== 'report.recount' ? 1 : 0);
  const touched = changed || record !== null;
  const sequence = touched ? (record?.sequence ?? 0) + 1 : 0;
  const here = { atMicros: entry.atMicros, id: entry.id };
  const last = record ? { atMicros: record.lastEntryAtMicros, id: record.lastEntryId } : null;
  const overtaken = last !== null && comparePositions(here, last) < 0;
  const position = overtaken ? last : here;
  const head: RecordHead = {
    campaignId: record?.campaignId ?? entry.campaignId,
    version,
    sequence,
    lastEntryId: position.id,
    lastEntryAtMicros: position.atMicros,
  };
  const next = touched ? { ...record, ...outcome.next, ...head } : null;
  const report = isReport(next) ? next : null;
  const counted = report && outcome.next ? shardIncrements(isReport(record) ? record : null, report) : [];
  const changes = [...counted, ...(outcome.corrections ?? [])];
  const decision: Decision = {
    entryId: entry.id,
    campaignId: entry.campaignId,
    kind: entry.kind,
    record: entry.target,
    by: entry.by,
    unitId: entry.unitId,
    status: outcome.status,
    problems: outcome.problems,
    warnings: outcome.warnings,
    current: outcome.problems.some(({ code }) => code === 'record.stale') ? currentOf(record) : null,
    receipt: changed ? receiptOf(entry.id) : null,
    contentHash: entry.redacted ? '' : contentHashOf(entry),
    version,
    sequence,
    overtaken,
    nodes: outcome.documents.some(({ path }) => path.startsWith('denominators/') || path.startsWith('plans/'))
      ? [EVERY_NODE]
      : [...new Set(changes.map(({ node }) => node))],
    decidedAtMs,
    ruleVersion,
    ...(entry.carriedBy && { carriedBy: entry.carriedBy }),
  };
  return {
    decision,
    record: next === null ? null : { target: entry.target, data: next },
    increments: changes,
    documents: outcome.documents,
    blank,
  };
}

function shardIncrements(before: Report | null, after: Report): ShardIncrement[] {
  return increments(before?.counted ?? null, after.counted).map((change) => ({
    ...change,
    month: monthOf(change.day),
  }));
}

function currentOf(record: RecordHead | null): Decision['current'] {
  if (!record) return { version: 0, values: {} };
  const content = isReport(record) ? record.steps.at(-1)?.content : null;
  return { version: record.version, values: content?.values ?? {} };
}

function isReport(record: RecordHead | null): record is Report {
  return record !== null && 'counted' in record;
}
