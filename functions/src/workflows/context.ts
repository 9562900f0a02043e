/**
 * What an entry is answered by, read from the database. Acts on it that came earlier and are still undecided are posted
 * first, so that the answer never depends on the order of delivery.
 */
import { RULE_VERSION } from '#schema/decision.ts';
import type { Entry } from '#schema/entry.ts';
import type { RecordHead } from '#schema/record.ts';
import type { Context } from '#domain/acts/act.ts';
import { sendingAccountOf } from '#domain/carriers.ts';
import { campaignInForce, contextOf, lookedAt, planVersionInForce, type Found } from '#domain/in-force.ts';
import { comparePositions } from '#domain/order.ts';
import type { Ports, PostEntry } from './ports.ts';

/** Returns the context of one entry, as it was at the entry's `at`. */
export async function readContext(
  entry: Entry,
  record: RecordHead | null,
  ports: Ports,
  postEntry: PostEntry,
): Promise<Context> {
  const at = lookedAt(entry);
  const read = (target: string | null): Promise<RecordHead | null> =>
    target === null ? Promise.resolve(null) : recordBefore(target, entry, ports, postEntry);
  const [newest, day, author, carrier, accounts] = await Promise.all([
    read(at.campaign),
    read(at.day),
    read(at.author),
    read(at.carrier),
    accountsBefore(at.accounts, entry, ports, postEntry),
  ]);
  const campaign = campaignInForce(entry, record, newest);
  const version = planVersionInForce(campaign, entry);
  return contextOf(entry, {
    campaign,
    index: version === null ? null : await ports.ledger.plan(entry.campaignId, version),
    ...{ day, author, carrier, accounts },
    emulator: ports.environment.emulator,
    ruleVersion: RULE_VERSION,
    sentWithinMinute:
      entry.role === 'system'
        ? null
        : await ports.ledger.sentWithinMinute(entry.campaignId, sendingAccountOf(entry), entry.atMicros),
  });
}

/** What acts on accounts look at besides: the campaign's accounts, and whether there is such a login. */
async function accountsBefore(
  prefix: string | null,
  entry: Entry,
  ports: Ports,
  postEntry: PostEntry,
): Promise<Found['accounts']> {
  if (prefix === null) return null;
  const acts = await ports.accounts.actsThrough(entry.campaignId, entry.atMicros);
  const earlier = acts.filter((act) => comparePositions(act, entry) < 0 && act.target !== entry.target);
  const decided = await ports.ledger.decided(earlier.map(({ id }) => id));
  for (const { id, target } of earlier) if (!decided.has(id)) await postEntry(id, ports, target);
  const [all, login] = await Promise.all([
    ports.accounts.ofCampaign(entry.campaignId),
    ports.logins.login(entry.target.slice(prefix.length)),
  ]);
  return { all, hasLogin: login !== null };
}

/** Returns a record with every act on it that came before the entry posted. */
async function recordBefore(
  target: string,
  entry: Entry,
  ports: Ports,
  postEntry: PostEntry,
): Promise<RecordHead | null> {
  const { record, pending } = await ports.ledger.recordWithPending(target);
  const waiting = pending.filter((act) => 'kind' in act && comparePositions(act, entry) < 0);
  if (waiting.length === 0) return record?.data ?? null;
  const decided = await ports.ledger.decided(waiting.map(({ id }) => id));
  const undecided = waiting.filter(({ id }) => !decided.has(id));
  for (const { id } of undecided) await postEntry(id, ports);
  // What is decided already may have been decided after the record was read.
  return (await ports.ledger.record(target))?.data ?? null;
}
