/**
 * What an edition is drawn from, and how it is brought back to the edition's cut: everything said after the cut is
 * taken out again, so that an edition built late, or checked years later, is the same.
 */
import type { Baseline, Denominators } from '#schema/baseline.ts';
import type { Campaign } from '#schema/campaign.ts';
import type { DayRecord } from '#schema/day.ts';
import type { Difficulty } from '#schema/difficulty.ts';
import type { Edition } from '#schema/digest.ts';
import type { Contribution, Report } from '#schema/report.ts';
import type { Task } from '#schema/task.ts';
import type { NodeTotals, TotalShard } from '#schema/totals.ts';
import { increments, vectorOf } from '../contribution.ts';
import { stateAt } from '../discipline.ts';
import { nodesOf, rootArea, type PlanIndex } from '../hierarchy.ts';
import { addShards, datesOnly, listsOf, type NodeFigures } from '../indicators.ts';
import { areaNode } from '#schema/keys.ts';

/** Everything a campaign has stored that editions are drawn from. */
export interface CampaignReading {
  shards: readonly Pick<TotalShard, 'node' | 'days'>[];
  denominators: readonly Denominators[];
  reports: readonly Report[];
  days: readonly DayRecord[];
  tasks: readonly Task[];
  difficulties: readonly Difficulty[];
  baseline: Baseline | null;
  /** When was said what could not be decided. Server time. */
  setAsideAtMicros: readonly number[];
}

/** Everything one edition is drawn from, as stored at or after its cut. */
export interface EditionSources extends CampaignReading {
  /** The edition before it; null for the first. */
  before: Edition | null;
}

export interface EditionInput extends EditionSources {
  index: PlanIndex;
  campaign: Campaign;
  day: string;
  /** The place in the journal up to which everything is in and after which nothing is. Server time. */
  cutAtMicros: number;
  cutEntryId: string;
  /** Campaign time of the cut. */
  issuedAtMs: number;
  ruleVersion: number;
}

/**
 * Returns what a report puts into the edition. A plan moves what is counted at once, its recounts are written down a moment
 * later: an edition between the two must not name an area whose reports still stand in its old place. Until rules 3 it did.
 */
function contributionAtCut(
  report: Report,
  { cutAtMicros, index, ruleVersion }: Pick<EditionInput, 'cutAtMicros' | 'index' | 'ruleVersion'>,
): Contribution {
  const { unitId, areaId, day, counted } = report;
  if (ruleVersion < 4 && report.lastEntryAtMicros <= cutAtMicros) return counted;
  const recorded = report.paths.findLast(({ sinceMicros }) => sinceMicros <= cutAtMicros) ?? counted;
  const then = stateAt(report, cutAtMicros);
  return {
    day,
    nodes: ruleVersion < 4 ? recorded.nodes : nodesOf(index, unitId, areaId, day),
    shards: recorded.shards,
    vector: then ? vectorOf(then) : {},
  };
}

/** Returns every node's figures as they stood at the cut. */
export function figuresAtCut(input: EditionInput): (node: string) => NodeFigures {
  const shardsByNode = new Map<string, Pick<TotalShard, 'days'>[]>();
  const put = (node: string, shard: Pick<TotalShard, 'days'>): void => {
    const shards = shardsByNode.get(node);
    if (shards) shards.push(shard);
    else shardsByNode.set(node, [shard]);
  };
  for (const shard of input.shards) put(shard.node, shard);
  for (const report of input.reports)
    for (const { node, day, vector } of increments(report.counted, contributionAtCut(report, input)))
      put(node, { days: { [day]: vector } });
  const lists = new Map(input.denominators.map((known) => [known.node, listsOf(known, input.cutAtMicros)]));
  const rootLists = lists.get(areaNode(rootArea(input.index.plan).id)) ?? {};
  const totals = new Map<string, NodeTotals>();
  return (node) => {
    const sums = totals.get(node) ?? addShards(shardsByNode.get(node) ?? []);
    totals.set(node, sums);
    return { totals: sums, lists: node.startsWith('area:') ? (lists.get(node) ?? {}) : datesOnly(rootLists) };
  };
}
