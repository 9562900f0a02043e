/** The form itself, generated from the plan: the numbers the daily edition needs first, the others folded. Keeps nothing. */
import type { Form } from '#schema/plan.ts';
import type { Problem } from '#schema/problem.ts';
import type { Values } from '#schema/report.ts';
import { asksToConfirm, NO_PERSONAL_DATA } from '../../entry-form/draft-faults.ts';
import { Faults } from '../../design/faults.tsx';
import { useWords } from '../../i18n/language.ts';
import { useSession } from '../../session.ts';
import { DifficultyFields } from './difficulty-fields.tsx';
import type { Draft } from './draft.ts';
import { asksReason } from './draft-faults.ts';
import { FoldedPart } from './folded-part.tsx';
import { measuresOf } from './measures.ts';
import { NumberField } from './number-field.tsx';
import { CleanTick, NoteField, ReasonField } from './word-fields.tsx';

export interface ReportFormProps {
  form: Form;
  draft: Draft;
  /** What was reported the day before; empty for nothing. */
  before: Readonly<Values>;
  /** Measures that the reviewer asks to look at. */
  pinned: readonly string[];
  faults: readonly Problem[];
  /** What the plan's rules ask a reason for, whether given or not. */
  asked: readonly Problem[];
  onChange: (part: Partial<Draft>) => void;
}

export function ReportForm({ form, draft, before, pinned, faults, asked, onChange }: ReportFormProps) {
  const { today } = useWords();
  const { index } = useSession();
  const at = (path: string): Problem[] => faults.filter((fault) => fault.path === path);
  const { first, rest } = measuresOf(form, index);
  const field = (id: string) => (
    <MeasureField
      key={id}
      {...{ id, draft, asked, at, onChange }}
      before={before[id] ?? null}
      pinned={pinned.includes(id)}
    />
  );
  const sure = draft.confirmed.includes(NO_PERSONAL_DATA);
  const change = (part: Partial<Draft>): void => onChange({ ...part, confirmed: [] });
  return (
    <>
      <div class="card">
        <label class="tick">
          <input
            type="checkbox"
            checked={draft.nothingToday}
            onChange={(event) => onChange({ nothingToday: event.currentTarget.checked })}
          />
          {today.nothingToday}
        </label>
        <Faults id="nothing-faults" faults={at('nothingToday')} />
        {first.map(field)}
      </div>
      {rest.length > 0 && (
        <FoldedPart
          title={today.otherNumbers(String(rest.length))}
          mustShow={rest.some((id) => isOpen(id, draft, faults, pinned))}
        >
          {rest.map(field)}
        </FoldedPart>
      )}
      {form.difficulties && (
        <DifficultyFields
          index={index}
          raised={draft.nothingToday ? {} : draft.difficulties}
          disabled={draft.nothingToday}
          faultsAt={at}
          onChange={(difficulties) => change({ difficulties })}
        />
      )}
      {form.note && (
        <NoteField
          text={draft.note}
          most={index.plan.privacy.freeTextMax}
          faults={at('texts.note')}
          onType={(note) => change({ note })}
        />
      )}
      {(sure || faults.some(asksToConfirm)) && (
        <CleanTick sure={sure} onSure={(now) => onChange({ confirmed: now ? [NO_PERSONAL_DATA] : [] })} />
      )}
    </>
  );
}

/** Folded numbers that say something, or that are asked about, must be in sight. */
function isOpen(
  id: string,
  { values }: Draft,
  faults: readonly Problem[],
  pinned: readonly string[],
): boolean {
  return (
    (values[id] ?? '') !== '' || pinned.includes(id) || faults.some(({ path }) => path === `values.${id}`)
  );
}

interface MeasureFieldProps extends Pick<ReportFormProps, 'draft' | 'onChange'> {
  id: string;
  before: number | null;
  pinned: boolean;
  asked: readonly Problem[];
  at: (path: string) => Problem[];
}

/** A number, and the reasons for it that the plan's rules ask for as soon as it is unusual. */
function MeasureField({ id, draft, before, pinned, asked, at, onChange }: MeasureFieldProps) {
  const { index } = useSession();
  const measure = index.measures.get(id);
  const own = at(`values.${id}`);
  if (!measure) return null;
  return (
    <div>
      <NumberField
        {...{ measure, before, pinned }}
        typed={draft.nothingToday ? '' : (draft.values[id] ?? '')}
        faults={own.filter((fault) => !asksReason(fault))}
        disabled={draft.nothingToday}
        onType={(text) => onChange({ values: { ...draft.values, [id]: text } })}
      />
      {asked
        .filter(({ path }) => path === `values.${id}`)
        .map((question) => {
          const code = String(question.params['rule']);
          return (
            <ReasonField
              key={code}
              {...{ code, question }}
              text={draft.reasons[code] ?? ''}
              faults={[...own.filter(asksReason), ...at(`texts.reason.${code}`)]}
              onType={(text) => onChange({ reasons: { ...draft.reasons, [code]: text }, confirmed: [] })}
            />
          );
        })}
    </div>
  );
}
