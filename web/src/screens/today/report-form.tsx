/** The form itself, generated from the plan: the numbers the daily edition needs first, the others by what was done. Keeps nothing. */
import { integer } from '#domain/format.ts';
import type { Form } from '#schema/plan.ts';
import type { Problem } from '#schema/problem.ts';
import type { Content, Values } from '#schema/report.ts';
import { useState } from 'preact/hooks';
import { asksToConfirm, NO_PERSONAL_DATA } from '../../entry-form/draft-faults.ts';
import { Faults } from '../../design/faults.tsx';
import { useWords } from '../../i18n/language.ts';
import { useSession } from '../../session.ts';
import { DifficultyFields } from './difficulty-fields.tsx';
import type { Draft } from './draft.ts';
import { asksReason } from './draft-faults.ts';
import { FoldedPart } from './folded-part.tsx';
import { measuresOf, usedFirst, type Group } from './measures.ts';
import { NumberField, type NumberFieldProps } from './number-field.tsx';
import { CleanTick } from '../../entry-form/clean-tick.tsx';
import { NoteField, ReasonField } from './word-fields.tsx';

export interface ReportFormProps {
  form: Form;
  draft: Draft;
  /** What was reported the day before; empty for nothing. */
  before: Readonly<Values>;
  /** What the report before this one said of the area: what was done then is likely to be done again. */
  lastWork: Pick<Content, 'values' | 'difficulties'> | null;
  /** What was sent last for this report; empty for nothing. */
  sent: Readonly<Values>;
  /** What is left on the lists, by measure; `leftAsOf` says when that was published. */
  left: Readonly<Record<string, number>>;
  leftAsOf: string | null;
  /** Measures that the reviewer asks to look at. */
  pinned: readonly string[];
  faults: readonly Problem[];
  /** What the plan's rules ask a reason for, whether given or not. */
  asked: readonly Problem[];
  onChange: (part: Partial<Draft>) => void;
}

export function ReportForm(props: ReportFormProps) {
  const { form, draft, before, lastWork, sent, left, leftAsOf, pinned, faults, asked, onChange } = props;
  const { today } = useWords();
  const { index } = useSession();
  const [explained, setExplained] = useState(false);
  const at = (path: string): Problem[] => faults.filter((fault) => fault.path === path);
  const { first, groups, difficultyIds } = measuresOf(form, index);
  const field = (id: string) => (
    <MeasureField
      key={id}
      {...{ id, draft, asked, at, onChange, explained }}
      before={before[id] ?? null}
      sent={sent[id] ?? null}
      left={left[id] ?? null}
      pinned={pinned.includes(id)}
    />
  );
  const sure = draft.confirmed.includes(NO_PERSONAL_DATA);
  const change = (part: Partial<Draft>): void => onChange({ ...part, confirmed: [] });
  const asideOf = (ids: readonly string[], raised: readonly string[]): string => {
    const written = ids.filter((id) => (draft.values[id] ?? '') !== '').length;
    const chosen = raised.filter((id) => id in draft.difficulties).length;
    return [
      ...(written > 0 ? [today.written(integer(written))] : []),
      ...(chosen > 0 ? [today.chosen(integer(chosen))] : []),
    ].join(' · ');
  };
  const isUsed = ({
    measureIds,
    difficultyIds: raised,
  }: Pick<Group, 'measureIds' | 'difficultyIds'>): boolean =>
    measureIds.some((id) => (lastWork?.values[id] ?? 0) > 0) ||
    raised.some((id) => (lastWork?.difficulties[id] ?? 0) > 0);
  const mustShow = (group: Pick<Group, 'measureIds' | 'difficultyIds'>): boolean =>
    isUsed(group) ||
    group.measureIds.some((id) => isOpen(id, draft, faults, pinned)) ||
    group.difficultyIds.some((id) => id in draft.difficulties);
  const difficulties = (ids: readonly string[]) =>
    form.difficulties &&
    ids.length > 0 && (
      <DifficultyFields
        {...{ index, ids }}
        raised={draft.nothingToday ? {} : draft.difficulties}
        disabled={draft.nothingToday}
        faultsAt={at}
        onChange={(raised) => change({ difficulties: raised })}
      />
    );
  return (
    <>
      <div class="card numbers">
        {first.map(field)}
        <label class="tick nothing">
          <input
            type="checkbox"
            checked={draft.nothingToday}
            onChange={(event) => onChange({ nothingToday: event.currentTarget.checked })}
          />
          {today.nothingToday}
        </label>
        <Faults id="nothing-faults" faults={at('nothingToday')} />
        <p class="row spread soft small">
          {leftAsOf !== null && first.some((id) => id in left) && <span>{today.leftAsOf(leftAsOf)}</span>}
          <button
            type="button"
            class="plain"
            aria-pressed={explained}
            onClick={() => setExplained(!explained)}
          >
            {explained ? today.hideExplained : today.showExplained}
          </button>
        </p>
      </div>
      {groups.length > 0 && <h2 class="more-work">{today.moreWork}</h2>}
      {usedFirst(groups, isUsed).map((group) => (
        <FoldedPart
          key={group.id}
          title={group.title ?? today.otherWork}
          aside={asideOf(group.measureIds, group.difficultyIds)}
          mustShow={mustShow(group)}
        >
          {group.measureIds.map(field)}
          {form.difficulties && group.difficultyIds.length > 0 && (
            <p class="field-name part-name">{today.difficulties}</p>
          )}
          {difficulties(group.difficultyIds)}
        </FoldedPart>
      ))}
      {form.difficulties && difficultyIds.length > 0 && (
        <FoldedPart
          title={form.groups ? today.otherDifficulties : today.difficulties}
          aside={asideOf([], difficultyIds)}
          mustShow={mustShow({ measureIds: [], difficultyIds })}
        >
          {difficulties(difficultyIds)}
        </FoldedPart>
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

interface MeasureFieldProps
  extends Pick<ReportFormProps, 'draft' | 'onChange'>, Pick<NumberFieldProps, 'before' | 'sent' | 'left'> {
  id: string;
  pinned: boolean;
  explained: boolean;
  asked: readonly Problem[];
  at: (path: string) => Problem[];
}

/** A number, and the reasons for it that the plan's rules ask for as soon as it is unusual. */
function MeasureField({ id, draft, asked, at, onChange, ...shown }: MeasureFieldProps) {
  const { index } = useSession();
  const measure = index.measures.get(id);
  const own = at(`values.${id}`);
  if (!measure) return null;
  return (
    <div>
      <NumberField
        {...{ measure, ...shown }}
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
