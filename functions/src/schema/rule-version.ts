/** The version of the rules, apart from the shape of a decision: a phone needs the number and not the shape. */

/**
 * The version of the rules that this code decides by. A decision names the version it was made by, and an auditor takes
 * it again by that one: a new refusal holds from its version on, and what was decided before stays as it was.
 * 2: words and fields are screened whole (`domain/acts/words.ts`); refusals and records have limits (`limits.ts`).
 * 3: numbers are screened too, what is too large is not searched but blanked, no answer repeats what reads like personal
 * data, and a list does not hold a day that goes on (`baseline.ts`).
 * 4: an edition counts every report where the plan of its cut puts it, also where the recount came later (`digest/input.ts`).
 * 5: a report may give a reason for one number (`report-submit-rules.ts`).
 * 6: a record's own name in an entry is no personal number, whatever its digits (`screening.ts`).
 * 7: a task is done when its product was accepted, and a leader may hold one (`task-state.ts`, `acts/task.ts`); the standing
 * agency may remind (`acts/day.ts`); an edition asks by causes, forecasts, and says what became of the last one's numbers
 * (`digest/needs.ts`, `bridge.ts`).
 */
export const RULE_VERSION = 7;

/** Returns the version that a stored decision names; the newest for one that no code ever wrote. */
export function ruleVersionOf(stored: unknown): number {
  const isKnown =
    typeof stored === 'number' && Number.isInteger(stored) && stored >= 1 && stored <= RULE_VERSION;
  return isKnown ? stored : RULE_VERSION;
}
