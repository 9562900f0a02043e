/** One number of the form: what is counted, what it was the day before, and what is wrong with it. */
import { integer } from '#domain/format.ts';
import type { Measure } from '#schema/plan.ts';
import type { Problem } from '#schema/problem.ts';
import { Faults } from '../../design/faults.tsx';
import { useWords } from '../../i18n/language.ts';
import { Counter } from './counter.tsx';

/** **Null**: `before` where nothing was reported the day before. `pinned`: the reviewer asks to look at this number. */
export interface NumberFieldProps {
  measure: Measure;
  typed: string;
  before: number | null;
  pinned: boolean;
  faults: readonly Problem[];
  disabled: boolean;
  onType: (text: string) => void;
}

export function NumberField({ measure, typed, before, pinned, faults, disabled, onType }: NumberFieldProps) {
  const { today } = useWords();
  const { id, label, unitOfCount, help } = measure;
  const wrong = faults.length > 0;
  const counted = before === null ? unitOfCount : `${unitOfCount} · ${today.dayBefore(integer(before))}`;
  return (
    <div class={wrong || pinned ? 'measure wrong' : 'measure'}>
      <div>
        <label class="field-name" for={id}>
          {label}
        </label>
        {help === null ? (
          <p class="soft small" id={`${id}-help`}>
            {counted}
          </p>
        ) : (
          <details class="soft small">
            <summary id={`${id}-help`}>{counted}</summary>
            {help}
          </details>
        )}
      </div>
      <Counter {...{ id, label, typed, wrong, disabled, onType }} describedBy={describersOf(id)} />
      <div id={`${id}-pin`} class="fault">
        {pinned ? today.pinned : null}
      </div>
      <Faults id={`${id}-faults`} faults={faults} />
    </div>
  );
}

const describersOf = (id: string): string => `${id}-help ${id}-pin ${id}-faults`;
