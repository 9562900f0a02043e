/** For which area and day the form is, as the address asks and the plan allows. */
import { addDays, isReportingDay } from '#domain/calendar.ts';
import type { Plan, Unit } from '#schema/plan.ts';

export interface Asked {
  areaId: string;
  day: string;
}

/**
 * Returns what `#/today/<area>/<day>` asks for: the unit's first area and today where it asks for nothing, or for
 * something that is not the unit's or not a reporting day through `latest`. **Null**: the unit has no area.
 */
export function askedFor(
  parts: readonly string[],
  { areaIds }: Pick<Unit, 'areaIds'>,
  plan: Plan,
  today: string,
  latest = today,
): Asked | null {
  const [asked, askedDay = ''] = parts;
  const areaId = areaIds.find((known) => known === asked) ?? areaIds[0];
  if (areaId === undefined) return null;
  return { areaId, day: askedDay <= latest && isReportingDay(plan, askedDay) ? askedDay : today };
}

/** Returns the area after this one that still waits for its report, going round; null when all have one. */
export function nextWaiting(
  areaIds: readonly string[],
  areaId: string,
  isDone: (areaId: string) => boolean,
): string | null {
  const at = areaIds.indexOf(areaId);
  const round = [...areaIds.slice(at + 1), ...areaIds.slice(0, Math.max(at, 0))];
  return round.find((known) => !isDone(known)) ?? null;
}

/** Returns the reporting day before this one; null where the week before it has none. */
export function reportingDayBefore(plan: Plan, day: string): string | null {
  for (let back = 1; back <= 7; back++) {
    const before = addDays(day, -back);
    if (isReportingDay(plan, before)) return before;
  }
  return null;
}
