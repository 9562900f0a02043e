/**
 * The lists of the standing agency: V01, V05–V07, V09, V16, and that nobody is counted twice. A new version of a
 * list names every area that the last one named, so that each list has one as-of date everywhere.
 */
import type { Baseline, BaselineVersion } from '#schema/baseline.ts';
import { areaNode, nodeId, documentPath } from '#schema/keys.ts';
import { BaselineRegister } from '#schema/payloads.ts';
import type { Problem } from '#schema/problem.ts';
import { throughDayOf } from '../as-of.ts';
import { wallClock } from '../calendar.ts';
import { areaPath, type PlanIndex } from '../hierarchy.ts';
import { problem } from '../problem.ts';
import { noWords, type Act, type Context, type Given } from './act.ts';
import { invariantFaults } from './baseline-invariants.ts';
import { accept, refuse, type Outcome, type SideDocument } from './outcome.ts';
import { isCount } from './payload.ts';

type Lists = Record<string, Record<string, number>>;

export const baselineRegister: Act<BaselineRegister, Baseline> = {
  kind: 'baseline.register',
  payload: BaselineRegister,
  subject: 'baselines',
  roles: ['standing'],
  versioned: false,
  size: 'file',
  hasWords: noWords,
  decide: decideBaseline,
};

/** Returns the answer to `baseline.register`. **Source**: plan line L71 (lists of numbers of people, by the police). */
function decideBaseline({
  record,
  sent,
  entry,
  context,
  index,
}: Given<BaselineRegister, Baseline>): Outcome<Baseline> {
  const { lists, problems } = countsOf(sent.lists, index);
  if (Object.keys(sent.lists).length === 0) problems.push(problem('baseline.empty', 'lists'));
  problems.push(...dayFaults(sent, context, index));
  const reason = entry.texts['reason']?.trim() ?? '';
  for (const [listId, counts] of Object.entries(lists)) {
    problems.push(...listFaults(listId, counts, record, throughDayOf(sent), reason, index));
    const printed = sent.sums[listId];
    if (printed !== undefined && printed !== sum(counts)) {
      const params = { sum: sum(counts), printed: typeof printed === 'number' ? printed : '?' };
      problems.push(problem('baseline.sum-differs', `sums.${listId}`, params));
    }
  }
  const latest = { ...record?.latest, ...lists };
  problems.push(...invariantFaults(latest, Object.keys(lists), reason, index));
  if (problems.length > 0) return refuse(...problems);

  const version: BaselineVersion = {
    version: (record?.versions.length ?? 0) + 1,
    entryId: entry.id,
    atMicros: entry.atMicros,
    registeredAtMs: context.nowMs,
    by: entry.by,
    asOfDay: sent.asOfDay,
    ...(sent.asOfMoment === undefined ? {} : { asOfMoment: sent.asOfMoment }),
    documentNumber: sent.documentNumber,
    signer: sent.signer,
    reason: reason === '' ? null : reason,
    fileSha256: sent.fileSha256,
    sums: Object.fromEntries(Object.entries(lists).map(([id, counts]) => [id, sum(counts)])),
  };
  const next = { versions: [...(record?.versions ?? []), version], latest };
  return accept(next, [], denominatorsOf(entry.campaignId, next.versions, lists, index));
}

/** A day is the campaign's. Since rules 3 a list holds no day's work before that day is over. */
function dayFaults(
  { asOfDay, asOfMoment }: Pick<BaselineVersion, 'asOfDay' | 'asOfMoment'>,
  { nowMs, ruleVersion }: Context,
  { plan }: PlanIndex,
): Problem[] {
  const today = wallClock(nowMs, plan.period.timeZone).day;
  if (asOfDay > today) return [problem('baseline.day-in-future', 'asOfDay')];
  if (ruleVersion < 3 || throughDayOf({ asOfDay, asOfMoment }) < today) return [];
  return [problem('baseline.day-not-over', 'asOfMoment', { day: today })];
}

function countsOf(
  sent: Record<string, Record<string, unknown>>,
  index: PlanIndex,
): { lists: Lists; problems: Problem[] } {
  const lists: Lists = {};
  const problems: Problem[] = [];
  for (const [listId, counts] of Object.entries(sent)) {
    if (!index.lists.has(listId))
      problems.push(problem('baseline.unknown-list', `lists.${listId}`, { list: listId }));
    const list: Record<string, number> = {};
    for (const [areaId, count] of Object.entries(counts)) {
      const path = `lists.${listId}.${areaId}`;
      if (!index.areas.has(areaId)) problems.push(problem('baseline.unknown-area', path, { area: areaId }));
      else if (!isCount(count)) problems.push(problem('baseline.value-not-whole', path));
      else list[areaId] = count;
    }
    if (Object.keys(counts).length === 0) problems.push(problem('baseline.empty', `lists.${listId}`));
    lists[listId] = list;
  }
  return { lists, problems };
}

function listFaults(
  listId: string,
  counts: Record<string, number>,
  record: Baseline | null,
  throughDay: string,
  reason: string,
  index: PlanIndex,
): Problem[] {
  const problems: Problem[] = [];
  for (const areaId of Object.keys(counts)) {
    const parent = areaPath(index, areaId).find((above) => above !== areaId && above in counts);
    if (parent !== undefined) {
      problems.push(problem('baseline.area-overlap', `lists.${listId}.${areaId}`, { area: areaId, parent }));
    }
  }
  const before = record?.latest[listId];
  if (!before) return problems;
  for (const areaId of Object.keys(before)) {
    if (!(areaId in counts)) {
      problems.push(problem('baseline.area-missing', `lists.${listId}`, { area: areaId }));
    }
  }
  const current = record.versions.findLast((version) => listId in version.sums);
  if (current && throughDay < throughDayOf(current)) {
    problems.push(problem('baseline.older-than-current', 'asOfDay', { current: current.asOfDay }));
  }
  const growth = sum(counts) - sum(before);
  if (index.lists.get(listId)?.kind === 'gap' && growth > 0 && reason === '') {
    problems.push(problem('baseline.grows-without-reason', `lists.${listId}`, { growth }));
  }
  return problems;
}

/** Returns one document per node on the way up from the areas named, with what the new version counts there. */
function denominatorsOf(
  campaignId: string,
  versions: readonly BaselineVersion[],
  lists: Lists,
  index: PlanIndex,
): SideDocument[] {
  const newest = versions.at(-1);
  if (!newest) return [];
  const nodes = new Map<string, Record<string, number>>();
  for (const [listId, counts] of Object.entries(lists)) {
    for (const [areaId, count] of Object.entries(counts)) {
      for (const above of areaPath(index, areaId)) {
        const node = nodes.get(above) ?? {};
        node[listId] = (node[listId] ?? 0) + count;
        nodes.set(above, node);
      }
    }
  }
  const { version, asOfDay, atMicros } = newest;
  const throughDay = throughDayOf(newest);
  const through = throughDay === asOfDay ? {} : { throughDay };
  const sinceOf = (listId: string): string =>
    throughDayOf(versions.find(({ sums }) => listId in sums) ?? newest);
  return [...nodes].map(([areaId, counts]) => ({
    path: documentPath('denominators', nodeId(campaignId, areaNode(areaId))),
    mode: 'merge',
    data: {
      campaignId,
      node: areaNode(areaId),
      lists: Object.fromEntries(
        Object.entries(counts).map(([listId, count]) => [
          listId,
          { [String(version)]: { version, asOfDay, ...through, sinceDay: sinceOf(listId), atMicros, count } },
        ]),
      ),
    },
  }));
}

function sum(counts: Record<string, number>): number {
  return Object.values(counts).reduce((total, count) => total + count, 0);
}
