/**
 * What each kind of entry says, by kind. The rules of the field read it: a shape fault is answered at its field. Numbers
 * that people type are `unknown` here, so that each is answered in words.
 */
import { z } from 'zod';
import { Channel } from './channel.ts';
import { Day } from './time.ts';

/** Warnings the person has seen and answers for: codes of rules, or `personal-data`. */
const Confirmed = z.array(z.string()).max(20);

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
export type ReportReturn = z.infer<typeof ReportReturn>;

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
export type BaselineRegister = z.infer<typeof BaselineRegister>;

export const DayLock = z.strictObject({});

/** `parentId`: the issuing unit's own task that it is a part of; `difficultyId`: what it is to end. Absent: neither. */
export const TaskIssue = z.strictObject({
  definition: z.unknown(),
  parentId: z.string().max(80).optional(),
  difficultyId: z.string().max(36).optional(),
  confirmed: Confirmed.optional(),
});
export type TaskIssue = z.infer<typeof TaskIssue>;
export const TaskProgress = z.strictObject({
  /** Null where the unit gives none. */
  percent: z.unknown(),
  confirmed: Confirmed.optional(),
});
export type TaskProgress = z.infer<typeof TaskProgress>;
export const TaskComplete = z.strictObject({
  productUrl: z.string().max(500).nullable(),
  confirmed: Confirmed.optional(),
});
export type TaskComplete = z.infer<typeof TaskComplete>;
/** Accept and return alike; the second says why in `texts.reason`. */
export const TaskReview = z.strictObject({ confirmed: Confirmed.optional() });
export type TaskReview = z.infer<typeof TaskReview>;
export const DifficultyRaise = z.strictObject({
  categoryId: z.string(),
  areaId: z.string(),
  cases: z.unknown(),
  confirmed: Confirmed.optional(),
});
export type DifficultyRaise = z.infer<typeof DifficultyRaise>;
/** Every later step of a difficulty but the two below; its words stand in `texts`. */
export const DifficultyStep = z.strictObject({ confirmed: Confirmed.optional() });
export type DifficultyStep = z.infer<typeof DifficultyStep>;
/** `into`: the name, without its campaign, of the older difficulty that says the same. */
export const DifficultyMerge = z.strictObject({
  into: z.string().max(36),
  confirmed: Confirmed.optional(),
});
export type DifficultyMerge = z.infer<typeof DifficultyMerge>;
/**
 * A letter to an authority above the campaign's own; whom it went to and its number are words, in `texts`. **Null**: `dueDay`
 * where no answer was asked for by a day.
 */
export const DifficultyPetition = z.strictObject({
  sentDay: z.string(),
  dueDay: z.string().nullable(),
  confirmed: Confirmed.optional(),
});
export type DifficultyPetition = z.infer<typeof DifficultyPetition>;
export const AccountGrant = z.strictObject({ role: z.string(), unitId: z.string().nullable() });
export type AccountGrant = z.infer<typeof AccountGrant>;
/** Confirm, suspend, resume and revoke alike; all but the first say why in `texts.reason`. */
export const AccountStep = z.strictObject({ confirmed: Confirmed.optional() });

/** Closes the matter of an entry that was set aside; `again`: and says the same once more, in its author's name. */
export const EntryClose = z.strictObject({ again: z.boolean(), confirmed: Confirmed.optional() });
export type EntryClose = z.infer<typeof EntryClose>;

export const PlanLoad = z.strictObject({
  /** The plan file as read, and its hash: an auditor can load exactly this plan again. */
  text: z.string().max(900_000),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  fileName: z.string().max(200),
});
export type PlanLoad = z.infer<typeof PlanLoad>;
export const ClockSet = z.strictObject({ offsetMs: z.int() });
export type ClockSet = z.infer<typeof ClockSet>;
/** `level`: 1 before the deadline, 2 after it or by hand. */
export const ReminderSend = z.strictObject({ level: z.int().min(1).max(2), unitIds: z.array(z.string()) });
export type ReminderSend = z.infer<typeof ReminderSend>;

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
export type DigestIssue = z.infer<typeof DigestIssue>;
export const DigestAcknowledge = z.strictObject({});
export type DigestAcknowledge = z.infer<typeof DigestAcknowledge>;
/** A letter sent again, or one that came back; `texts.reason` says why. */
export const LetterAct = z.strictObject({ channel: Channel, confirmed: Confirmed.optional() });
export type LetterAct = z.infer<typeof LetterAct>;
