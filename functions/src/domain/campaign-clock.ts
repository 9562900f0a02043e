/**
 * Campaign time: server time, moved by the demonstration clock where one was set (emulator only). Everything the
 * field calls "today", "in time" or "locked at" is campaign time; the order of entries is always server time.
 */
import type { Campaign } from '#schema/campaign.ts';

/** Returns what to add to server time at that instant. **Units**: milliseconds; 0 in production. */
export function offsetAt(campaign: Pick<Campaign, 'clock'>, atMicros: number): number {
  let offsetMs = 0;
  for (const setting of campaign.clock) if (setting.sinceMicros <= atMicros) offsetMs = setting.offsetMs;
  return offsetMs;
}

/** Returns campaign time of an instant of server time. **Units**: milliseconds. */
export function campaignMs(campaign: Pick<Campaign, 'clock'>, atMicros: number): number {
  return Math.floor(atMicros / 1000) + offsetAt(campaign, atMicros);
}
