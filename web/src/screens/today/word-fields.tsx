/** The places of a report for words: the note, the reason for an unusual number, and the statement that they are clean. */
import type { Problem } from '#schema/problem.ts';
import { Field } from '../../design/field.tsx';
import { useWords } from '../../i18n/language.ts';

export interface NoteFieldProps {
  text: string;
  /** **Units**: characters. */
  most: number;
  faults: readonly Problem[];
  onType: (text: string) => void;
}

export function NoteField({ text, most, faults, onType }: NoteFieldProps) {
  const { today } = useWords();
  return (
    <div class="card">
      <Field id="note" label={today.note} hint={today.noteHint(most)} faults={faults}>
        <textarea value={text} onInput={(event) => onType(event.currentTarget.value)} />
      </Field>
    </div>
  );
}

export interface ReasonFieldProps {
  code: string;
  /** What is unusual about the number. */
  question: Problem;
  text: string;
  faults: readonly Problem[];
  onType: (text: string) => void;
}

export function ReasonField({ code, question, text, faults, onType }: ReasonFieldProps) {
  const { shared, explain } = useWords();
  const hint = faults.length > 0 ? undefined : explain(question);
  return (
    <Field id={`reason-${code}`} label={shared.reasonFor} {...{ hint, faults }}>
      <input type="text" value={text} onInput={(event) => onType(event.currentTarget.value)} />
    </Field>
  );
}
