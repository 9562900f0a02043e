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
import { schemaFaults } from './plan-lint/schema-faults.ts';
import { taskFaults } from './plan-lint/tasks.ts';
import { timeFaults } from './plan-lint/times.ts';
import { unitFaults } from './plan-lint/units.ts';

export type { PlanFault } from './plan-lint/fault.ts';

const CHECKS = [
  schemaFaults,
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

/**
 * Returns every fault of the parsed content of a plan file; empty when the plan can be loaded. Sections of the
 * right shape are cross-checked even when others are not.
 * **Shape**: `raw` is whatever `JSON.parse` gave. **Source**: context of the campaign, 1.4 and 7.3.
 */
export const lintPlan = (raw: unknown): PlanFault[] => CHECKS.flatMap((run) => run(raw));
