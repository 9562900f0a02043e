/** How far one's own task is, or that it is done and what came of it. */
import { CleanTick } from '../../entry-form/clean-tick.tsx';
import type { CountLimits } from '#domain/count.ts';
import type { Problem } from '#schema/problem.ts';
import type { Task } from '#schema/task.ts';
import { useState } from 'preact/hooks';
import { ActAnswer } from '../../entry-form/act-answer.tsx';
import { asksToConfirm } from '../../entry-form/draft-faults.ts';
import { CountInput } from '../../entry-form/count-input.tsx';
import { useAct } from '../../entry-form/use-act.ts';
import { useCount, withFault } from '../../entry-form/use-count.ts';
import { Field } from '../../design/field.tsx';
import type { Item } from '../../outbox/item.ts';
import { knownNowMs } from '../../server-clock.ts';
import { useSession } from '../../session.ts';
import { FormFaults } from '../../entry-form/form-faults.tsx';
import {
  EMPTY,
  problemsOf,
  entryDraftOf,
  stepSaid,
  textField,
  type StepDraft,
  type StepKind,
} from './step.ts';
import type { TaskRow } from './task-rows.ts';
import { useTaskWords } from './use-words.ts';

const PERCENT: CountLimits = { path: 'percent', max: 100, notWhole: 'task.percent' };

export interface StepFormProps {
  row: TaskRow;
  /** **Null**: nothing happened to the task yet. */
  record: Task | null;
  kind: StepKind;
  /** What was refused and is corrected here: the form begins with it. */
  refused?: Item | undefined;
}

export function StepForm({ row, record, kind, refused }: StepFormProps) {
  const session = useSession();
  const words = useTaskWords();
  const act = useAct();
  const [draft, setDraft] = useState(() => (refused ? stepSaid(refused.said).draft : EMPTY));
  const [found, setFound] = useState<readonly Problem[]>(refused?.decision?.problems ?? []);
  const fields = ['percent', 'productUrl', `texts.${textField(kind)}`];
  const faults = [...found, ...act.problems];
  const hasField = ({ path }: Problem): boolean => fields.includes(path ?? '');
  const at = (path: string): Problem[] => faults.filter((fault) => fault.path === path);
  const change = (part: Partial<StepDraft>): void => {
    setDraft({ ...draft, clean: false, ...part });
    setFound([]);
  };
  const counting = useCount(draft.percent, PERCENT, (percent) => change({ percent }));
  const percentFaults = withFault(at('percent'), counting.fault);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const said = entryDraftOf(kind, draft, row, session.campaign.campaignId);
    const problems = problemsOf(said, record, { ...session, nowMs: knownNowMs() });
    setFound(problems);
    act.reset();
    if (problems.length === 0) void act.say(said);
  };
  if (act.state === 'accepted') return <ActAnswer act={act} done={words.said[kind]} />;
  return (
    <form class="stack" noValidate onSubmit={submit}>
      {kind === 'progress' && (
        <Field id="step-percent" label={words.percentDone} hint={words.percentHint} faults={percentFaults}>
          <CountInput
            id="step-percent"
            typed={draft.percent}
            counting={counting}
            wrong={percentFaults.length > 0}
            describedBy="step-percent-hint step-percent-faults"
          />
        </Field>
      )}
      <Field
        id="step-text"
        label={words.stepText[kind]}
        hint={words.wordsHint(session.index.plan.privacy.freeTextMax)}
        faults={at(`texts.${textField(kind)}`)}
      >
        <textarea value={draft.text} onInput={(event) => change({ text: event.currentTarget.value })} />
      </Field>
      {kind === 'complete' && (
        <Field id="step-link" label={words.link} hint={words.linkHint} faults={at('productUrl')}>
          <input
            type="url"
            value={draft.link}
            onInput={(event) => change({ link: event.currentTarget.value })}
          />
        </Field>
      )}
      {(draft.clean || faults.some(asksToConfirm)) && (
        <CleanTick sure={draft.clean} onSure={(sure) => change({ clean: sure })} />
      )}
      <FormFaults {...{ found, hasField }} />
      <ActAnswer act={act} done={words.said[kind]} elsewhere={hasField} />
      <div class="sheet-acts">
        <button type="submit" class="primary" disabled={act.state === 'waiting'}>
          {words.send}
        </button>
      </div>
    </form>
  );
}
