/**
 * One act of one person (or of the server), as it stands in `journal/{entryId}`: immutable. The payload is kept
 * as it was sent; `decide` judges it. All free text travels in the flat map `texts`, so that the security rules,
 * the phone and the server can all screen it for personal data in one place.
 */
import { z } from 'zod';
import { PlanId } from './ids.ts';
import { Role } from './plan.ts';
import { Day, EpochMicros, EpochMs } from './time.ts';

export const PERSON_KINDS = [
  'report.submit',
  'report.return',
  'report.approve',
  'report.void',
  'report.restore',
  'report.take-in',
  'baseline.register',
  'day.lock',
  'task.issue',
  'task.progress',
  'task.complete',
  'difficulty.raise',
  'account.grant',
  'account.confirm',
  'account.suspend',
  'account.resume',
  'account.revoke',
  'entry.close',
] as const;

/** Acts that only the server says. `day.lock` is in both lists: the tick locks, or the standing agency does. */
export const SERVER_KINDS = [
  'plan.load',
  'clock.set',
  'reminder.send',
  'digest.issue',
  'report.recount',
  'totals.recount',
] as const;

export const EntryKind = z.enum([...PERSON_KINDS, ...SERVER_KINDS]);
export type EntryKind = z.infer<typeof EntryKind>;

export const EntryRole = z.union([Role, z.literal('system')]);
export type EntryRole = z.infer<typeof EntryRole>;

export const Texts = z.record(z.string(), z.string());

/**
 * **Shape**: `target` is `collection/id` of the record the entry acts on; `baseVersion` the version of that
 * record the person saw (0 = none yet). **Units**: `capturedAtMs` device clock, `atMicros` server clock.
 * **Null**: `unitId` for accounts without a unit; `redacted` unless the server had to blank personal data.
 */
export const Entry = z.object({
  id: z.string().min(1).max(200),
  kind: EntryKind,
  campaignId: PlanId,
  by: z.string().min(1).max(128),
  role: EntryRole,
  unitId: z.string().max(80).nullable(),
  target: z.string().min(3).max(400),
  payload: z.record(z.string(), z.unknown()),
  texts: Texts,
  baseVersion: z.int().min(0),
  capturedAtMs: EpochMs,
  atMicros: EpochMicros,
  clientInfo: z.object({ app: z.string().max(60), sentAtMs: EpochMs }),
  /** Types of personal data that the server found and blanked; the texts are then gone for good. */
  redacted: z.array(z.string()).nullable(),
});
export type Entry = z.infer<typeof Entry>;

/** The place of an entry in the order of its record: server time, then id. */
export interface Position {
  atMicros: number;
  id: string;
}

/** Warnings the person has seen and answers for: codes of rules, or `personal-data`. */
const Confirmed = z.array(z.string()).max(20);

/** Payloads, by kind. Numbers that people type are `unknown` here: `decide` answers each at its field. */
export const ReportSubmit = z.strictObject({
  unitId: z.string(),
  areaId: z.string(),
  day: z.string(),
  values: z.record(z.string(), z.unknown()),
  nothingToday: z.boolean(),
  /** Category id → number of cases; a category's text, if any, is `texts["difficulty.<id>"]`. */
  difficulties: z.record(z.string(), z.unknown()),
  /** The reason for each confirmed rule is `texts["reason.<code>"]`. */
  confirmed: Confirmed,
});

export type ReportSubmit = z.infer<typeof ReportSubmit>;

export const ReportReturn = z.strictObject({
  /** Measure ids the reviewer pins the reason to; `texts.reason` is the reason. */
  fields: z.array(z.string()).max(40),
  dueAtMs: z.int().nullable(),
  confirmed: Confirmed.optional(),
});

export const ReportApprove = z.strictObject({});

/** Void, restore and take in alike: `texts.reason` says why. */
export const ReportRuling = z.strictObject({ confirmed: Confirmed.optional() });

/** Counts a report again where it belongs under a newer plan. */
export const ReportRecount = z.strictObject({ planVersion: z.int().min(1) });

/** Whether a list was drawn up before a day's work or after it. */
export const AsOfMoment = z.enum(['day-start', 'day-end']);
export type AsOfMoment = z.infer<typeof AsOfMoment>;

export const BaselineRegister = z.strictObject({
  asOfDay: Day,
  /** Absent in entries from before people were asked: the day's work is in the list. */
  asOfMoment: AsOfMoment.optional(),
  documentNumber: z.string().min(1).max(200),
  signer: z.string().min(1).max(200),
  /** List id → area id → count. */
  lists: z.record(z.string(), z.record(z.string(), z.unknown())),
  /** List id → sum as printed on the paper, to catch a lost row (V16). */
  sums: z.record(z.string(), z.unknown()),
  fileSha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable(),
  confirmed: Confirmed.optional(),
});

export const DayLock = z.strictObject({});

export const TaskIssue = z.strictObject({ definition: z.unknown(), confirmed: Confirmed.optional() });
export const TaskProgress = z.strictObject({
  /** Null where the unit gives none. */
  percent: z.unknown(),
  confirmed: Confirmed.optional(),
});
export const TaskComplete = z.strictObject({
  productUrl: z.string().max(500).nullable(),
  confirmed: Confirmed.optional(),
});
export const DifficultyRaise = z.strictObject({
  categoryId: z.string(),
  areaId: z.string(),
  cases: z.unknown(),
  confirmed: Confirmed.optional(),
});
export const AccountGrant = z.strictObject({ role: z.string(), unitId: z.string().nullable() });
/** Confirm, suspend, resume and revoke alike; all but the first say why in `texts.reason`. */
export const AccountStep = z.strictObject({ confirmed: Confirmed.optional() });

/** Closes the matter of an entry that was set aside; `again`: and says the same once more, in its author's name. */
export const EntryClose = z.strictObject({ again: z.boolean(), confirmed: Confirmed.optional() });

export const PlanLoad = z.strictObject({
  /** The plan file as read, and its hash: an auditor can load exactly this plan again. */
  text: z.string().max(900_000),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  fileName: z.string().max(200),
});
export const ClockSet = z.strictObject({ offsetMs: z.int() });
export const ReminderSend = z.strictObject({ level: z.int().min(1).max(2), unitIds: z.array(z.string()) });

/** A value of a sum that is changed so that it says what the reports say. */
export const Correction = z.strictObject({
  node: z.string(),
  month: z.string(),
  shard: z.int().min(0),
  day: z.string(),
  measure: z.string(),
  change: z.int(),
});
export type Correction = z.infer<typeof Correction>;

/** What the nightly recount found, and what it puts right. Values as text, because anything may be found. */
export const TotalsRecount = z.strictObject({
  day: z.string(),
  /** How many values were compared, and how many differed. */
  values: z.int(),
  count: z.int(),
  /** The first of them, named. */
  differences: z
    .array(
      z.strictObject({
        document: z.string(),
        field: z.string().nullable(),
        stored: z.string(),
        recomputed: z.string(),
        reason: z.string(),
      }),
    )
    .max(200),
  corrections: z.array(Correction).max(400),
  /** Records that are written again as the journal makes them. */
  restored: z.array(z.string()).max(50),
});
export type TotalsRecount = z.infer<typeof TotalsRecount>;

export const DigestIssue = z.strictObject({ day: z.string() });
