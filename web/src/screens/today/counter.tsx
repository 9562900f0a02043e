/** A number to type or to count up with a thumb. Empty is not 0: the first − or + makes it a number. */
import { useWords } from '../../i18n/language.ts';

export interface CounterProps {
  id: string;
  label: string;
  typed: string;
  wrong: boolean;
  disabled: boolean;
  describedBy: string;
  onType: (text: string) => void;
}

export function Counter({ id, label, typed, wrong, disabled, describedBy, onType }: CounterProps) {
  const words = useWords();
  const count = /^\d+$/.test(typed) ? Number(typed) : 0;
  const step = (by: number): void => onType(String(Math.max(0, count + by)));
  return (
    <div class="counter">
      <button
        type="button"
        aria-label={words.today.less(label)}
        disabled={disabled || count === 0}
        onClick={() => step(-1)}
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
        aria-invalid={wrong}
        aria-describedby={describedBy}
        onInput={(event) => onType(event.currentTarget.value)}
      />
      <button type="button" aria-label={words.today.more(label)} disabled={disabled} onClick={() => step(1)}>
        +
      </button>
    </div>
  );
}
