/** Who said something about a record, by the unit in the answer to it; for those who may read answers. */
import type { Decision } from '#schema/decision.ts';
import { decisionsOn } from '../database/queries.ts';
import { useQuery } from '../database/live.ts';
import { seesAllAnswers } from '../sees.ts';
import { useSession } from '../session.ts';

/** Returns the unit behind an entry on the record with this path. **Null**: not known (yet), or not to this person. */
export function useWho(record: string): (entryId: string) => string | null {
  const { campaign, person } = useSession();
  const decisions = useQuery<Decision>(
    seesAllAnswers(person) ? decisionsOn(campaign.campaignId, record) : null,
  );
  const units = new Map([...(decisions?.values() ?? [])].map(({ entryId, unitId }) => [entryId, unitId]));
  return (entryId) => units.get(entryId) ?? null;
}
