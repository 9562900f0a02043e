/** What all reports of a day are held against, read once somebody wants to approve several of them. */
import { addDays, isReportingDay } from '#domain/calendar.ts';
import type { PublishedIndicators } from '#schema/indicator.ts';
import { areaNode, nodeId } from '#schema/keys.ts';
import type { Report } from '#schema/report.ts';
import { useMemo } from 'preact/hooks';
import { useQuery } from '../../database/live.ts';
import { indicatorsOfAll, reportsOfDay } from '../../database/queries.ts';
import { LOOKED_AT_DAYS } from '../../report-view/unusual.ts';
import { useSession } from '../../session.ts';
import type { Evidence } from './flags.ts';

export type EvidenceOf = (unitId: string, areaId: string) => Evidence;

/** Returns what a unit's report for an area is held against. **Null**: not wanted, or not all of it is known yet. */
export function useEvidence(day: string, isWanted: boolean): EvidenceOf | null {
  const { campaign, index } = useSession();
  const { campaignId } = campaign;
  const { plan } = index;
  const days: (ReadonlyMap<string, Report> | null | undefined)[] = [];
  // As many questions at each call: hooks are told apart by their order.
  for (let back = 1; back <= LOOKED_AT_DAYS; back += 1) {
    const before = addDays(day, -back);
    const found = useQuery<Report>(isWanted ? reportsOfDay(campaignId, before) : null);
    days.push(isReportingDay(plan, before) ? found : new Map());
  }
  const published = useQuery<PublishedIndicators>(isWanted ? indicatorsOfAll(campaignId) : null);
  return useMemo(() => {
    if (!published || !days.every(Boolean)) return null;
    const byUnit = new Map<string, Report[]>();
    for (const report of days.flatMap((found) => [...(found?.values() ?? [])])) {
      const known = byUnit.get(report.unitId);
      if (known) known.push(report);
      else byUnit.set(report.unitId, [report]);
    }
    return (unitId, areaId) => ({
      plan,
      reports: byUnit.get(unitId) ?? [],
      published: published.get(nodeId(campaignId, areaNode(areaId))) ?? null,
    });
  }, [plan, published, ...days]);
}
