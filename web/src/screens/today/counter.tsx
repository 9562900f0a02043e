/** A number to type or to count up with a thumb. Empty is not 0: the first − or + makes it a number. */
import { readCount } from '#domain/count.ts';
import { CountInput } from '../../entry-form/count-input.tsx';
import type { Counting } from '../../entry-form/use-count.ts';
import { useWords } from '../../i18n/language.ts';

export interface CounterProps {
  id: string;
  label: string;
  typed: string;
  counting: Counting;
  wrong: boolean;
  disabled: boolean;
  describedBy: string;
}

/** The steppers are for thumbs: whoever has a keyboard types the number, so they are no stops of it. */
export function Counter({ id, label, typed, counting, wrong, disabled, describedBy }: CounterProps) {
  const words = useWords();
  return (
    <div class="counter">
      <button
        type="button"
        tabIndex={-1}
        aria-label={words.today.less(label)}
        disabled={disabled || readCount(typed) === 0}
        onClick={() => counting.step(-1)}
      >
        −
      </button>
      <CountInput {...{ id, typed, counting, wrong, describedBy, disabled }} />
      <button
        type="button"
        tabIndex={-1}
        aria-label={words.today.more(label)}
        disabled={disabled}
        onClick={() => counting.step(1)}
      >
        +
      </button>
    </div>
  );
}
