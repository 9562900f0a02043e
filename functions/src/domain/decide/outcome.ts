/**
 * What a decision says: accepted, held or refused, the record's new body, and the documents that change with it.
 * The head of the record (version, place in the journal) is not decided here; `posting.ts` adds it.
 */
import type { GrantStep } from '#schema/account.ts';
import type { Campaign } from '#schema/campaign.ts';
import type { DayRecord } from '#schema/day.ts';
import type { Problem } from '#schema/problem.ts';
import type { RecordHead } from '#schema/record.ts';
import type { PlanIndex } from '../hierarchy.ts';

/** A record without its head: what the rules of the field change. */
export type Body<R extends RecordHead> = Omit<R, keyof RecordHead>;

/** What a decision may look at beside the entry and its record: the campaign, plan and day in force at `at`. */
export interface Context {
  /** Null for an unknown campaign (only `plan.load` may meet that). */
  campaign: Campaign | null;
  index: PlanIndex | null;
  /** The day that a report or a lock is about; null where nothing was ever said about it. */
  day: DayRecord | null;
  /** What the author was granted, in force at the entry. Null: nothing. The server's own acts need none. */
  author: GrantStep | null;
  /** Asked for acts on accounts only, else null. */
  accounts: AccountsContext | null;
  /** True on the emulators, where the demonstration clock may be set. */
  emulator: boolean;
  /** Milliseconds of campaign time at the entry's `at`. */
  nowMs: number;
  /** The rules to decide by: the newest on the server, those of the stored decision in an audit. */
  ruleVersion: number;
  /** How many entries the author said in the minute up to this one; null or absent where nobody had to count. */
  sentWithinMinute?: number | null;
}

export interface AccountsContext {
  /** How many administrators the campaign had at the entry. */
  admins: number;
  /** Whether there is a login of this code: the server's word, which an audit has to believe. */
  hasLogin: boolean;
}

/** A document that follows from the decision and is written beside the record in the same commit. */
export interface SideDocument {
  path: string;
  data: Record<string, unknown>;
  mode: 'replace' | 'merge';
}

/** What a commit adds to one shard's sums of one day. */
export interface ShardIncrement {
  node: string;
  month: string;
  shard: number;
  day: string;
  vector: Record<string, number>;
}

export interface Outcome<R extends RecordHead> {
  status: 'accepted' | 'held' | 'refused';
  problems: Problem[];
  warnings: Problem[];
  /** Null when the record's body stays as it is. */
  next: Body<R> | null;
  documents: SideDocument[];
  /** Changes to sums that follow from no report: only a recount has them. */
  corrections?: ShardIncrement[];
}

/** Returns a refusal for these reasons. */
export function refuse<R extends RecordHead>(...problems: Problem[]): Outcome<R> {
  return { status: 'refused', problems, warnings: [], next: null, documents: [] };
}

/** Returns an acceptance with the record's new body. */
export function accept<R extends RecordHead>(
  next: Body<R>,
  warnings: Problem[] = [],
  documents: SideDocument[] = [],
): Outcome<R> {
  return { status: 'accepted', problems: [], warnings, next, documents };
}
