/** Why a form was not sent: that fields are marked, and each reason that has no field of its own. Never a silent refusal. */
import type { Problem } from '#schema/problem.ts';
import { Faults } from '../design/faults.tsx';
import { useWords } from '../i18n/language.ts';

export interface FormFaultsProps {
  found: readonly Problem[];
  /** Returns true for problems that are shown at their field. */
  hasField: (problem: Problem) => boolean;
}

export function FormFaults({ found, hasField }: FormFaultsProps) {
  const { shared } = useWords();
  if (found.length === 0) return null;
  return (
    <div role="alert">
      <Faults id="form-faults" faults={found.filter((fault) => !hasField(fault))} />
      {found.some(hasField) && <p class="fault">{shared.checkFields}</p>}
    </div>
  );
}
