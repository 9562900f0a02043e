/**
 * One act of one person (or of the server), as it stands in `journal/{entryId}`: immutable. The payload is kept
 * as it was sent; `decide` judges it. All free text travels in the flat map `texts`, so that the security rules,
 * the phone and the server can all screen it for personal data in one place.
 */
import { z } from 'zod';
import { PlanId } from './ids.ts';
import { Role } from './plan.ts';
import { EpochMicros, EpochMs } from './time.ts';

/** Everything that can be said. What each means, who may say it and on what, stands in `domain/acts/`. */
export const KINDS = [
  'report.submit',
  'report.return',
  'report.approve',
  'report.void',
  'report.restore',
  'report.take-in',
  'report.recount',
  'baseline.register',
  'day.lock',
  'reminder.send',
  'task.issue',
  'task.progress',
  'task.complete',
  'task.accept',
  'task.return',
  'difficulty.raise',
  'difficulty.receive',
  'difficulty.ask',
  'difficulty.add',
  'difficulty.guide',
  'difficulty.merge',
  'difficulty.submit',
  'difficulty.direct',
  'difficulty.petition',
  'difficulty.answer',
  'difficulty.solve',
  'difficulty.close',
  'difficulty.reopen',
  'account.grant',
  'account.confirm',
  'account.suspend',
  'account.resume',
  'account.revoke',
  'entry.close',
  'plan.load',
  'clock.set',
  'digest.issue',
  'digest.acknowledge',
  'delivery.resend',
  'delivery.bounce',
  'totals.recount',
] as const;

export const EntryKind = z.enum(KINDS);
export type EntryKind = z.infer<typeof EntryKind>;

export const EntryRole = z.union([Role, z.literal('system')]);
export type EntryRole = z.infer<typeof EntryRole>;

export const Texts = z.record(z.string(), z.string());

/** Who brought somebody else's entry to the journal, signed as an author signs: the account, its role and its unit. */
export const Carrier = z.strictObject({
  by: z.string().min(1).max(128),
  role: EntryRole,
  unitId: z.string().max(80).nullable(),
});
export type Carrier = z.infer<typeof Carrier>;

/**
 * **Shape**: `target` is `collection/id` of the record the entry acts on; `baseVersion` the version of that
 * record the person saw (0 = none yet). **Units**: `capturedAtMs` device clock, `atMicros` server clock.
 * **Null**: `unitId` for accounts without a unit; `redacted` unless the server had to blank personal data. `carriedBy` is
 * absent where the author sent it, as in every entry from before entries were carried.
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
  /** There only where somebody else sent what the author wrote: everything above stays the author's. */
  carriedBy: Carrier.optional(),
});
export type Entry = z.infer<typeof Entry>;

/** The place of an entry in the order of its record: server time, then id. */
export interface Position {
  atMicros: number;
  id: string;
}
