/**
 * Entries on their way from one device to another, when the first has no signal or no battery: what their authors wrote,
 * and for which project and campaign. Holds what the journal may hold and nothing else.
 */
import { z } from 'zod';
import { EntryKind, Texts } from './entry.ts';
import { PlanId } from './ids.ts';
import { Role } from './plan.ts';
import { EpochMs } from './time.ts';

/** The version of the shape. A page that meets a newer one says so. */
export const HAND_OVER_VERSION = 1;

/** More than a phone writes in a month without a signal. */
export const MOST_HANDED = 100;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** **Units**: `capturedAtMs` is the clock of the author's device. **Null**: `unitId` as in an entry. */
const HandedEntry = z.strictObject({
  id: z.string().regex(UUID),
  author: z.strictObject({
    by: z.string().min(1).max(128),
    role: Role,
    unitId: z.string().max(80).nullable(),
  }),
  said: z.strictObject({
    kind: EntryKind,
    campaignId: PlanId,
    target: z.string().min(3).max(400),
    payload: z.record(z.string(), z.unknown()),
    texts: Texts,
    baseVersion: z.int().min(0),
  }),
  capturedAtMs: EpochMs,
});

/** **Units**: `handedAtMs` is the clock of the device that hands over. */
export const HandOver = z.strictObject({
  version: z.literal(HAND_OVER_VERSION),
  project: z.string().max(100),
  campaignId: PlanId,
  handedAtMs: EpochMs,
  entries: z.array(HandedEntry).min(1).max(MOST_HANDED),
});
