/**
 * What waits for this person before anything new: work of another day that was not sent, and whatever was refused,
 * returned or is held. Reads the outbox, the records and the drafts; decides nothing.
 */
import type { EntryKind } from '#schema/entry.ts';
import type { Problem } from '#schema/problem.ts';
import type { Report } from '#schema/report.ts';
import type { Item } from '../../outbox/item.ts';
import { isAheadOf } from './draft.ts';

/** `stopped`: the door refused it without a reason of its own. **Null**: `record` where nothing of it is known. */
export interface NotTaken {
  item: Item;
  stopped: boolean;
  problems: readonly Problem[];
}

const isRefused = ({ state, decision }: Item): boolean => state === 'stopped' || decision?.status === 'refused';

const OTHER_ACTS: readonly EntryKind[] = ['task.progress', 'task.complete', 'difficulty.raise'];

/** Returns the last thing said about each record, oldest first. */
function lastOnEach(items: readonly Item[], campaignId: string, kinds: readonly EntryKind[]): Item[] {
  const own = items.filter(({ said }) => said.campaignId === campaignId && kinds.includes(said.kind));
  return [...new Map(own.map((item) => [item.said.target, item])).values()];
}

const toNotTaken = (item: Item): NotTaken => ({
  item,
  stopped: item.state === 'stopped',
  problems: item.decision?.problems ?? [],
});

/** Returns the reports that were refused and that nobody corrected since. `records`: those that are known, by id. */
export function refusedReports(
  items: readonly Item[],
  campaignId: string,
  records: ReadonlyMap<string, Pick<Report, 'version'>>,
): NotTaken[] {
  return lastOnEach(items, campaignId, ['report.submit'])
    .filter((item) => isRefused(item) && isAheadOf(versionOf(item, records), item))
    .map(toNotTaken);
}

const versionOf = ({ said }: Item, records: ReadonlyMap<string, Pick<Report, 'version'>>): number =>
  records.get(said.target.slice('reports/'.length))?.version ?? 0;

/** Returns the steps of tasks and the difficulties that were refused, however their sheet was closed. */
export function refusedActs(items: readonly Item[], campaignId: string): NotTaken[] {
  return lastOnEach(items, campaignId, OTHER_ACTS).filter(isRefused).map(toNotTaken);
}

/** Returns the reports that came after their lock and wait for the standing agency. */
export function heldReports(records: ReadonlyMap<string, Report>): [string, Report][] {
  return [...records].filter(([, { steps }]) => steps[steps.length - 1]?.held !== null);
}
