/** Which edition is the one before: the newest of an earlier reporting day whose cut lies before. Server and audit ask alike. */
import type { Edition } from '#schema/digest.ts';
import type { Plan } from '#schema/plan.ts';
import { reportingDays } from '../calendar.ts';
import { editionName } from './edition.ts';

/** A campaign that was silent for longer begins anew. **Units**: reporting days. */
const MOST_BACK = 31;

/** Returns the names under which the edition before a day's may stand, the newest first. */
export function earlierEditions(plan: Plan, day: string): string[] {
  return reportingDays(plan, day)
    .filter((known) => known < day)
    .slice(-MOST_BACK)
    .reverse()
    .map((known) => editionName(known));
}

/** Returns true iff an edition is known to one that is cut at this instant of server time. */
export function isKnownAt(edition: Edition, cutAtMicros: number): boolean {
  return edition.cutAtMicros < cutAtMicros;
}
