/** What time it is in the campaign, for screens: the device's clock, moved by the demonstration clock where one is set. */
import { useEffect, useState } from 'preact/hooks';
import { wallClock } from '../../functions/src/domain/calendar.ts';
import { campaignMs } from '../../functions/src/domain/campaign-clock.ts';
import type { Campaign } from '../../functions/src/schema/campaign.ts';

const REFRESH_MS = 10_000;

type Clocked = Pick<Campaign, 'clock' | 'timeZone'>;

/** Returns the device's time, renewed often enough for a clock that shows minutes. **Units**: milliseconds. */
export function useDeviceMs(): number {
  const [nowMs, setNowMs] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => {
      setNowMs(Date.now());
    }, REFRESH_MS);
    return () => {
      clearInterval(timer);
    };
  }, []);
  return nowMs;
}

/** Returns the campaign's day and time of day at an instant of real time. */
export function campaignWall(campaign: Clocked, atMs: number): { day: string; time: string } {
  return wallClock(campaignMs(campaign, atMs * 1000), campaign.timeZone);
}

/** Returns `08/7/2026`: a leading zero for days below 10, and for January and February. **Source**: Decree 30/2020. */
export function dayOnScreen(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${date}/${Number(month) < 3 ? month : String(Number(month))}/${year}`;
}

/** Returns `15:42 08/7/2026`, campaign time. */
export function instantOnScreen(campaign: Clocked, atMs: number): string {
  const { day, time } = campaignWall(campaign, atMs);
  return `${time} ${dayOnScreen(day)}`;
}
