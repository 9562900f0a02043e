/** What this device told last of a person's waiting work, remembered so that it speaks again only when there is news. */
import { remember, remembered } from '../device.ts';
import { isUnsent, type Item } from '../outbox/item.ts';

/** **Units**: `sinceMs` device time, of the oldest. **Null**: nothing waits. `reports`: how many of them are daily reports. */
export interface Waiting {
  waiting: number;
  reports: number;
  sinceMs: number | null;
}

export const NOTHING: Waiting = { waiting: 0, reports: 0, sinceMs: null };

/** **Units**: `atMs` device time. `device` and `place` are this device's in the collection `devices`. */
export interface Told extends Waiting {
  device: string;
  place: number;
  atMs: number;
}

/** A person's own work in one campaign. */
export interface Whose {
  campaignId: string;
  by: string;
}

const keyOf = ({ campaignId, by }: Whose): string => `told.${campaignId}.${by}`;

/** Returns what was told last. **Null**: nothing ever was, or the browser keeps nothing. */
export function toldLast(whose: Whose): Told | null {
  try {
    return JSON.parse(remembered(keyOf(whose)) ?? 'null') as Told | null;
  } catch {
    return null;
  }
}

export function keepTold(whose: Whose, told: Told): void {
  remember(keyOf(whose), JSON.stringify(told));
}

/** Returns what of these items the journal does not have yet. What the door refused for good waits for nobody. */
export function waitingIn(items: readonly Item[], { campaignId, by }: Whose): Waiting {
  const unsent = items.filter(
    (item) => isUnsent(item) && item.author.by === by && item.said.campaignId === campaignId,
  );
  return {
    waiting: unsent.length,
    reports: unsent.filter(({ said }) => said.kind === 'report.submit').length,
    sinceMs: unsent.length === 0 ? null : Math.min(...unsent.map(({ capturedAtMs }) => capturedAtMs)),
  };
}

/** How often a device that still holds something says that it is still there. */
const AGAIN_MS = 10 * 60_000;

/** Returns true iff there is news: other numbers, or the same ones for long. That nothing waits is said once, after something did. */
export function isNews(now: Waiting, told: Told | null, nowMs: number): boolean {
  if (now.waiting === 0) return told !== null && told.waiting > 0;
  if (told === null || now.waiting !== told.waiting || now.reports !== told.reports) return true;
  // A clock that was set back must not silence the device.
  return now.sinceMs !== told.sinceMs || Math.abs(nowMs - told.atMs) >= AGAIN_MS;
}
