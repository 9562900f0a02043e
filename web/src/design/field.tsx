/** A labelled field of a form: label, what to write, the field itself, what is wrong with it. */
import { cloneElement, type VNode } from 'preact';
import type { Problem } from '#schema/problem.ts';
import { Faults } from './faults.tsx';

export interface FieldProps {
  id: string;
  label: string;
  hint?: string | undefined;
  faults?: readonly Problem[];
  /** The input, select or textarea; it gets the id and what describes it. */
  children: VNode;
}

export function Field({ id, label, hint, faults = [], children }: FieldProps) {
  const control = cloneElement(children, {
    id,
    'aria-invalid': faults.length > 0,
    'aria-describedby': `${id}-hint ${id}-faults`,
  });
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <p class="soft small" id={`${id}-hint`}>
        {hint}
      </p>
      {control}
      <Faults id={`${id}-faults`} faults={faults} />
    </div>
  );
}
