/**
 * Who may do what in one campaign, and since when: `accounts/{campaign~uid}`. The security rules read the copy in
 * `members/{uid}`, which holds all campaigns of one login. Staff data is a display name and no more.
 */
import { z } from 'zod';
import { Role } from './plan.ts';
import { RecordHead } from './record.ts';
import { EpochMicros, EpochMs } from './time.ts';

/** `invited`: granted, and waiting for a second administrator. Only `active` opens anything. */
export const GrantStatus = z.enum(['invited', 'active', 'suspended', 'revoked']);
export type GrantStatus = z.infer<typeof GrantStatus>;

/** One step in the life of a grant. **Null**: `unitId` for a role without a unit; `reason` where none was asked for. */
export const GrantStep = z.object({
  status: GrantStatus,
  role: Role,
  unitId: z.string().nullable(),
  reason: z.string().nullable(),
  by: z.string(),
  entryId: z.string(),
  atMicros: EpochMicros,
  atMs: EpochMs,
});
export type GrantStep = z.infer<typeof GrantStep>;

export const Account = RecordHead.extend({
  uid: z.string(),
  displayName: z.string(),
  /** Oldest first; the last one is in force. */
  steps: z.array(GrantStep),
  status: GrantStatus,
  role: Role,
  unitId: z.string().nullable(),
});
export type Account = z.infer<typeof Account>;

/** What a login may do in one campaign, as the security rules read it. **Null**: both where it may do nothing. */
export interface Seat {
  role: Role | null;
  unitId: string | null;
}

/** **Shape**: `members/{uid}`; campaign → seat. */
export interface Member {
  uid: string;
  seats: Record<string, Seat>;
}

/** A login as the authentication service knows it. **Null**: times that never were. */
export interface Login {
  uid: string;
  email: string | null;
  displayName: string | null;
  disabled: boolean;
  lastSignInMs: number | null;
}
