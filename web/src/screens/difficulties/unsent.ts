/** Which raised difficulties of the outbox are no record yet: on their way, or not taken. Reads the outbox only. */
import { isRefused, toNotTaken, type NotTaken } from '../../entry-form/not-taken.ts';
import { isSettled, type Item } from '../../outbox/item.ts';

/** `waiting`: on its way; everything else was not taken, for the reasons that it names. */
export interface Unsent extends NotTaken {
  waiting: boolean;
  categoryId: string;
  areaId: string;
}

/** Returns those of a campaign, newest first. What was not taken is told until it was corrected or dropped. */
export function unsentRaised(items: readonly Item[], campaignId: string): Unsent[] {
  return items
    .filter(({ said }) => said.kind === 'difficulty.raise' && said.campaignId === campaignId)
    .filter((item) => !isSettled(item) || isRefused(item))
    .map((item): Unsent => {
      const { categoryId, areaId } = item.said.payload;
      const place = { categoryId: String(categoryId), areaId: String(areaId) };
      return { ...toNotTaken(item), ...place, waiting: !isSettled(item) };
    })
    .reverse();
}
