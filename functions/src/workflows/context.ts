/**
 * What a decision may look at beside its record: the campaign and the day in force at the entry's time. Acts on
 * them that came earlier and are still undecided are posted first, so that the answer never depends on delivery.
 */
import type { Campaign } from '../schema/campaign.ts';
import type { DayRecord } from '../schema/day.ts';
import type { Entry } from '../schema/entry.ts';
import type { RecordHead } from '../schema/record.ts';
import { campaignMs } from '../domain/campaign-clock.ts';
import type { Context } from '../domain/decide/outcome.ts';
import { dayTargetOf, targetFits } from '../domain/decide/target.ts';
import { comparePositions, dayBefore } from '../domain/order.ts';
import type { Ports, Post, Stored, Unreadable } from './ports.ts';

/** The records that an entry's answer may look at, and what was said on them since: read in two round trips. */
export interface Surroundings {
  recordOf(target: string): Stored<RecordHead> | null;
  entriesOn(target: string): (Entry | Unreadable)[];
}

const campaignTargetOf = ({ campaignId }: Entry): string => `campaigns/${campaignId}`;

/** Reads an entry's own record, its campaign and its day. An entry that names no record of its kind has only those two. */
export async function surroundingsOf(entry: Entry, ports: Ports): Promise<Surroundings> {
  const own = targetFits(entry) ? [entry.target] : [];
  const dayTarget = dayTargetOf(entry);
  const targets = [...new Set([...own, campaignTargetOf(entry), ...(dayTarget === null ? [] : [dayTarget])])];
  const found = await ports.ledger.records(targets);
  const records = new Map(targets.map((target, place) => [target, found[place] ?? null]));
  const entries = await ports.ledger.entriesOn(
    targets.map((target) => {
      const head = records.get(target)?.data;
      return { target, after: head ? { atMicros: head.lastEntryAtMicros, id: head.lastEntryId } : null };
    }),
  );
  return {
    recordOf: (target) => records.get(target) ?? null,
    entriesOn: (target) => entries.get(target) ?? [],
  };
}

/** Returns the context of one entry, as it was at the entry's `at`. */
export async function contextOf(
  entry: Entry,
  record: RecordHead | null,
  surroundings: Surroundings,
  ports: Ports,
  post: Post,
): Promise<Context> {
  const campaignTarget = campaignTargetOf(entry);
  const dayTarget = dayTargetOf(entry);
  const [campaign, day] = await Promise.all([
    entry.target === campaignTarget ? record : recordBefore(campaignTarget, entry, surroundings, ports, post),
    dayTarget === null ? null : recordBefore(dayTarget, entry, surroundings, ports, post),
  ]);
  return inForce(entry, campaign as Campaign | null, day as DayRecord | null, ports);
}

async function inForce(
  entry: Entry,
  campaign: Campaign | null,
  day: DayRecord | null,
  ports: Ports,
): Promise<Context> {
  const plan = campaign?.plans.findLast((version) => version.atMicros <= entry.atMicros) ?? null;
  return {
    campaign,
    index: plan === null ? null : await ports.ledger.plan(entry.campaignId, plan.version),
    day: dayBefore(day, entry),
    emulator: ports.environment.emulator,
    nowMs: campaign ? campaignMs(campaign, entry.atMicros) : Math.floor(entry.atMicros / 1000),
  };
}

/** Returns a context record with every act on it that came before the entry posted. */
async function recordBefore(
  target: string,
  entry: Entry,
  surroundings: Surroundings,
  ports: Ports,
  post: Post,
): Promise<RecordHead | null> {
  const stored = surroundings.recordOf(target);
  const waiting = surroundings
    .entriesOn(target)
    .filter((act) => 'kind' in act && comparePositions(act, entry) < 0);
  if (waiting.length === 0) return stored?.data ?? null;
  const decided = await ports.ledger.decided(waiting.map(({ id }) => id));
  const undecided = waiting.filter(({ id }) => !decided.has(id));
  for (const { id } of undecided) await post(id, ports);
  // What is decided already may have been decided after the record was read.
  return (await ports.ledger.record(target))?.data ?? null;
}
