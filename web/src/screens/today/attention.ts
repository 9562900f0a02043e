/**
 * What waits for this person before anything new: work of another day that was not sent, and whatever was refused,
 * returned or is held. Reads the outbox, the records and the drafts; decides nothing.
 */
import type { Report } from '#schema/report.ts';
import { isRefused, lastOnEach, toNotTaken, type NotTaken } from '../../entry-form/not-taken.ts';
import { isUnsent, type Item } from '../../outbox/item.ts';
import { workSince, type OthersWork } from '../../outbox/others-work.ts';
import { isAheadOf } from './draft.ts';

/** By then a signal should have been found. */
const LONG_MS = 3 * 24 * 60 * 60_000;

/** Returns what has waited on this device for more than three days, whatever the campaign. **Null**: nothing has. */
export function longUnsent(items: readonly Item[], nowMs: number): OthersWork | null {
  return workSince(
    items
      .filter((item) => isUnsent(item) && nowMs - item.capturedAtMs > LONG_MS)
      .map(({ capturedAtMs }) => capturedAtMs),
  );
}

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

/** Returns the reports that came after their lock and wait for the standing agency. */
export function heldReports(records: ReadonlyMap<string, Report>): [string, Report][] {
  return [...records].filter(([, { steps }]) => steps[steps.length - 1]?.held !== null);
}
