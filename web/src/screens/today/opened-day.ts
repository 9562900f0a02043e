/** Which day the page is for: fixed while it is open, and the server's where the device's clock is off by a day. */
import { useRef } from 'preact/hooks';
import { campaignMs } from '#domain/campaign-clock.ts';
import type { Campaign } from '#schema/campaign.ts';
import { campaignWall, wallAt } from '../../clock.ts';
import type { Item } from '../../outbox/item.ts';
import { askServerTime, serverOffsetMs } from '../../server-clock.ts';

/** Returns the day that an address without one was opened on: midnight does not change a form under the hands. */
export function useOpenedDay(parts: readonly string[], today: string): string {
  const address = parts.join('/');
  const opened = useRef({ address, day: today });
  if (opened.current.address !== address) opened.current = { address, day: today };
  return opened.current.day;
}

/** Beyond this the device's clock is named. **Source**: context 2.6, V20. */
const SKEW_MS = 10 * 60_000;

type Clocked = Pick<Campaign, 'clock' | 'timeZone'>;

/** What the server's clock says of the device's. **Units**: `skewMinutes` device minus server. **Null**: all is well. */
export interface ClockFault {
  deviceDay: string;
  serverDay: string;
  skewMinutes: number;
}

/** Returns what is wrong with the device's clock. **Null**: nothing, or the server was not heard. **Units**: real ms. */
export function clockFaultOf(campaign: Clocked, nowMs: number, offsetMs: number | null): ClockFault | null {
  if (offsetMs === null) return null;
  // Both by the campaign's clock as it is set now: a device from before it was set would show another one.
  const serverMs = campaignMs(campaign, (nowMs + offsetMs) * 1000);
  const deviceDay = wallAt(serverMs - offsetMs, campaign.timeZone).day;
  const serverDay = wallAt(serverMs, campaign.timeZone).day;
  if (deviceDay === serverDay && Math.abs(offsetMs) <= SKEW_MS) return null;
  return { deviceDay, serverDay, skewMinutes: Math.round(-offsetMs / 60_000) };
}

/** Returns true for the day that only a wrong clock calls today. */
export function isOfWrongDay(campaign: Clocked, day: string): boolean {
  const fault = clockFaultOf(campaign, Date.now(), serverOffsetMs());
  return fault !== null && day === fault.deviceDay && day !== fault.serverDay;
}

/** How long a person may wait for the server's time when they press the button. */
const PATIENCE_MS = 1_500;

/**
 * Returns true iff a page opened without naming a day took one that only a wrong clock calls today. Waits a moment for the
 * server's time: whoever sends at once has not given the page time to hear it.
 */
export async function tookWrongDay(
  parts: readonly string[],
  campaign: Clocked,
  day: string,
): Promise<boolean> {
  if (parts[1] !== undefined) return false;
  if (serverOffsetMs() === null)
    await Promise.race([askServerTime(), new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]);
  return isOfWrongDay(campaign, day);
}

const WRONG_DAY = new Set(['report.day-in-future', 'report.day-outside', 'report.campaign-ended']);

/** Returns the day on which the server refused a report for its day. **Null**: it refused none for that. */
export function dayOfRefusal(campaign: Clocked, last: Item | undefined): string | null {
  const { status, problems = [], decidedAtMs = 0 } = last?.decision ?? {};
  if (status !== 'refused' || !problems.some(({ code }) => WRONG_DAY.has(code))) return null;
  return campaignWall(campaign, decidedAtMs).day;
}
