/** A plan file's text, read: parsed, linted, typed. The lint is `plan-lint.ts`. */
import { Plan } from '#schema/plan.ts';
import { lintPlan } from './plan-lint.ts';
import { fault, type PlanFault } from './plan-lint/fault.ts';

/** Returns the plan, or null with every fault. Text that is not JSON is one fault at the root. */
export function readPlan(text: string): { plan: Plan | null; faults: PlanFault[] } {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch (error) {
    const detail = error instanceof Error ? error.message : 'không rõ';
    return { plan: null, faults: [fault('', 'plan.not-json', { detail })] };
  }
  const faults = lintPlan(raw);
  return faults.length > 0 ? { plan: null, faults } : { plan: Plan.parse(raw), faults: [] };
}
