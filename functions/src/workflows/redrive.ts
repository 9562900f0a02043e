/**
 * After a new plan: reports that it counts elsewhere are counted again, each by an act of its own in the journal. May be
 * run again at any point: what is counted rightly is left alone, what was asked for before is not asked for twice.
 */
import type { Campaign } from '#schema/campaign.ts';
import { reportId, documentPath } from '#schema/keys.ts';
import type { Report } from '#schema/report.ts';
import { areaPathOn, nodesOf, type PlanIndex } from '#domain/hierarchy.ts';
import type { Ports, PostEntry, ServerAct } from './ports.ts';

/** How many reports are counted again at a time: their nodes meet at the root. */
const AT_ONCE = 8;

/**
 * Counts every report where the newest plan counts it. Looks only at areas that an earlier plan counted elsewhere.
 * Returns how many reports were counted again.
 */
export async function redrive(campaignId: string, ports: Ports, postEntry: PostEntry): Promise<number> {
  const head = (await ports.ledger.record(documentPath('campaigns', campaignId)))?.data as
    Campaign | undefined;
  const plans = await Promise.all(
    (head?.plans ?? []).map(({ version }) => ports.ledger.plan(campaignId, version)),
  );
  const to = plans.pop();
  if (!to) return 0;
  const areaIds = [...new Set(plans.flatMap((from) => movedAreas(from, to)))].sort();
  if (areaIds.length === 0) return 0;
  const reports = await ports.archive.reportsIn(campaignId, areaIds);
  const moved = reports.filter((report) => !isCountedBy(to, report));
  for (let start = 0; start < moved.length; start += AT_ONCE) {
    const acts = moved.slice(start, start + AT_ONCE).map((report) => recountAct(report, to));
    await Promise.all(
      acts.map(async (act) => {
        await ports.ledger.append(act);
        await postEntry(act.id, ports);
      }),
    );
  }
  return moved.length;
}

function isCountedBy(index: PlanIndex, { unitId, areaId, day, counted }: Report): boolean {
  return nodesOf(index, unitId, areaId, day).join() === counted.nodes.join();
}

/** The same report in the same state is asked for once; in a later state, again. */
function recountAct(report: Report, index: PlanIndex): ServerAct {
  const { campaignId, unitId, areaId, day, sequence } = report;
  const id = reportId(campaignId, unitId, areaId, day);
  const { version } = index.plan;
  return {
    id: `${id}~${String(sequence)}~recount~${String(version)}`,
    kind: 'report.recount',
    campaignId,
    target: documentPath('reports', id),
    payload: { planVersion: version },
  };
}

/** Returns the areas whose reports of some day are counted elsewhere by the new plan. */
function movedAreas(from: PlanIndex, to: PlanIndex): string[] {
  const days = turningDays(from, to);
  const moved = new Set<string>();
  for (const areaId of from.areas.keys()) {
    if (days.some((day) => areaPathOn(from, areaId, day).join() !== areaPathOn(to, areaId, day).join())) {
      moved.add(areaId);
    }
  }
  for (const unit of from.plan.units) {
    const now = to.units.get(unit.id);
    const same =
      now?.groupId === unit.groupId && JSON.stringify(now.formerGroups) === JSON.stringify(unit.formerGroups);
    if (!same) for (const areaId of [...unit.areaIds, ...(now?.areaIds ?? [])]) moved.add(areaId);
  }
  return [...moved];
}

/** Days on both sides of which a tree may differ: between two of them it does not change. */
function turningDays(...plans: PlanIndex[]): string[] {
  const days = plans.flatMap(({ plan }) => [
    plan.period.startDay,
    plan.period.endDay,
    ...plan.areas.flatMap(({ validTo, formerParents = [] }) => [
      ...(validTo === null ? [] : [validTo]),
      ...formerParents.map(({ throughDay }) => throughDay),
    ]),
  ]);
  return [...new Set(days)].sort();
}
