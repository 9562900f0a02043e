/** The plans of each campaign, taken from the plan files in the entries themselves, never from the stored copies. */
import type { Campaign } from '#schema/campaign.ts';
import type { Entry } from '#schema/entry.ts';
import { indexPlan, type PlanIndex } from '../hierarchy.ts';
import { readPlan } from '../plan-file.ts';

export class Plans {
  readonly #byCampaign = new Map<string, Map<number, PlanIndex>>();

  /** Remembers the plan that an accepted entry loaded; any other act on the campaign loads none. */
  remember(entry: Entry, { plans }: Campaign): void {
    const known = this.#byCampaign.get(entry.campaignId) ?? new Map<number, PlanIndex>();
    this.#byCampaign.set(entry.campaignId, known);
    const loaded = plans.at(-1);
    const text = entry.payload['text'];
    if (entry.kind !== 'plan.load' || loaded?.entryId !== entry.id || typeof text !== 'string') return;
    const { plan } = readPlan(text);
    if (plan) known.set(loaded.version, indexPlan(plan, loaded.sha256));
  }

  /** Returns one version of a campaign's plan. **Null**: none was loaded. */
  plan(campaignId: string, version: number): PlanIndex | null {
    return this.#byCampaign.get(campaignId)?.get(version) ?? null;
  }

  /** Returns a campaign's plans, oldest first. */
  of(campaignId: string): PlanIndex[] {
    return [...(this.#byCampaign.get(campaignId)?.values() ?? [])];
  }

  /** Ids of the campaigns, sorted. */
  get campaigns(): string[] {
    return [...this.#byCampaign.keys()].sort();
  }
}
