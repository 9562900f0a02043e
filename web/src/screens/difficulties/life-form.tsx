/** The words and the letter that one step of a difficulty needs. Words with a citizen's data never leave this form. */
import { CleanTick } from '../../entry-form/clean-tick.tsx';
import { useState } from 'preact/hooks';
import { DIFFICULTY_STEPS, type StepKind, type WordPlace } from '#domain/difficulty-steps.ts';
import { dayInWords } from '#domain/format.ts';
import type { Difficulty } from '#schema/difficulty.ts';
import type { Problem } from '#schema/problem.ts';
import { Field } from '../../design/field.tsx';
import { ActAnswer } from '../../entry-form/act-answer.tsx';
import { asksToConfirm } from '../../entry-form/draft-faults.ts';
import { FormFaults } from '../../entry-form/form-faults.tsx';
import { useAct } from '../../entry-form/use-act.ts';
import { useWords } from '../../i18n/language.ts';
import { knownNowMs } from '../../server-clock.ts';
import { useSession } from '../../session.ts';
import { emptyStep, olderThan, stepEntry, stepProblems, type LifeProps, type StepDraft } from './step.ts';
import { useStepWords } from './use-step-words.ts';

interface LifeFormProps extends LifeProps {
  kind: StepKind;
  record: Difficulty;
}

/** Of one line. */
const SHORT: readonly WordPlace[] = ['authority', 'documentNumber'];
/** Of a letter. */
const DAYS = ['sentDay', 'dueDay'] as const;

export function LifeForm({ kind, id, record, raised }: LifeFormProps) {
  const session = useSession();
  const words = useStepWords();
  const act = useAct();
  const [draft, setDraft] = useState(() => emptyStep(session.today));
  const [found, setFound] = useState<readonly Problem[]>([]);
  const places = DIFFICULTY_STEPS[kind].words;
  const fields = [...places.map((place) => `texts.${place}`), 'into', ...DAYS];
  const hasField = ({ path }: Problem): boolean => fields.includes(path ?? '');
  const faults = [...found, ...act.problems];
  const at = (path: string): Problem[] => faults.filter((fault) => fault.path === path);
  const change = (part: Partial<StepDraft>): void => {
    setDraft({ ...draft, clean: false, ...part });
    setFound([]);
  };
  const write = (place: WordPlace, text: string): void =>
    change({ words: { ...draft.words, [place]: text } });
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const entry = stepEntry(kind, id, record, draft);
    const problems = stepProblems(entry, record, { ...session, nowMs: knownNowMs() });
    setFound(problems);
    act.reset();
    if (problems.length === 0) void act.say(entry);
  };
  if (act.state === 'accepted') return <ActAnswer act={act} done={words.done} />;
  return (
    <form class="stack" noValidate onSubmit={submit}>
      {places.map((place) => (
        <Field
          key={place}
          id={`life-${place}`}
          label={words.places[place]}
          hint={words.noPersonalData}
          faults={at(`texts.${place}`)}
        >
          {SHORT.includes(place) ? (
            <input
              value={draft.words[place] ?? ''}
              onInput={(event) => write(place, event.currentTarget.value)}
            />
          ) : (
            <textarea
              value={draft.words[place] ?? ''}
              onInput={(event) => write(place, event.currentTarget.value)}
            />
          )}
        </Field>
      ))}
      {kind === 'difficulty.merge' && <Older {...{ id, raised, draft, change }} faults={at('into')} />}
      {kind === 'difficulty.petition' &&
        DAYS.map((field) => (
          <Field key={field} id={`life-${field}`} label={words[field]} faults={at(field)}>
            <input
              type="date"
              value={draft[field]}
              onInput={(event) => change({ [field]: event.currentTarget.value })}
            />
          </Field>
        ))}
      {(draft.clean || faults.some(asksToConfirm)) && (
        <CleanTick sure={draft.clean} onSure={(sure) => change({ clean: sure })} />
      )}
      <FormFaults {...{ found, hasField }} />
      <ActAnswer act={act} done={words.done} elsewhere={hasField} />
      <div class="sheet-acts">
        <button type="submit" class="primary" disabled={act.state === 'waiting'}>
          {words.save}: {words.steps[kind]}
        </button>
      </div>
    </form>
  );
}

interface OlderProps extends LifeProps {
  draft: StepDraft;
  change: (part: Partial<StepDraft>) => void;
  faults: readonly Problem[];
}

function Older({ id, raised, draft, change, faults }: OlderProps) {
  const { index } = useSession();
  const { difficulties } = useWords();
  const words = useStepWords();
  const older = olderThan(id, raised);
  if (older.length === 0) return <p class="soft">{words.noOlder}</p>;
  return (
    <Field id="life-into" label={words.into} faults={faults}>
      <select value={draft.into} onChange={(event) => change({ into: event.currentTarget.value })}>
        <option value="">{difficulties.choose}</option>
        {older.map((key) => {
          const { unitId, raisedDay, text } = raised.get(key) ?? {};
          const unit = index.units.get(unitId ?? '')?.shortName ?? '';
          return (
            <option key={key} value={key.slice(key.indexOf('~') + 1)}>
              {dayInWords(raisedDay ?? '')} · {unit} {text === null ? '' : `· ${text ?? ''}`}
            </option>
          );
        })}
      </select>
    </Field>
  );
}
