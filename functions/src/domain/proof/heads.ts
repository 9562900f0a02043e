/**
 * What held in each campaign at each place of the journal: its head and its plans, taken from the plan files in the
 * entries themselves, never from the stored copies.
 */
import type { Campaign } from '#schema/campaign.ts';
import type { Entry, Position } from '#schema/entry.ts';
import { indexPlan, type PlanIndex } from '../hierarchy.ts';
import { comparePositions } from '../order.ts';
import { readPlan } from '../plan-file.ts';

export class Heads {
  readonly #heads = new Map<string, { after: Position; head: Campaign }[]>();
  readonly #plans = new Map<string, PlanIndex>();

  /** Remembers a campaign's head as it stands after one of its entries. */
  remember(entry: Entry, head: Campaign): void {
    const heads = this.#heads.get(entry.campaignId) ?? [];
    heads.push({ after: { atMicros: entry.atMicros, id: entry.id }, head });
    this.#heads.set(entry.campaignId, heads);
    const loaded = head.plans.at(-1);
    const text = entry.payload['text'];
    if (entry.kind !== 'plan.load' || loaded?.entryId !== entry.id || typeof text !== 'string') return;
    const { plan } = readPlan(text);
    if (plan) this.#plans.set(`${entry.campaignId}~${loaded.version}`, indexPlan(plan, loaded.sha256));
  }

  /** Returns a campaign's head as it stood just before an entry; null before its first plan. */
  before(campaignId: string, position: Position): Campaign | null {
    const known = this.#heads.get(campaignId)?.findLast(({ after }) => comparePositions(after, position) < 0);
    return known?.head ?? null;
  }

  /** Returns a campaign's newest head. */
  newest(campaignId: string): Campaign | null {
    return this.#heads.get(campaignId)?.at(-1)?.head ?? null;
  }

  /** Returns the plan in force at an instant of server time. */
  planAt(head: Campaign, atMicros: number): PlanIndex | null {
    const version = head.plans.findLast((plan) => plan.atMicros <= atMicros)?.version;
    return version === undefined ? null : this.plan(head.campaignId, version);
  }

  /** Returns one version of a campaign's plan. */
  plan(campaignId: string, version: number): PlanIndex | null {
    return this.#plans.get(`${campaignId}~${version}`) ?? null;
  }

  /** Ids of the campaigns, sorted. */
  get campaigns(): string[] {
    return [...this.#heads.keys()].sort();
  }
}
