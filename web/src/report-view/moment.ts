/** Instants of a record as the campaign's own time: the server has already moved them to the campaign's clock. */
import { momentOnScreen } from '../clock.ts';
import type { Room } from '../room.ts';

/** Returns how to say an instant: `15:42 08/7/2026`. **Units**: milliseconds of campaign time. */
export function momentIn(room: Pick<Room, 'campaign'>): (atMs: number) => string {
  return (atMs) => momentOnScreen(atMs, room.campaign.timeZone);
}
