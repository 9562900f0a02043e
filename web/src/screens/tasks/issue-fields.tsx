/** The fields of a new task, in the order of the five "rõ". */
import type { ComponentChildren } from 'preact';
import type { Problem } from '#schema/problem.ts';
import { Field } from '../../design/field.tsx';
import { useSession } from '../../session.ts';
import { partnersOf, PLACES, unitsToTask, type FieldName, type IssueDraft } from './issue.ts';
import { useTaskWords } from './use-words.ts';

export interface IssueFieldsProps {
  draft: IssueDraft;
  faults: readonly Problem[];
  onChange: (part: Partial<IssueDraft>) => void;
}

export function IssueFields({ draft, faults, onChange }: IssueFieldsProps) {
  const { index, today, person } = useSession();
  const words = useTaskWords();
  const at = (field: FieldName): Problem[] => faults.filter(({ path }) => path === PLACES[field]);
  const units = unitsToTask(index, person);
  const line = (field: FieldName, hint?: string) => (
    <Field id={`issue-${field}`} label={words.fields[field]} hint={hint} faults={at(field)}>
      <input
        type="text"
        value={draft[field]}
        onInput={(event) => onChange({ [field]: event.currentTarget.value })}
      />
    </Field>
  );
  return (
    <>
      <Group title={words.person}>
        <Field id="issue-unitId" label={words.fields.unitId} faults={at('unitId')}>
          <select value={draft.unitId} onChange={(event) => onChange({ unitId: event.currentTarget.value })}>
            <option value="">{words.choose}</option>
            {units.map(({ id, shortName }) => (
              <option key={id} value={id}>
                {shortName}
              </option>
            ))}
          </select>
        </Field>
        {line('position', words.positionHint)}
      </Group>
      <Group title={words.work}>
        <Field id="issue-work" label={words.fields.work} faults={at('work')}>
          <textarea value={draft.work} onInput={(event) => onChange({ work: event.currentTarget.value })} />
        </Field>
      </Group>
      <Group title={words.responsibility}>
        <Responsibility {...{ draft, onChange }} />
      </Group>
      <Group title={words.progress}>
        <Field id="issue-dueDay" label={words.fields.dueDay} faults={at('dueDay')}>
          <input
            type="date"
            min={today}
            value={draft.dueDay}
            onInput={(event) => onChange({ dueDay: event.currentTarget.value })}
          />
        </Field>
        {line('cadence', words.cadenceHint)}
      </Group>
      <Group title={words.product}>{line('product')}</Group>
    </>
  );
}

function Group({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <fieldset class="stack task-group">
      <legend>{title}</legend>
      {children}
    </fieldset>
  );
}

/** Who leads and with whom; what is said of the unit that the task is given to. */
function Responsibility({ draft, onChange }: Omit<IssueFieldsProps, 'faults'>) {
  const { index } = useSession();
  const words = useTaskWords();
  const { kind, withUnitIds, unitId } = draft;
  return (
    <>
      {(['lead', 'coordinate'] as const).map((known) => (
        <label key={known} class="tick">
          <input
            type="radio"
            name="issue-kind"
            checked={kind === known}
            onChange={() => onChange({ kind: known })}
          />
          {words.kinds[known]}
        </label>
      ))}
      <details>
        <summary>{words.partners(String(partnersOf(draft).length))}</summary>
        {index.plan.units
          .filter(({ id }) => id !== unitId)
          .map(({ id, shortName }) => (
            <label key={id} class="tick">
              <input
                type="checkbox"
                checked={withUnitIds.includes(id)}
                onChange={(event) => {
                  const others = withUnitIds.filter((one) => one !== id);
                  onChange({ withUnitIds: event.currentTarget.checked ? [...others, id] : others });
                }}
              />
              {shortName}
            </label>
          ))}
      </details>
    </>
  );
}
