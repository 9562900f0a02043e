/** Making cards, and granting new accounts their role in the same step: the first by the server, the second in the journal. */
import type { Account } from '#schema/account.ts';
import { accountId, documentPath } from '#schema/keys.ts';
import { useSession } from '../../../session.ts';
import { wantedOf, type CardChoice } from './choices.ts';
import { useMadeCards, type MadeCards } from './made-cards.ts';
import type { CardDesk } from './use-cards.ts';

export interface Making {
  /** Null: nothing to print. */
  made: MadeCards | null;
  hold: (next: MadeCards | null) => void;
  /** **Errors**: rejects as {@link CardDesk.make} does. */
  make: (chosen: readonly CardChoice[]) => Promise<void>;
}

/** Returns how cards are made. `known`: the accounts of the campaign. */
export function useMaking({ make }: CardDesk, known: ReadonlyMap<string, Account>): Making {
  const { campaign, index, outbox } = useSession();
  const [made, hold] = useMadeCards();
  const { campaignId } = campaign;
  return {
    made,
    hold,
    async make(chosen) {
      const cards = await make(chosen.map(wantedOf));
      // The codes first: whatever becomes of the grants, they are said only once.
      hold({ cards, grants: [], isPrinted: false });
      const isNew = ({ uid }: { uid: string }): boolean => !known.has(accountId(campaignId, uid));
      const grants = await Promise.all(
        cards.filter(isNew).map(async ({ uid, unitId }) => ({
          unitId,
          entryId: await outbox.say({
            ...{
              kind: 'account.grant',
              campaignId,
              target: documentPath('accounts', accountId(campaignId, uid)),
            },
            ...{ payload: { role: index.units.get(unitId)?.role, unitId }, texts: {}, baseVersion: 0 },
          }),
        })),
      );
      hold({ cards, grants, isPrinted: false });
    },
  };
}
