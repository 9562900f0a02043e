/**
 * What an act is: one kind of thing that somebody can say, with all that is particular to it. What holds for every act is
 * in `judge.ts`; the list of acts is in `index.ts`.
 */
import type { GrantStep } from '#schema/account.ts';
import type { Campaign } from '#schema/campaign.ts';
import type { DayRecord } from '#schema/day.ts';
import type { Entry, EntryKind, EntryRole } from '#schema/entry.ts';
import type { RecordCollection } from '#schema/keys.ts';
import type { RecordHead } from '#schema/record.ts';
import type { Shape } from '#schema/shape.ts';
import type { PlanIndex } from '../hierarchy.ts';
import type { Outcome } from './outcome.ts';

/** What a decision may look at beside the entry and its record: the campaign, plan and day in force at `at`. */
export interface Context {
  /** Null for an unknown campaign (only `plan.load` may meet that). */
  campaign: Campaign | null;
  index: PlanIndex | null;
  /** The day that a report or a lock is about; null where nothing was ever said about it. */
  day: DayRecord | null;
  /** What the author was granted, in force at the entry. Null: nothing. The server's own acts need none. */
  author: GrantStep | null;
  /** What the one who carried it was granted, likewise. Null: nothing; absent where nobody carried it. */
  carrier?: GrantStep | null;
  /** Asked for acts on accounts only, else null. */
  accounts: AccountsContext | null;
  /** True on the emulators, where the demonstration clock may be set. */
  emulator: boolean;
  /** Milliseconds of campaign time at the entry's `at`. */
  nowMs: number;
  /** The rules to decide by: the newest on the server, those of the stored decision in an audit. */
  ruleVersion: number;
  /** How many entries the sender sent in the minute up to this one; null or absent where nobody had to count. */
  sentWithinMinute?: number | null;
}

export interface AccountsContext {
  /** How many administrators the campaign had at the entry. */
  admins: number;
  /** Whether there is a login of this code: the server's word, which an audit has to believe. */
  hasLogin: boolean;
}

/** What the rules of an act are given: an entry that is nobody else's matter, its payload read. */
export interface Given<Sent, R extends RecordHead> {
  /** The entry's subject as it stands. Null: there is none. */
  record: R | null;
  sent: Sent;
  entry: Entry;
  context: Context;
  /** The plan in force. */
  index: PlanIndex;
}

export interface Act<Sent, R extends RecordHead> {
  kind: EntryKind;
  /** The shape of the payload. */
  payload: Shape<Sent>;
  /** The collection of the records it acts on. */
  subject: RecordCollection;
  /** Who may say it. The security rules hold the same; a test compares them. **Source**: context 6.7. */
  roles: readonly EntryRole[];
  /** Of these, who may say it only since some later rules. */
  rolesSince?: Partial<Record<EntryRole, number>>;
  /** True: the author names the version of the record they saw, and is refused where it moved on. */
  versioned: boolean;
  /** How much it may hold: a plan or a list is a file, a report is a form. */
  size: 'form' | 'file';
  /** Returns true iff words may stand at this place of `texts` under these rules. A reason may stand in every act. */
  hasWords(field: string, index: PlanIndex | null, ruleVersion: number): boolean;
  /** Returns true iff the record is the one that such an entry acts on. Absent: any of the subject's records is. */
  fits?(entry: Entry, ruleVersion: number): boolean;
  /** True for acts that make the campaign itself, and are judged before there is a plan. */
  beforePlan?: true;
  /** Returns the answer to an entry on which everything else is right. **Errors**: none is thrown; a refusal says why. */
  decide(given: Given<Sent, R>): Outcome<R>;
}

/** Roles that work in the field, for a unit. */
export const FIELD_ROLES: readonly EntryRole[] = ['reporter', 'collector', 'digital-lead', 'standing'];

/** For acts that hold no words but a reason. */
export const noWords = (): boolean => false;

/** Returns the places of an act that has these and no other. */
export const wordsAt =
  (...fields: readonly string[]) =>
  (field: string): boolean =>
    fields.includes(field);
