/** Which raised difficulties of the outbox are no record yet: on their way, or not taken. Reads the outbox only. */
import type { Problem } from '#schema/problem.ts';
import { isSettled, type Item } from '../../outbox/item.ts';

/** `stopped`: the door refused it. `problems` are the server's reasons, empty while it is on its way. */
export interface Unsent {
  id: string;
  categoryId: string;
  areaId: string;
  state: 'waiting' | 'refused' | 'stopped';
  problems: readonly Problem[];
}

/** Returns those of a campaign, newest first. What was not taken is told until something else was raised. */
export function unsentRaised(items: readonly Item[], campaignId: string): Unsent[] {
  const raised = items.filter(
    ({ said }) => said.kind === 'difficulty.raise' && said.campaignId === campaignId,
  );
  const last = raised[raised.length - 1];
  return raised
    .filter((item) => !isSettled(item) || (item === last && item.decision?.status !== 'accepted'))
    .map((item): Unsent => {
      const { categoryId, areaId } = item.said.payload;
      return {
        id: item.id,
        categoryId: String(categoryId),
        areaId: String(areaId),
        state: !isSettled(item) ? 'waiting' : item.state === 'stopped' ? 'stopped' : 'refused',
        problems: item.decision?.problems ?? [],
      };
    })
    .reverse();
}
