/**
 * A count that is typed, pasted or stepped: what is wrong with it is said when the person leaves the field or steps it,
 * and until they change it. The text itself is never touched.
 */
import { useState } from 'preact/hooks';
import { countFault, stepped, type CountLimits } from '#domain/count.ts';
import type { Problem } from '#schema/problem.ts';

/** **Null**: `fault` where nothing is to be said. */
export interface Counting {
  fault: Problem | null;
  /** One more or one less than what the text says; what is no count stays and is answered. */
  step: (by: 1 | -1) => void;
  type: (text: string) => void;
  /** The person has left the field: what is wrong with it is said. */
  leave: () => void;
}

/** Returns the counting of one field. */
export function useCount(typed: string, limits: CountLimits, onType: (text: string) => void): Counting {
  const [told, setTold] = useState<{ text: string; fault: Problem } | null>(null);
  return {
    fault: told?.text === typed ? told.fault : null,
    step(by) {
      const result = stepped(typed, by, limits);
      if ('fault' in result) setTold({ text: typed, fault: result.fault });
      else onType(result.text);
    },
    type: onType,
    leave() {
      const fault = countFault(typed, limits);
      setTold(fault && { text: typed, fault });
    },
  };
}

/** Returns the faults of a field with the one that is said on the spot, each code once. */
export function withFault(faults: readonly Problem[], fault: Problem | null): readonly Problem[] {
  return fault && !faults.some(({ code }) => code === fault.code) ? [...faults, fault] : faults;
}

/**
 * Returns the text of a field after a paste that holds several cells or lines: a browser would push their figures
 * together into one number. **Null**: one cell, which the browser may paste as it is.
 */
export function pastedCells(
  { value, start, end }: { value: string; start: number; end: number },
  pasted: string,
): string | null {
  const cells = pasted.trim().split(/[\t\r\n\v\f\u0085\u2028\u2029]+/u);
  return cells.length < 2 ? null : value.slice(0, start) + cells.join('; ') + value.slice(end);
}
