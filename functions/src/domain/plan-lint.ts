/**
 * The lint of a plan file: every fault with its place and its reason, before a campaign runs on it. Judges only
 * what stands in the file; never reads another file, never repairs.
 */
import { areaFaults } from './plan-lint/areas.ts';
import { digestFaults } from './plan-lint/digest.ts';
import { duplicateFaults } from './plan-lint/duplicates.ts';
import type { PlanFault } from './plan-lint/fault.ts';
import { formFaults } from './plan-lint/forms.ts';
import { indicatorFaults } from './plan-lint/indicators.ts';
import { listFaults } from './plan-lint/lists.ts';
import { sameNameFaults } from './plan-lint/same-names.ts';
import { schemaFaults, schemaFaultsAsDecided } from './plan-lint/schema-faults.ts';
import { taskFaults } from './plan-lint/tasks.ts';
import { timeFaults } from './plan-lint/times.ts';
import { unitFaults } from './plan-lint/units.ts';

export type { PlanFault } from './plan-lint/fault.ts';

const CONTENT = [
  duplicateFaults,
  timeFaults,
  areaFaults,
  unitFaults,
  taskFaults,
  listFaults,
  formFaults,
  indicatorFaults,
  digestFaults,
];

const CHECKS = [schemaFaultsAsDecided, ...CONTENT];

/**
 * Returns every fault for which a `plan.load` is refused; empty when it is not. Sections of the right shape are
 * cross-checked even when others are not. Never becomes stricter and never changes a word: the decisions that stand in
 * journals are taken again with it. What is to hold for new plans goes into {@link checkPlan}.
 * **Shape**: `raw` is whatever `JSON.parse` gave. **Source**: context of the campaign, 1.4 and 7.3.
 */
export const lintPlan = (raw: unknown): PlanFault[] => CHECKS.flatMap((run) => run(raw));

/** Returns every fault of a plan that is about to be loaded: those of {@link lintPlan}, and names that stand twice. */
export const checkPlan = (raw: unknown): PlanFault[] =>
  [schemaFaults, ...CONTENT, sameNameFaults].flatMap((run) => run(raw));
