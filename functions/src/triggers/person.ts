/** Who asks, and what the journal grants them in one campaign at this moment: for functions that answer the web. */
import type { Seat } from '#schema/account.ts';
import { seatOf } from '#domain/accounts.ts';
import { uidOf } from '#store/logins.ts';
import { ports } from './deps.ts';

/** **Null**: `role` for somebody without a grant in force. */
export interface Asker extends Seat {
  uid: string;
}

/** Returns who asks; null for a missing, forged, expired or withdrawn token. */
export async function askerOf(authorization: string | undefined, campaignId: string): Promise<Asker | null> {
  const uid = await uidOf(authorization);
  if (uid === null) return null;
  const account = await ports().accounts.account(campaignId, uid);
  return { uid, ...(account ? seatOf(account) : { role: null, unitId: null }) };
}
