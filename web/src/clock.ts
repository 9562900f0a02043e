/** What time it is in the campaign, for screens: the device's clock, moved by the demonstration clock where one is set. */
import { useEffect, useState } from 'preact/hooks';
import { wallClock } from '#domain/calendar.ts';
import { campaignMs } from '#domain/campaign-clock.ts';
import { dayInWords, UNKNOWN } from '#domain/format.ts';
import type { Campaign } from '#schema/campaign.ts';

const REFRESH_MS = 10_000;

type Clocked = Pick<Campaign, 'clock' | 'timeZone'>;

/** Returns the device's time, renewed often enough for a clock that shows minutes. **Units**: milliseconds. */
export function useDeviceMs(): number {
  const [nowMs, setNowMs] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNowMs(Date.now()), REFRESH_MS);
    return () => clearInterval(timer);
  }, []);
  return nowMs;
}

/** Returns the campaign's day; renders again only when it changes. */
export function useCampaignDay(campaign: Clocked): string {
  const day = campaignWall(campaign, Date.now()).day;
  const [, setDrawn] = useState(day);
  useEffect(() => {
    const timer = setInterval(() => setDrawn(campaignWall(campaign, Date.now()).day), REFRESH_MS);
    return () => clearInterval(timer);
  }, [campaign]);
  return day;
}

/** Returns true iff an instant of campaign time has come; renders again only when it has. **Units**: ms. */
export function useHasCome(campaign: Clocked, atMs: number): boolean {
  const hasCome = campaignMs(campaign, Date.now() * 1000) >= atMs;
  const [, setDrawn] = useState(hasCome);
  useEffect(() => {
    const look = (): void => setDrawn(campaignMs(campaign, Date.now() * 1000) >= atMs);
    const timer = setInterval(look, REFRESH_MS);
    return () => clearInterval(timer);
  }, [campaign, atMs]);
  return hasCome;
}

/** The last instant of the year 9999: beyond it a stored number is no time that anybody meant. **Units**: ms. */
const LAST_MS = 253_402_300_799_999;

/** Returns the day and the time of day at an instant of campaign time; “–” for a number that is no instant. */
export function wallAt(atMs: number, timeZone: string): { day: string; time: string } {
  const isInstant = Number.isFinite(atMs) && Math.abs(atMs) <= LAST_MS;
  return isInstant ? wallClock(atMs, timeZone) : { day: UNKNOWN, time: UNKNOWN };
}

/** Returns the campaign's day and time of day at an instant of real time. */
export function campaignWall(campaign: Clocked, atMs: number): { day: string; time: string } {
  return wallAt(campaignMs(campaign, atMs * 1000), campaign.timeZone);
}

/** Returns `15:42 08/07/2026` of an instant of campaign time; “–” for a number that is no instant. */
export function momentOnScreen(atMs: number, timeZone: string): string {
  const { day, time } = wallAt(atMs, timeZone);
  return day === UNKNOWN ? UNKNOWN : `${time} ${dayInWords(day)}`;
}

/** Returns `15:42 08/07/2026` of an instant of real time, as the campaign's clock shows it. */
export function instantOnScreen(campaign: Clocked, atMs: number): string {
  return momentOnScreen(campaignMs(campaign, atMs * 1000), campaign.timeZone);
}
