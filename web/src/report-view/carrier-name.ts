/** Who brought a report for its author: by the unit's name, because an account is named to administrators only. */
import type { PlanIndex } from '#domain/hierarchy.ts';
import type { Carrier } from '#schema/entry.ts';

/** Returns the name of the carrier's unit. */
export function carrierName({ unitId }: Carrier, { units }: PlanIndex): string {
  return units.get(unitId ?? '')?.shortName ?? unitId ?? '–';
}
