/** One number of the form: − and + for a thumb, a numeric keypad, and its faults beneath it. Empty is not 0. */
import { explain } from '../../../../functions/src/domain/problem.ts';
import type { Measure } from '../../../../functions/src/schema/plan.ts';
import type { Problem } from '../../../../functions/src/schema/problem.ts';
import { useWords } from '../../i18n/language.ts';

export interface NumberFieldProps {
  measure: Measure;
  typed: string;
  faults: readonly Problem[];
  disabled: boolean;
  onType: (text: string) => void;
}

export function NumberField({ measure, typed, faults, disabled, onType }: NumberFieldProps) {
  const words = useWords();
  const { id, label, unitOfCount, help } = measure;
  const count = /^\d+$/.test(typed) ? Number(typed) : 0;
  const step = (by: number): void => {
    onType(String(Math.max(0, count + by)));
  };
  return (
    <div class={faults.length > 0 ? 'measure wrong' : 'measure'}>
      <div>
        <label class="field-name" for={id}>
          {label}
        </label>
        <p class="soft small" id={`${id}-help`}>
          {unitOfCount}
          {help !== null && `. ${help}`}
        </p>
      </div>
      <div class="counter">
        <button
          type="button"
          aria-label={words.today.less(label)}
          disabled={disabled || count === 0}
          onClick={() => {
            step(-1);
          }}
        >
          −
        </button>
        <input
          id={id}
          type="text"
          inputmode="numeric"
          autocomplete="off"
          maxlength={6}
          value={typed}
          disabled={disabled}
          aria-invalid={faults.length > 0}
          aria-describedby={`${id}-help ${id}-faults`}
          onInput={(event) => {
            onType(event.currentTarget.value);
          }}
        />
        <button
          type="button"
          aria-label={words.today.more(label)}
          disabled={disabled}
          onClick={() => {
            step(1);
          }}
        >
          +
        </button>
      </div>
      <Faults id={`${id}-faults`} faults={faults} />
    </div>
  );
}

/** The reasons at a place, in the words of the field. */
export function Faults({ id, faults }: { id: string; faults: readonly Problem[] }) {
  return (
    <div class="fault" id={id}>
      {faults.map((fault) => (
        <p key={fault.code}>{explain(fault)}</p>
      ))}
    </div>
  );
}
