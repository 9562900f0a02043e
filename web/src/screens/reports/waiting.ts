/** Which reports of the outbox wait for an answer, or were set aside. Reads the outbox only; never takes anything out of it. */
import { isSaidAgain, isSetAside, isSettled, type Item } from '../../outbox/item.ts';

export interface WaitingReport {
  id: string;
  areaId: string;
  day: string;
}

const REPORT = 'reports/';

/** Returns the campaign's reports without an answer, newest first. */
export function waitingReports(items: readonly Item[], campaignId: string): WaitingReport[] {
  return items
    .filter((item) => item.said.campaignId === campaignId && !isSettled(item))
    .filter(({ said }) => said.target.startsWith(REPORT))
    .map(waitingReportOf)
    .reverse();
}

/** Returns the campaign's reports that were set aside, also those that were answered since, newest first. */
export function setAsideReports(
  items: readonly Item[],
  campaignId: string,
): (WaitingReport & { item: Item })[] {
  return items
    .filter((item) => item.said.campaignId === campaignId && (isSetAside(item) || isSaidAgain(item)))
    .filter(({ said }) => said.target.startsWith(REPORT))
    .map((item) => ({ ...waitingReportOf(item), item }))
    .reverse();
}

function waitingReportOf({ id, said }: Item): WaitingReport {
  const [, , areaId = '', day = ''] = said.target.slice(REPORT.length).split('~');
  return { id, areaId, day };
}
