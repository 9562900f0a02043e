/** One number of the form: what is counted, what it was before, what is left of the list, and what is wrong with it. */
import { integer } from '#domain/format.ts';
import type { Measure } from '#schema/plan.ts';
import type { Problem } from '#schema/problem.ts';
import { useState } from 'preact/hooks';
import { Faults } from '../../design/faults.tsx';
import { useCount, withFault } from '../../entry-form/use-count.ts';
import { useWords } from '../../i18n/language.ts';
import { Counter } from './counter.tsx';

/**
 * **Null**: `before` where nothing was reported the day before; `sent` where nothing was sent yet; `left` where no list
 * is known. `pinned`: the reviewer asks to look at this number. `explained`: every explanation is shown.
 */
export interface NumberFieldProps {
  measure: Measure;
  typed: string;
  before: number | null;
  sent: number | null;
  left: number | null;
  pinned: boolean;
  explained: boolean;
  faults: readonly Problem[];
  disabled: boolean;
  onType: (text: string) => void;
}

export function NumberField(props: NumberFieldProps) {
  const { measure, typed, pinned, explained, faults, disabled, onType } = props;
  const { today } = useWords();
  const { id, label, help, maxPerReport } = measure;
  const counting = useCount(typed, { path: `values.${id}`, max: maxPerReport }, onType);
  const shown = withFault(faults, counting.fault);
  const wrong = shown.length > 0;
  const [asked, setAsked] = useState(false);
  return (
    <div class={wrong || pinned ? 'measure wrong' : 'measure'}>
      <div class="measure-name">
        <label class="field-name" for={id}>
          {label}
        </label>
        {help !== null && (
          <button
            type="button"
            class="plain ask"
            tabIndex={-1}
            aria-label={today.explain(label)}
            aria-expanded={asked || explained}
            onClick={() => setAsked(!asked)}
          >
            ?
          </button>
        )}
      </div>
      <p class="soft small" id={`${id}-about`}>
        <About {...props} />
      </p>
      <Counter {...{ id, label, typed, wrong, disabled, counting }} describedBy={describersOf(id)} />
      <p id={`${id}-help`} class="soft small" hidden={!(asked || explained)}>
        {help}
      </p>
      <div id={`${id}-pin`} class="fault">
        {pinned ? today.pinned : null}
      </div>
      <Faults id={`${id}-faults`} faults={shown} />
    </div>
  );
}

/** `còn 22 người`, `hôm trước 3`, `đã gửi 7`: each on a line of its own. */
function About({ measure: { unitOfCount }, typed, before, sent, left }: NumberFieldProps) {
  const { today } = useWords();
  return (
    <>
      {left === null ? (
        <span>{unitOfCount}</span>
      ) : (
        <span>
          {today.left(integer(left), unitOfCount)}
          <span class="hidden"> {today.onTheList}</span>
        </span>
      )}{' '}
      {before !== null && <span>{today.dayBefore(integer(before))}</span>}{' '}
      {sent !== null && typed !== String(sent) && <strong>{today.wasSent(integer(sent))}</strong>}
    </>
  );
}

const describersOf = (id: string): string =>
  ['about', 'help', 'pin', 'faults'].map((part) => `${id}-${part}`).join(' ');
