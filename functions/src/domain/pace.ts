/** Where a target should stand by now: days gone over days given. Integers until shown. */
import type { Ratio } from '#schema/indicator.ts';
import type { Plan } from '#schema/plan.ts';
import { daysBetween } from './calendar.ts';

export interface Pace {
  daysPassed: number;
  daysTotal: number;
  daysLeft: number;
}

/** Returns the campaign's days gone (the day itself included), given and left. **Source**: context 3.4. */
export function paceOf(plan: Plan, day: string): Pace {
  const { startDay, endDay } = plan.period;
  const daysTotal = daysBetween(startDay, endDay) + 1;
  const daysPassed = Math.min(Math.max(daysBetween(startDay, day) + 1, 0), daysTotal);
  return { daysPassed, daysTotal, daysLeft: daysTotal - daysPassed };
}

/** Returns numerator ÷ denominator, only to be shown or compared. **Null** for an unknown or zero denominator. */
export function share({ numerator, denominator }: Ratio): number | null {
  return numerator === null || denominator === null || denominator === 0 ? null : numerator / denominator;
}

/**
 * Returns how far a ratio is ahead (+) of or behind (−) its target's pace. **Units**: tenths of a percentage point.
 * **Null** without a target or a ratio.
 */
export function paceGapTenths(ratio: Ratio, targetRatio: number | null, pace: Pace): number | null {
  const reached = share(ratio);
  if (reached === null || targetRatio === null || pace.daysTotal === 0) return null;
  // Adding 0 turns −0, which Firestore would keep apart from 0, into 0.
  return Math.round((reached - (targetRatio * pace.daysPassed) / pace.daysTotal) * 1000) + 0;
}
