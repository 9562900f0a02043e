/** Which campaign is on the screen, and its plan in force. */
import { useMemo, useState } from 'preact/hooks';
import { indexPlan, type PlanIndex } from '#domain/hierarchy.ts';
import type { Campaign } from '#schema/campaign.ts';
import { documentPath, planKey } from '#schema/keys.ts';
import type { Plan } from '#schema/plan.ts';
import { useDocument, useDocuments, type Live } from './database/live.ts';
import { remember, remembered } from './device.ts';

export interface Choice {
  campaigns: readonly Campaign[];
  chosen: Campaign;
  choose: (campaignId: string) => void;
}

/** Returns these campaigns and the one chosen: the last one chosen here, else one that is being shown, else any. */
export function useCampaigns(campaignIds: readonly string[]): Live<Choice> {
  const known = useDocuments<Campaign>('campaigns', campaignIds);
  const [wanted, setWanted] = useState(remembered('campaign'));
  if (!known) return known;
  const campaigns = [...known.values()];
  const chosen =
    known.get(wanted ?? '') ?? campaigns.find(({ clock }) => clock.length > 0) ?? campaigns.at(-1);
  if (!chosen) return null;
  const choose = (campaignId: string): void => {
    remember('campaign', campaignId);
    setWanted(campaignId);
  };
  return { campaigns, chosen, choose };
}

/** Returns the plan in force of a campaign, searchable. */
export function usePlan(campaign: Campaign | null): Live<PlanIndex> {
  const head = campaign?.plans.at(-1);
  const path = campaign && head ? documentPath('plans', planKey(campaign.campaignId, head.version)) : null;
  const stored = useDocument<{ plan: Plan }>(path);
  return useMemo(
    () => (stored && head ? indexPlan(stored.plan, head.sha256) : stored && null),
    [stored, head?.sha256],
  );
}
