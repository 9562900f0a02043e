/** Plans and the demonstration clock: the acts that make a campaign's head. Only the server says them. */
import type { Campaign } from '#schema/campaign.ts';
import { areaKey, planKey, unitKey, documentPath } from '#schema/keys.ts';
import { ClockSet, PlanLoad } from '#schema/payloads.ts';
import type { Plan } from '#schema/plan.ts';
import type { Problem } from '#schema/problem.ts';
import { sha256Hex } from '../hash.ts';
import { areaPath, indexPlan } from '../hierarchy.ts';
import { readPlan } from '../plan-file.ts';
import { explainAsDecided } from '../plan-lint/fault.ts';
import { problem } from '../problem.ts';
import { noWords, type Act, type Given } from './act.ts';
import { accept, refuse, type Outcome, type SideDocument } from './outcome.ts';

const ON_CAMPAIGNS = {
  subject: 'campaigns',
  roles: ['system'],
  versioned: false,
  hasWords: noWords,
  beforePlan: true,
} satisfies Partial<Act<unknown, Campaign>>;

export const planLoad: Act<PlanLoad, Campaign> = {
  ...ON_CAMPAIGNS,
  kind: 'plan.load',
  payload: PlanLoad,
  size: 'file',
  decide: decidePlan,
};
export const clockSet: Act<ClockSet, Campaign> = {
  ...ON_CAMPAIGNS,
  kind: 'clock.set',
  payload: ClockSet,
  size: 'form',
  decide: decideClock,
};

/** Returns the answer to `plan.load`: the whole file is in the entry, so that anybody can load it again. */
function decidePlan({ record, sent, entry, context }: Given<PlanLoad, Campaign>): Outcome<Campaign> {
  const { text, sha256, fileName } = sent;
  if (sha256Hex(text) !== sha256) return refuse(problem('plan.hash-differs'));
  const { plan, faults } = readPlan(text);
  if (!plan) {
    const told = faults.map((found) => ({ at: found.path, reason: explainAsDecided(found) }));
    return refuse(...told.map((params) => problem('plan.invalid', null, params)));
  }
  const current = record?.plans.at(-1)?.version ?? 0;
  if (plan.version <= current) return refuse(problem('plan.version-not-newer', 'version', { current }));
  if (plan.id !== entry.campaignId) return refuse(problem('entry.wrong-target'));
  const forgotten = context.index ? forgottenBy(plan, context.index.plan) : [];
  if (forgotten.length > 0) return refuse(...forgotten);
  const loaded = { version: plan.version, sha256, entryId: entry.id, atMicros: entry.atMicros, fileName };
  const head = {
    name: plan.shortName,
    timeZone: plan.period.timeZone,
    plans: [...(record?.plans ?? []), loaded],
    clock: record?.clock ?? [],
  };
  return accept(head, [], documentsOf(plan, sha256));
}

/** A plan never forgets: what a report may name stays, and says until when it was in force. */
function forgottenBy(plan: Plan, before: Plan): Problem[] {
  const missing = (what: string, key: 'areas' | 'units' | 'measures'): Problem[] => {
    const kept = new Set(plan[key].map(({ id }) => id));
    return before[key]
      .filter(({ id }) => !kept.has(id))
      .map(({ id }) => problem('plan.forgets', key, { what, id }));
  };
  return [...missing('địa bàn', 'areas'), ...missing('đơn vị', 'units'), ...missing('chỉ số', 'measures')];
}

/** Returns the plan as documents that people and rules can read one by one. */
function documentsOf(plan: Plan, sha256: string): SideDocument[] {
  const index = indexPlan(plan, sha256);
  const replace = (path: string, data: Record<string, unknown>): SideDocument => ({
    path,
    data,
    mode: 'replace',
  });
  return [
    replace(documentPath('plans', planKey(plan.id, plan.version)), {
      campaignId: plan.id,
      version: plan.version,
      sha256,
      plan,
    }),
    ...plan.areas.map((area) =>
      replace(documentPath('areas', areaKey(plan.id, area.id)), {
        campaignId: plan.id,
        ...area,
        path: areaPath(index, area.id),
      }),
    ),
    ...plan.units.map((unit) =>
      replace(documentPath('units', unitKey(plan.id, unit.id)), { campaignId: plan.id, ...unit }),
    ),
  ];
}

/** Returns the answer to `clock.set`: campaign time runs `offsetMs` beside server time from here on. */
function decideClock({ record, sent, entry, context }: Given<ClockSet, Campaign>): Outcome<Campaign> {
  if (!context.emulator) return refuse(problem('entry.emulator-only'));
  if (!record) return refuse(problem('entry.unknown-campaign'));
  const { name, timeZone, plans } = record;
  const setting = { sinceMicros: entry.atMicros, entryId: entry.id, offsetMs: sent.offsetMs };
  return accept({ name, timeZone, plans, clock: [...record.clock, setting] });
}
