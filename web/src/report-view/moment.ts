/** Instants of a record as the campaign's own time: the server has already moved them to the campaign's clock. */
import { momentOnScreen } from '../clock.ts';
import type { Session } from '../session.ts';

/** Returns how to say an instant: `15:42 08/07/2026`. **Units**: milliseconds of campaign time. */
export function momentIn(session: Pick<Session, 'campaign'>): (atMs: number) => string {
  return (atMs) => momentOnScreen(atMs, session.campaign.timeZone);
}
