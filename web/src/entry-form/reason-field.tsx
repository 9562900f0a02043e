/** The field of a reason, with the question that follows where it may hold a citizen's data. */
import { CleanTick } from './clean-tick.tsx';
import { Field } from '../design/field.tsx';
import type { Reason } from './use-reason.ts';

export interface ReasonFieldProps {
  id: string;
  label: string;
  hint: string;
  most: number;
  reason: Reason;
}

export function ReasonField({ id, label, hint, most, reason }: ReasonFieldProps) {
  return (
    <>
      <Field id={id} label={label} hint={hint} faults={reason.faults}>
        <textarea
          value={reason.text}
          maxlength={most}
          onInput={(event) => reason.write(event.currentTarget.value)}
        />
      </Field>
      {reason.asksToVouch && <CleanTick sure={reason.clean} onSure={reason.vouch} />}
    </>
  );
}
