/** The fields of a difficulty that is being raised, each with what is wrong with it. */
import { MAX_CASES } from '#domain/acts/payload.ts';
import { integer } from '#domain/format.ts';
import { problem } from '#domain/problem.ts';
import type { Unit } from '#schema/plan.ts';
import type { Problem } from '#schema/problem.ts';
import { Field } from '../../design/field.tsx';
import { CountInput } from '../../entry-form/count-input.tsx';
import { useCount, withFault } from '../../entry-form/use-count.ts';
import { useWords } from '../../i18n/language.ts';
import { useSession } from '../../session.ts';
import type { RaiseDraft } from './raise.ts';

interface RaiseFieldsProps {
  unit: Unit;
  draft: RaiseDraft;
  faults: readonly Problem[];
  onChange: (part: Partial<RaiseDraft>) => void;
}

export function RaiseFields({ unit, draft, faults, onChange }: RaiseFieldsProps) {
  const { index } = useSession();
  const { difficulties, shared } = useWords();
  const at = (field: string): Problem[] => faults.filter(({ path }) => path === field);
  const most = index.plan.privacy.freeTextMax;
  const areas = unit.areaIds.map((id) => ({ id, name: index.areas.get(id)?.name ?? id }));
  // The field's own sentence speaks of 0 or more; a difficulty has at least one case.
  const limits = { path: 'cases', max: MAX_CASES };
  const counting = useCount(draft.cases, limits, (cases) => onChange({ cases }));
  const caseFaults = withFault(at('cases'), counting.fault).map((fault) =>
    fault.code === 'report.value-not-whole'
      ? problem('report.rule-broken', 'cases', { message: difficulties.casesNotWhole })
      : fault,
  );
  return (
    <>
      <Field id="raise-category" label={difficulties.category} faults={at('categoryId')}>
        <select
          value={draft.categoryId}
          onChange={(event) => onChange({ categoryId: event.currentTarget.value })}
        >
          <option value="">{difficulties.choose}</option>
          {options(index.plan.difficultyCategories)}
        </select>
      </Field>
      <Field id="raise-area" label={shared.area} faults={at('areaId')}>
        <select value={draft.areaId} onChange={(event) => onChange({ areaId: event.currentTarget.value })}>
          {areas.length > 1 && <option value="">{difficulties.choose}</option>}
          {options(areas)}
        </select>
      </Field>
      <Field
        id="raise-cases"
        label={difficulties.caseCount}
        hint={difficulties.caseHint(integer(MAX_CASES))}
        faults={caseFaults}
      >
        <CountInput
          id="raise-cases"
          typed={draft.cases}
          counting={counting}
          wrong={caseFaults.length > 0}
          describedBy="raise-cases-hint raise-cases-faults"
        />
      </Field>
      <Field
        id="raise-text"
        label={difficulties.fewWords}
        hint={difficulties.wordsHint(integer(draft.text.trim().length), integer(most))}
        faults={at('texts.description')}
      >
        <textarea
          value={draft.text}
          onInput={(event) => onChange({ text: event.currentTarget.value, clean: false })}
        />
      </Field>
    </>
  );
}

const options = (all: readonly { id: string; name: string }[]) =>
  all.map(({ id, name }) => (
    <option key={id} value={id}>
      {name}
    </option>
  ));
