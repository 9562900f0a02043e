// A campaign played in memory: entries in their order, each decided and posted as the server does it, totals and lists
// kept beside the records. Knows no clock but the entries' own. Must never repair what the domain gives it.
import { campaignMs } from '#domain/campaign-clock.ts';
import { answer } from '#domain/answer.ts';
import type { EditionInput } from '#domain/digest/input.ts';
import type { PlanIndex } from '#domain/hierarchy.ts';
import { lookedAt } from '#domain/in-force.ts';
import type { Baseline, Denominators } from '#schema/baseline.ts';
import type { DayRecord } from '#schema/day.ts';
import { RULE_VERSION, type Decision } from '#schema/decision.ts';
import type { Difficulty } from '#schema/difficulty.ts';
import type { Entry } from '#schema/entry.ts';
import type { RecordHead } from '#schema/record.ts';
import type { Report } from '#schema/report.ts';
import type { Task } from '#schema/task.ts';
import type { TotalShard } from '#schema/totals.ts';
import { CAMPAIGN_HEAD, CAT_HAI, contextFor, msAt, TODAY } from '#world/entries.ts';

export interface Played {
  records: Map<string, RecordHead>;
  shards: Map<string, TotalShard>;
  denominators: Map<string, Denominators>;
  decisions: Decision[];
}

/** Returns the state after these entries, each on the version that it meets, under the plan in force when it came. */
export const play = (
  entries: readonly Entry[],
  planAt: (entry: Entry) => PlanIndex = () => CAT_HAI,
): Played => {
  const played: Played = { records: new Map(), shards: new Map(), denominators: new Map(), decisions: [] };
  for (const drawn of entries) {
    const record = played.records.get(drawn.target) ?? null;
    const dayTarget = lookedAt(drawn).day;
    const day = dayTarget === null ? null : ((played.records.get(dayTarget) ?? null) as DayRecord | null);
    const entry = { ...drawn, baseVersion: record?.version ?? 0 };
    const nowMs = campaignMs(CAMPAIGN_HEAD, entry.atMicros);
    const context = contextFor(entry, { day, nowMs, index: planAt(entry) });
    const posting = answer(entry, record, context, context.nowMs);
    played.decisions.push(posting.decision);
    if (posting.record) played.records.set(posting.record.target, posting.record.data);
    for (const change of posting.increments) addToShard(played.shards, change);
    for (const { data } of posting.documents) addLists(played.denominators, data as unknown as Denominators);
  }
  return played;
};

function addToShard(
  shards: Played['shards'],
  change: { node: string; month: string; shard: number; day: string; vector: Record<string, number> },
): void {
  const key = `${change.node}~${change.month}~${String(change.shard)}`;
  const { node, month, shard } = change;
  const known = shards.get(key) ?? { campaignId: CAT_HAI.plan.id, node, month, shard, days: {} };
  const sums = { ...known.days[change.day] };
  for (const [measure, value] of Object.entries(change.vector)) sums[measure] = (sums[measure] ?? 0) + value;
  shards.set(key, { ...known, days: { ...known.days, [change.day]: sums } });
}

function addLists(denominators: Played['denominators'], found: Denominators): void {
  const known = denominators.get(found.node) ?? { ...found, lists: {} };
  const lists = { ...known.lists };
  for (const [id, versions] of Object.entries(found.lists)) lists[id] = { ...lists[id], ...versions };
  denominators.set(found.node, { ...known, lists });
}

/** Returns what an edition of a day is drawn from, with its cut at 17:30 of that day unless told otherwise. */
export const inputOf = (played: Played, parts: Partial<EditionInput> = {}): EditionInput => {
  const day = parts.day ?? TODAY;
  const of = <R extends RecordHead>(collection: string): R[] =>
    [...played.records]
      .filter(([target]) => target.startsWith(`${collection}/`))
      .map(([, record]) => record as R);
  const cutAtMicros = msAt('17:30', day) * 1000 - 1;
  return {
    index: CAT_HAI,
    campaign: CAMPAIGN_HEAD,
    day,
    cutAtMicros,
    cutEntryId: 'digest-issue',
    issuedAtMs: msAt('17:30', day),
    ruleVersion: RULE_VERSION,
    shards: [...played.shards.values()],
    denominators: [...played.denominators.values()],
    reports: of<Report>('reports'),
    days: of<DayRecord>('days'),
    tasks: of<Task>('tasks'),
    difficulties: of<Difficulty>('difficulties'),
    setAsideAtMicros: [],
    before: null,
    baseline: of<Baseline>('baselines')[0] ?? null,
    ...parts,
  };
};
