/** The field of a reason, with the question that follows where it may hold a citizen's data. */
import { Field } from '../design/field.tsx';
import { useWords } from '../i18n/language.ts';
import type { Reason } from './use-reason.ts';

export interface ReasonFieldProps {
  id: string;
  label: string;
  hint: string;
  most: number;
  reason: Reason;
}

export function ReasonField({ id, label, hint, most, reason }: ReasonFieldProps) {
  const { shared } = useWords();
  return (
    <>
      <Field id={id} label={label} hint={hint} faults={reason.faults}>
        <textarea
          value={reason.text}
          maxlength={most}
          onInput={(event) => reason.write(event.currentTarget.value)}
        />
      </Field>
      {reason.asksToVouch && (
        <label class="tick">
          <input
            type="checkbox"
            checked={reason.clean}
            onChange={(event) => reason.vouch(event.currentTarget.checked)}
          />
          {shared.confirmNoPersonalData}
        </label>
      )}
    </>
  );
}
