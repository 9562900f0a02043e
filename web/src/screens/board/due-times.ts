/** The times before which a report is usually asked back: half an hour from now, the deadline, the lock. Pure. */
import type { Plan } from '#schema/plan.ts';

const SOON_MINUTES = 30;

/** Returns the times of day still ahead, earliest first. `isSoon`: the one that is half an hour away. */
export function dueTimesOf(
  { deadline, lock }: Pick<Plan['calendar'], 'deadline' | 'lock'>,
  now: string,
): { time: string; isSoon: boolean }[] {
  const [hour = 0, minute = 0] = now.split(':').map(Number);
  const soon = hour * 60 + minute + SOON_MINUTES;
  const two = (count: number): string => String(count).padStart(2, '0');
  const soonTime = `${two(Math.floor(soon / 60))}:${two(soon % 60)}`;
  return [
    ...(soon < 24 * 60 ? [{ time: soonTime, isSoon: true }] : []),
    ...[deadline, lock].filter((time) => time !== soonTime).map((time) => ({ time, isSoon: false })),
  ]
    .filter(({ time }) => time > now)
    .sort((a, b) => (a.time < b.time ? -1 : 1));
}
