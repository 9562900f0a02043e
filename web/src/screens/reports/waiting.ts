/** Which reports of the outbox still wait for an answer. Reads the outbox only; never takes anything out of it. */
import { isSettled, type Item } from '../../outbox/item.ts';

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
    .map(({ id, said }) => {
      const [, , areaId = '', day = ''] = said.target.slice(REPORT.length).split('~');
      return { id, areaId, day };
    })
    .reverse();
}
