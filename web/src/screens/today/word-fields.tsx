/** The two places of a report for words: the note, and the reason for an unusual number. */
import type { Problem } from '../../../../functions/src/schema/problem.ts';
import { useWords } from '../../i18n/language.ts';
import { Faults } from './number-field.tsx';

export interface NoteFieldProps {
  text: string;
  /** **Units**: characters. */
  most: number;
  faults: readonly Problem[];
  confirmed: boolean;
  onType: (text: string) => void;
  onConfirm: (sure: boolean) => void;
}

export function NoteField({ text, most, faults, confirmed, onType, onConfirm }: NoteFieldProps) {
  const words = useWords();
  const asks = confirmed || faults.some(({ code }) => code === 'text.confirm-personal-data');
  return (
    <div class="card field">
      <label for="note">{words.today.note}</label>
      <p class="soft small" id="note-help">
        {words.today.noteHint(most)}
      </p>
      <textarea
        id="note"
        maxlength={most}
        value={text}
        aria-invalid={faults.length > 0}
        aria-describedby="note-help note-faults"
        onInput={(event) => {
          onType(event.currentTarget.value);
        }}
      />
      <Faults id="note-faults" faults={faults} />
      {asks && (
        <label class="tick">
          <input
            type="checkbox"
            checked={confirmed}
            onChange={(event) => {
              onConfirm(event.currentTarget.checked);
            }}
          />
          {words.shared.confirmNoPersonalData}
        </label>
      )}
    </div>
  );
}

export interface ReasonFieldProps {
  code: string;
  text: string;
  faults: readonly Problem[];
  onType: (text: string) => void;
}

export function ReasonField({ code, text, faults, onType }: ReasonFieldProps) {
  const words = useWords();
  const id = `reason-${code}`;
  return (
    <div class="field">
      <label for={id}>{words.shared.reasonFor}</label>
      <input
        id={id}
        type="text"
        value={text}
        aria-describedby={`${id}-faults`}
        onInput={(event) => {
          onType(event.currentTarget.value);
        }}
      />
      <Faults id={`${id}-faults`} faults={faults} />
    </div>
  );
}
