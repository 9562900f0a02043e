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

/** Where less is better. */
export type Better = 'lower' | undefined;

/**
 * Returns how far a ratio is ahead (+) of or behind (−) where its target should stand by now; where less is better, within (+) or
 * beyond (−) the limit. **Units**: tenths of a percentage point. **Null** without a target or a ratio.
 */
export function paceGapTenths(
  ratio: Ratio,
  targetRatio: number | null,
  pace: Pace,
  better?: Better,
): number | null {
  const reached = share(ratio);
  const due = dueRatio(targetRatio, pace, better);
  if (reached === null || due === null) return null;
  const ahead = better === 'lower' ? due - reached : reached - due;
  // Adding 0 turns −0, which Firestore would keep apart from 0, into 0.
  return Math.round(ahead * 1000) + 0;
}

/** Returns where a target should stand by now: days gone over days given; a limit holds every day. **Null** without a target. */
export function dueRatio(targetRatio: number | null, pace: Pace, better?: Better): number | null {
  if (targetRatio === null || pace.daysTotal === 0) return null;
  return better === 'lower' ? targetRatio : (targetRatio * pace.daysPassed) / pace.daysTotal;
}
