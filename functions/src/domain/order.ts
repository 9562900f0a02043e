/** The order of a record's entries: server time, then id. One definition for the server, the phone and the auditor. */
import type { Campaign } from '#schema/campaign.ts';
import type { DayRecord } from '#schema/day.ts';
import type { Position } from '#schema/entry.ts';

/** Returns a negative number when `a` comes first, positive when `b` does, 0 for the same place. */
export function comparePositions(a: Position, b: Position): number {
  if (a.atMicros !== b.atMicros) return a.atMicros - b.atMicros;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** Returns the day as an entry finds it: a lock that was said after the entry does not hold it. */
export function dayBefore(day: DayRecord | null, entry: Position): DayRecord | null {
  if (!day?.locked) return day;
  const lock = { atMicros: day.locked.atMicros, id: day.locked.entryId };
  return comparePositions(lock, entry) < 0 ? day : { ...day, locked: null };
}

/** Returns the campaign as an entry finds it, without what was said after the entry; null before its first plan. */
export function campaignBefore(campaign: Campaign | null, entry: Position): Campaign | null {
  if (!campaign) return null;
  const isBefore = (atMicros: number, id: string): boolean => comparePositions({ atMicros, id }, entry) < 0;
  const plans = campaign.plans.filter(({ atMicros, entryId }) => isBefore(atMicros, entryId));
  if (plans.length === 0) return null;
  return {
    ...campaign,
    plans,
    clock: campaign.clock.filter(({ sinceMicros, entryId }) => isBefore(sinceMicros, entryId)),
  };
}
