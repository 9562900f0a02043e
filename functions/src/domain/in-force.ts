/**
 * What an entry is answered by, beside its record: the campaign, plan, day and grants that were in force at its place in
 * the journal. The server and the audit read the same records, each from its own store, and take from them the same.
 */
import type { Account } from '#schema/account.ts';
import type { Campaign } from '#schema/campaign.ts';
import type { DayRecord } from '#schema/day.ts';
import type { Entry } from '#schema/entry.ts';
import { dayId, isRecordPath, documentPath } from '#schema/keys.ts';
import type { RecordHead } from '#schema/record.ts';
import { accountOf, adminsBefore, authorTargetOf, grantBefore } from './accounts.ts';
import { campaignMs } from './campaign-clock.ts';
import type { Context } from './acts/act.ts';
import { carrierTargetOf } from './carriers.ts';
import type { PlanIndex } from './hierarchy.ts';
import { campaignBefore, dayBefore } from './order.ts';

/** Paths of the records that an entry's answer looks at. **Null**: it looks at none of this kind. */
export interface LookedAt {
  /** Null for an act on the campaign itself. */
  campaign: string | null;
  day: string | null;
  author: string | null;
  /** Null where nobody carried it. */
  carrier: string | null;
  /** For acts on accounts: what the paths of all accounts of the campaign begin with. */
  accounts: string | null;
}

/** What was read there, each in its newest state: later acts on it are taken out again. */
export interface Found extends Pick<Context, 'emulator' | 'ruleVersion' | 'sentWithinMinute'> {
  /** As {@link campaignInForce} returns it. */
  campaign: Campaign | null;
  /** The plan of the version that {@link planVersionInForce} returns. */
  index: PlanIndex | null;
  day: RecordHead | null;
  author: RecordHead | null;
  carrier: RecordHead | null;
  accounts: { all: readonly Account[]; hasLogin: boolean } | null;
}

/** Returns where to look. A part that can stand in no path names no record. */
export function lookedAt(entry: Entry): LookedAt {
  const { campaignId, kind, target, role } = entry;
  const own = documentPath('campaigns', campaignId);
  const accounts = `accounts/${campaignId}~`;
  const day = documentPath('days', dayId(campaignId, target.slice(target.lastIndexOf('~') + 1)));
  const isAccount = role !== 'system' && kind.startsWith('account.') && target.startsWith(accounts);
  const recordAt = (path: string | null): string | null =>
    path !== null && isRecordPath(path) ? path : null;
  return {
    campaign: target === own ? null : own,
    day: target.startsWith(`reports/${campaignId}~`) ? recordAt(day) : null,
    author: recordAt(authorTargetOf(entry)),
    carrier: recordAt(carrierTargetOf(entry)),
    accounts: isAccount ? accounts : null,
  };
}

/** Returns the campaign as the entry finds it. `record` is the entry's own, for an act on the campaign itself. */
export function campaignInForce(
  entry: Entry,
  record: RecordHead | null,
  newest: RecordHead | null,
): Campaign | null {
  if (lookedAt(entry).campaign === null) return record as Campaign | null;
  return campaignBefore(newest as Campaign | null, entry);
}

/** Returns the version of the plan in force at the entry. **Null**: none was loaded before. */
export function planVersionInForce(campaign: Campaign | null, { atMicros }: Entry): number | null {
  return campaign?.plans.findLast((plan) => plan.atMicros <= atMicros)?.version ?? null;
}

/** Returns what the decision on the entry may look at. */
export function contextOf(entry: Entry, found: Found): Context {
  const { campaign, index, day, author, carrier, accounts, ...rest } = found;
  return {
    ...rest,
    campaign,
    index,
    day: dayBefore(day as DayRecord | null, entry),
    author: grantBefore(accountOf(author), entry),
    ...(entry.carriedBy && { carrier: grantBefore(accountOf(carrier), entry) }),
    accounts: accounts && { admins: adminsBefore(accounts.all, entry), hasLogin: accounts.hasLogin },
    nowMs: campaign ? campaignMs(campaign, entry.atMicros) : Math.floor(entry.atMicros / 1000),
  };
}
