/**
 * A plan file's text, judged before it is loaded anew: what the file holds, and what reading it as JSON would hide. A
 * key written twice is no fault of JSON, but its first value is lost without a word.
 */
import { visit } from 'jsonc-parser';
import { checkPlan } from '#domain/plan-lint.ts';
import { fault, type PlanFault } from '#domain/plan-lint/fault.ts';
import { pathText } from '#domain/plan-lint/shape.ts';

/**
 * Returns one fault for each key that its object has already, at any depth, with both places as line:column from 1.
 * **Shape**: `text` is valid JSON.
 */
function repeatedKeys(text: string): PlanFault[] {
  const faults: PlanFault[] = [];
  const open: Map<string, string>[] = [];
  visit(text, {
    onObjectBegin: () => {
      open.push(new Map());
    },
    onObjectEnd: () => {
      open.pop();
    },
    onObjectProperty: (key, _offset, _length, line, character, pathOf) => {
      const position = `${String(line + 1)}:${String(character + 1)}`;
      const first = open.at(-1)?.get(key);
      if (first === undefined) open.at(-1)?.set(key, position);
      else faults.push(fault(pathText([...pathOf(), key]), 'json.repeated-key', { first, again: position }));
    },
  });
  return faults;
}

/** Returns every fault of a plan that is about to be loaded. **Shape**: `text` is valid JSON. */
export function faultsOfPlanText(text: string): PlanFault[] {
  return [...repeatedKeys(text), ...checkPlan(JSON.parse(text))];
}
