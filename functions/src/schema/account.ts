/** Who may do what: `accounts/{uid}`. Custom claims are a copy of this; staff data is a display name and no more. */
import { z } from 'zod';
import { Role } from './plan.ts';
import { RecordHead } from './record.ts';

export const Account = RecordHead.extend({
  uid: z.string(),
  role: Role,
  unitId: z.string().nullable(),
  displayName: z.string(),
});
export type Account = z.infer<typeof Account>;
