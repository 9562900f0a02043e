/** What a new version says about its paper: day, number, signer, reason, and which lists it holds. */
import { CleanTick } from '../../entry-form/clean-tick.tsx';
import { Faults } from '../../design/faults.tsx';
import { Field } from '../../design/field.tsx';
import type { Problem } from '#schema/problem.ts';
import { useListWords } from './use-words.ts';
import { useSession } from '../../session.ts';
import type { Draft } from './draft.ts';

export interface PaperFieldsProps {
  draft: Draft;
  faultsAt: (path: string) => readonly Problem[];
  onChange: (part: Partial<Draft>) => void;
}

export function PaperFields({ draft, faultsAt, onChange }: PaperFieldsProps) {
  const { index, today } = useSession();
  const lists = useListWords();
  const most = index.plan.privacy.freeTextMax;
  const reasonFaults = faultsAt('texts.reason');
  const asks = draft.confirmed || reasonFaults.some(({ code }) => code === 'text.confirm-personal-data');
  return (
    <div class="card">
      <Field id="lists-as-of" label={lists.asOfDay} faults={faultsAt('asOfDay')}>
        <input
          type="date"
          max={today}
          value={draft.asOfDay}
          onInput={(event) => onChange({ asOfDay: event.currentTarget.value })}
        />
      </Field>
      <Moment {...{ draft, faultsAt, onChange }} />
      <Field
        id="lists-document"
        label={lists.document}
        hint={lists.documentHint}
        faults={faultsAt('documentNumber')}
      >
        <input
          type="text"
          maxlength={200}
          value={draft.documentNumber}
          onInput={(event) => onChange({ documentNumber: event.currentTarget.value })}
        />
      </Field>
      <Field id="lists-signer" label={lists.signer} faults={faultsAt('signer')}>
        <input
          type="text"
          maxlength={200}
          value={draft.signer}
          onInput={(event) => onChange({ signer: event.currentTarget.value })}
        />
      </Field>
      <Field id="lists-reason" label={lists.reason} hint={lists.reasonHint(most)} faults={reasonFaults}>
        <textarea
          maxlength={most}
          value={draft.reason}
          onInput={(event) => onChange({ reason: event.currentTarget.value, confirmed: false })}
        />
      </Field>
      {asks && <CleanTick sure={draft.confirmed} onSure={(sure) => onChange({ confirmed: sure })} />}
      <ListChoice {...{ draft, onChange }} />
    </div>
  );
}

const MOMENTS = ['day-start', 'day-end'] as const;

function Moment({ draft, faultsAt, onChange }: PaperFieldsProps) {
  const lists = useListWords();
  const faults = faultsAt('asOfMoment');
  return (
    <fieldset class="lists-choice" aria-describedby="lists-moment-hint lists-moment-faults">
      <legend class="field-name">{lists.moment}</legend>
      <p class="soft small" id="lists-moment-hint">
        {lists.momentHint}
      </p>
      {MOMENTS.map((moment) => (
        <label key={moment} class="tick">
          <input
            type="radio"
            name="lists-moment"
            checked={draft.asOfMoment === moment}
            onChange={() => onChange({ asOfMoment: moment })}
          />
          {lists.moments[moment]}
        </label>
      ))}
      <Faults id="lists-moment-faults" faults={faults} />
    </fieldset>
  );
}

function ListChoice({ draft: { chosen }, onChange }: Omit<PaperFieldsProps, 'faultsAt'>) {
  const { index } = useSession();
  const lists = useListWords();
  return (
    <fieldset class="lists-choice">
      <legend class="field-name">{lists.chooseLists}</legend>
      {index.plan.lists.map(({ id, name }) => (
        <label key={id} class="tick">
          <input
            type="checkbox"
            checked={chosen.includes(id)}
            onChange={(event) => {
              const others = chosen.filter((one) => one !== id);
              onChange({ chosen: event.currentTarget.checked ? [...others, id] : others });
            }}
          />
          {id}: {name}
        </label>
      ))}
    </fieldset>
  );
}
