/**
 * How much waits on one device to be sent, `devices/{campaign~uid~place}`, as its own client says. Bookkeeping and no record:
 * nothing is decided by it, no audit looks at it. Holds nothing about a person but the account, and no words.
 */
import { z } from 'zod';
import { Role } from './plan.ts';
import { EpochMs } from './time.ts';

/**
 * **Units**: `at` is the server's clock; `since` the device's, as far as its error is known. Both are stored as timestamps.
 * **Null**: `unitId` for accounts without a unit, `leadUnitId` where nobody leads it, `since` where nothing waits.
 */
export const Device = z.object({
  campaignId: z.string(),
  by: z.string(),
  role: Role,
  unitId: z.string().nullable(),
  /** A copy, because the security rules must see it in a query. */
  leadUnitId: z.string().nullable(),
  /** Drawn by the device for this account and campaign; tells two devices apart, and nothing else. */
  device: z.string(),
  /** A code of `which-browser.ts` in the client: never a name that somebody typed. */
  browser: z.string(),
  app: z.string(),
  /** Entries that the journal does not have yet, and how many of them are daily reports. */
  waiting: z.int().min(0),
  reports: z.int().min(0),
  since: EpochMs.nullable(),
  at: EpochMs,
});
export type Device = z.infer<typeof Device>;
