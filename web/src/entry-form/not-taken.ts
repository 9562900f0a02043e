/** What this person said and the server or the door did not take: seen again wherever it can be mended. Reads the outbox only. */
import type { EntryKind } from '#schema/entry.ts';
import type { Problem } from '#schema/problem.ts';
import type { Item } from '../outbox/item.ts';

/** `stopped`: the door refused it without a reason of its own. */
export interface NotTaken {
  item: Item;
  stopped: boolean;
  problems: readonly Problem[];
}

const ACTS_OF_SHEETS: readonly EntryKind[] = ['task.progress', 'task.complete', 'difficulty.raise'];

/** Returns true for what was refused for good. */
export const isRefused = ({ state, decision }: Item): boolean =>
  state === 'stopped' || decision?.status === 'refused';

/** Returns the last thing said about each record, oldest first. */
export function lastOnEach(items: readonly Item[], campaignId: string, kinds: readonly EntryKind[]): Item[] {
  const own = items.filter(({ said }) => said.campaignId === campaignId && kinds.includes(said.kind));
  return [...new Map(own.map((item) => [item.said.target, item])).values()];
}

/** Returns the steps of tasks and the difficulties that were refused, however their sheet was closed. */
export function refusedActs(items: readonly Item[], campaignId: string): NotTaken[] {
  return lastOnEach(items, campaignId, ACTS_OF_SHEETS).filter(isRefused).map(toNotTaken);
}

export const toNotTaken = (item: Item): NotTaken => ({
  item,
  stopped: item.state === 'stopped',
  problems: item.decision?.problems ?? [],
});
