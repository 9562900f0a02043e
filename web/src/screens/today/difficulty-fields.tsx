/** Difficulties met: chips to choose from, then how many cases and a few words for each chosen one. */
import type { Problem } from '#schema/problem.ts';
import type { PlanIndex } from '#domain/hierarchy.ts';
import { MAX_CASES } from '#domain/acts/payload.ts';
import { Faults } from '../../design/faults.tsx';
import { Field } from '../../design/field.tsx';
import { useCount, withFault } from '../../entry-form/use-count.ts';
import { useWords } from '../../i18n/language.ts';
import { Counter } from './counter.tsx';
import type { Draft, Raised } from './draft.ts';

export interface DifficultyFieldsProps {
  /** Those that can be chosen here. */
  ids: readonly string[];
  index: PlanIndex;
  raised: Draft['difficulties'];
  disabled: boolean;
  faultsAt: (path: string) => readonly Problem[];
  onChange: (raised: Draft['difficulties']) => void;
}

const FIRST: Raised = { cases: '1', text: '' };

export function DifficultyFields({
  ids,
  index,
  raised,
  disabled,
  faultsAt,
  onChange,
}: DifficultyFieldsProps) {
  const { today } = useWords();
  const { plan } = index;
  const set = (id: string, part: Partial<Raised> | null): void => {
    const rest = Object.fromEntries(Object.entries(raised).filter(([known]) => known !== id));
    onChange(part ? { ...raised, [id]: { ...(raised[id] ?? FIRST), ...part } } : rest);
  };
  return (
    <>
      <div class="chips" role="group" aria-label={today.difficulties}>
        {ids.map((id) => (
          <button
            key={id}
            type="button"
            aria-pressed={id in raised}
            disabled={disabled}
            onClick={() => set(id, id in raised ? null : {})}
          >
            {index.categories.get(id)}
            {id in raised && <span class="chip-count"> · {raised[id]?.cases}</span>}
          </button>
        ))}
      </div>
      {ids
        .flatMap((id) => {
          const said = raised[id];
          return said ? [[id, said] as const] : [];
        })
        .map(([id, said]) => (
          <DifficultyField
            key={id}
            {...{ id, said, disabled }}
            name={index.categories.get(id) ?? id}
            most={plan.privacy.freeTextMax}
            casesFaults={faultsAt(pathOf(id))}
            textFaults={faultsAt(`texts.difficulty.${id}`)}
            onSet={(part) => set(id, part)}
          />
        ))}
    </>
  );
}

const pathOf = (id: string): string => `difficulties.${id}`;

interface DifficultyFieldProps {
  id: string;
  name: string;
  said: Raised;
  most: number;
  disabled: boolean;
  casesFaults: readonly Problem[];
  textFaults: readonly Problem[];
  onSet: (part: Partial<Raised>) => void;
}

function DifficultyField({
  id,
  name,
  said,
  most,
  disabled,
  casesFaults,
  textFaults,
  onSet,
}: DifficultyFieldProps) {
  const { today } = useWords();
  const cases = `cases-${id}`;
  const counting = useCount(said.cases, { path: pathOf(id), max: MAX_CASES }, (text) =>
    onSet({ cases: text }),
  );
  const shown = withFault(casesFaults, counting.fault);
  return (
    <div class={shown.length + textFaults.length > 0 ? 'measure wrong' : 'measure'}>
      <div class="measure-name">
        <label class="field-name" for={cases}>
          {name}
        </label>
      </div>
      <p class="soft small" id={`${cases}-about`}>
        {today.cases}
      </p>
      <Counter
        {...{ counting, disabled }}
        id={cases}
        label={name}
        typed={said.cases}
        wrong={shown.length > 0}
        describedBy={`${cases}-about ${cases}-faults`}
      />
      <Faults id={`${cases}-faults`} faults={shown} />
      <div class="whole-row">
        <Field id={`text-${id}`} label={today.fewWords} hint={today.noteHint(most)} faults={textFaults}>
          <input
            type="text"
            value={said.text}
            disabled={disabled}
            onInput={(event) => onSet({ text: event.currentTarget.value })}
          />
        </Field>
      </div>
    </div>
  );
}
