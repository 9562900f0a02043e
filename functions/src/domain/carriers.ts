/**
 * Entries that somebody else brings to the journal for their author, whose phone has no signal or no battery: which kinds,
 * and who may bring them. The security rules say the same (`mayCarryFor`). An old journal holds no such entry.
 */
import type { Seat } from '#schema/account.ts';
import type { Carrier, Entry, EntryKind } from '#schema/entry.ts';
import { accountId, documentPath } from '#schema/keys.ts';

/** What a phone in the field writes. Reviews, locks, lists and grants are said by whoever decides them, and nobody else. */
export const CARRIED_KINDS: ReadonlySet<EntryKind> = new Set([
  'report.submit',
  'difficulty.raise',
  'task.progress',
  'task.complete',
]);

/** Roles that work in the field for one unit. */
const FIELD: ReadonlySet<Seat['role']> = new Set(['reporter', 'collector', 'digital-lead']);

/**
 * Returns true iff somebody in this seat may bring entries of the author's unit: a colleague of the unit, whoever leads
 * it, the standing agency. `leadUnitId` is the unit that leads the author's; null for none.
 */
export function mayCarry(
  { role, unitId }: { role: string | null; unitId: string | null },
  authorUnitId: string | null,
  leadUnitId: string | null,
): boolean {
  if (authorUnitId === null) return false;
  if (role === 'standing') return true;
  if (unitId === null || !FIELD.has(role as Seat['role'])) return false;
  return unitId === authorUnitId || (role === 'digital-lead' && unitId === leadUnitId);
}

/** Returns the account that sent an entry: its author, or who carried it. Nobody is counted for what others send. */
export function sendingAccountOf({ by, carriedBy }: { by: string; carriedBy?: Carrier | undefined }): string {
  return carriedBy?.by ?? by;
}

/** Returns the path of the record that says what the carrier of an entry may do. **Null**: nobody carried it. */
export function carrierTargetOf({
  campaignId,
  carriedBy,
}: Pick<Entry, 'campaignId' | 'carriedBy'>): string | null {
  return carriedBy ? documentPath('accounts', accountId(campaignId, carriedBy.by)) : null;
}
