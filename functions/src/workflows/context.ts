/**
 * What a decision may look at beside its record: the campaign and the day in force at the entry's time. Acts on
 * them that came earlier and are still undecided are posted first, so that the answer never depends on delivery.
 */
import { RULE_VERSION } from '#schema/decision.ts';
import type { Campaign } from '#schema/campaign.ts';
import type { DayRecord } from '#schema/day.ts';
import type { Entry } from '#schema/entry.ts';
import type { RecordHead } from '#schema/record.ts';
import { accountOf, adminsBefore, authorTargetOf, grantBefore } from '#domain/accounts.ts';
import { campaignMs } from '#domain/campaign-clock.ts';
import type { Context } from '#domain/decide/outcome.ts';
import { dayTargetOf } from '#domain/decide/target.ts';
import { campaignBefore, comparePositions, dayBefore } from '#domain/order.ts';
import type { Ports, Post } from './ports.ts';

/** Returns the context of one entry, as it was at the entry's `at`. */
export async function contextOf(
  entry: Entry,
  record: RecordHead | null,
  ports: Ports,
  post: Post,
): Promise<Context> {
  const campaignTarget = `campaigns/${entry.campaignId}`;
  const dayTarget = dayTargetOf(entry);
  const authorTarget = authorTargetOf(entry);
  const [campaign, day, author, accounts] = await Promise.all([
    entry.target === campaignTarget ? null : recordBefore(campaignTarget, entry, ports, post),
    dayTarget === null ? null : recordBefore(dayTarget, entry, ports, post),
    authorTarget === null ? null : recordBefore(authorTarget, entry, ports, post),
    accountsFor(entry, ports, post),
  ]);
  const head = entry.target === campaignTarget ? record : campaignBefore(campaign as Campaign | null, entry);
  const sentWithinMinute =
    entry.role === 'system' ? null : await ports.ledger.sentWithinMinute(entry.by, entry.atMicros);
  return {
    ...(await inForce(entry, head as Campaign | null, day as DayRecord | null, ports)),
    sentWithinMinute,
    author: grantBefore(accountOf(author), entry),
    accounts,
  };
}

/** What acts on accounts look at besides: how many administrators there were, and whether there is such a login. */
async function accountsFor(entry: Entry, ports: Ports, post: Post): Promise<Context['accounts']> {
  const prefix = `accounts/${entry.campaignId}~`;
  if (entry.role === 'system' || !entry.kind.startsWith('account.') || !entry.target.startsWith(prefix))
    return null;
  const acts = await ports.accounts.actsThrough(entry.campaignId, entry.atMicros);
  const earlier = acts.filter((act) => comparePositions(act, entry) < 0 && act.target !== entry.target);
  const decided = await ports.ledger.decided(earlier.map(({ id }) => id));
  for (const { id, target } of earlier) if (!decided.has(id)) await post(id, ports, target);
  const [accounts, login] = await Promise.all([
    ports.accounts.ofCampaign(entry.campaignId),
    ports.logins.login(entry.target.slice(prefix.length)),
  ]);
  return { admins: adminsBefore(accounts, entry), hasLogin: login !== null };
}

async function inForce(
  entry: Entry,
  campaign: Campaign | null,
  day: DayRecord | null,
  ports: Ports,
): Promise<Omit<Context, 'author' | 'accounts'>> {
  const plan = campaign?.plans.findLast((version) => version.atMicros <= entry.atMicros) ?? null;
  return {
    campaign,
    index: plan === null ? null : await ports.ledger.plan(entry.campaignId, plan.version),
    day: dayBefore(day, entry),
    emulator: ports.environment.emulator,
    nowMs: campaign ? campaignMs(campaign, entry.atMicros) : Math.floor(entry.atMicros / 1000),
    ruleVersion: RULE_VERSION,
  };
}

/** Returns a context record with every act on it that came before the entry posted. */
async function recordBefore(
  target: string,
  entry: Entry,
  ports: Ports,
  post: Post,
): Promise<RecordHead | null> {
  const { record, since } = await ports.ledger.standing(target);
  const waiting = since.filter((act) => 'kind' in act && comparePositions(act, entry) < 0);
  if (waiting.length === 0) return record?.data ?? null;
  const decided = await ports.ledger.decided(waiting.map(({ id }) => id));
  const undecided = waiting.filter(({ id }) => !decided.has(id));
  for (const { id } of undecided) await post(id, ports);
  // What is decided already may have been decided after the record was read.
  return (await ports.ledger.record(target))?.data ?? null;
}
