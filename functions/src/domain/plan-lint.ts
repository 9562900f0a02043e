/**
 * The lint of a plan file: every fault with its place and its reason, before a campaign runs on it. Judges only
 * what stands in the file; never reads another file, never repairs.
 */
import { DELIVERY_CHECKS } from './plan-lint/delivery.ts';
import type { PlanFault } from './plan-lint/fault.ts';
import { FORM_CHECKS } from './plan-lint/forms.ts';
import { NUMBER_CHECKS } from './plan-lint/numbers.ts';
import { soundSections, type Check } from './plan-lint/sections.ts';
import { shapeFaults } from './plan-lint/shape.ts';
import { NEWER_TREE_CHECKS, TREE_CHECKS } from './plan-lint/tree.ts';
import { idFaults, nameFaults } from './plan-lint/twice.ts';
import { TIME_CHECKS, WORK_CHECKS } from './plan-lint/work.ts';

/** In this order decisions name what they find: it never changes, and what is new has a place behind. */
const DECIDED: readonly Check[] = [...TIME_CHECKS, ...TREE_CHECKS, ...WORK_CHECKS, ...NUMBER_CHECKS];

const found = (raw: unknown, checks: readonly Check[]): PlanFault[] => {
  const sound = soundSections(raw);
  return [...shapeFaults(raw), ...idFaults(raw), ...checks.flatMap((run) => run(sound))];
};

/**
 * Returns every fault for which a `plan.load` is refused; empty when it is not. Sections of the right shape are
 * cross-checked even when others are not. Never becomes stricter: the decisions that stand in journals are taken again
 * with it. What is to hold for new plans goes into {@link checkPlan}.
 * **Shape**: `raw` is whatever `JSON.parse` gave. **Source**: context of the campaign, 1.4 and 7.3.
 */
export const lintPlan = (raw: unknown): PlanFault[] => found(raw, DECIDED);

/** Returns every fault of a plan that is about to be loaded: those of {@link lintPlan}, and what was not asked before. */
export const checkPlan = (raw: unknown): PlanFault[] => [
  ...found(raw, [...DECIDED, ...NEWER_TREE_CHECKS, ...FORM_CHECKS, ...DELIVERY_CHECKS]),
  ...nameFaults(raw),
];
