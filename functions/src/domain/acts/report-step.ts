/** A report's next step: its place in the report's life, and what the report then puts into totals, on which path. */
import type { Entry } from '#schema/entry.ts';
import type { Contribution, CountedPath, Report, ReportState } from '#schema/report.ts';
import { reportId } from '#schema/keys.ts';
import { vectorOf } from '../contribution.ts';
import { nodesOf, type PlanIndex } from '../hierarchy.ts';
import { shardsOf } from '../shards.ts';
import type { Body } from './outcome.ts';

/** Returns the head of the step that an entry makes. */
export function stepOf(
  entry: Entry,
  record: Report | null,
): Pick<ReportState, 'atMicros' | 'entryId' | 'version'> {
  return { atMicros: entry.atMicros, entryId: entry.id, version: (record?.version ?? 0) + 1 };
}

type ReportKey = Pick<Report, 'unitId' | 'areaId' | 'day' | 'leadUnitId'>;

/** Returns the report with one more step. */
export function withStep(
  record: Report | null,
  step: ReportState,
  key: ReportKey,
  index: PlanIndex,
): Body<Report> {
  const counted = countedOf(step, key, index);
  return {
    unitId: key.unitId,
    areaId: key.areaId,
    day: key.day,
    leadUnitId: key.leadUnitId,
    status: step.status,
    steps: [...(record?.steps ?? []), step],
    counted,
    paths: pathsWith(record?.paths ?? [], counted, step.atMicros),
  };
}

/** Returns the same report, counted where this plan counts it. */
export function recounted(record: Report, atMicros: number, index: PlanIndex): Body<Report> {
  const { unitId, areaId, day, leadUnitId, status, steps, paths } = record;
  const last = steps[steps.length - 1];
  const counted = last ? countedOf(last, record, index) : record.counted;
  return {
    unitId,
    areaId,
    day,
    leadUnitId,
    status,
    steps,
    counted,
    paths: pathsWith(paths, counted, atMicros),
  };
}

function countedOf(
  state: ReportState,
  { unitId, areaId, day }: Omit<ReportKey, 'leadUnitId'>,
  index: PlanIndex,
): Contribution {
  const nodes = nodesOf(index, unitId, areaId, day);
  const shards = shardsOf(index.plan, reportId(index.plan.id, unitId, areaId, day), nodes);
  return { day, nodes, shards, vector: vectorOf(state) };
}

function pathsWith(
  paths: readonly CountedPath[],
  { nodes, shards }: Contribution,
  sinceMicros: number,
): CountedPath[] {
  const last = paths[paths.length - 1];
  const same = last && last.nodes.join() === nodes.join() && last.shards.join() === shards.join();
  return same ? [...paths] : [...paths, { sinceMicros, nodes, shards }];
}
