/** Accepting what a unit handed in for its task, or returning it with a reason: by whoever issued the task, or a leader. */
import { useState } from 'preact/hooks';
import { taskReturn } from '#domain/acts/task-review.ts';
import { mayJudge } from '#domain/task-state.ts';
import { documentPath, taskKey } from '#schema/keys.ts';
import type { Task } from '#schema/task.ts';
import { Sheet } from '../../design/sheet.tsx';
import { ActAnswer } from '../../entry-form/act-answer.tsx';
import { ReasonField } from '../../entry-form/reason-field.tsx';
import { useAct } from '../../entry-form/use-act.ts';
import { useReason } from '../../entry-form/use-reason.ts';
import { useSession } from '../../session.ts';
import type { TaskRow } from './task-rows.ts';
import { useTaskWords } from './use-words.ts';

interface JudgementProps {
  row: TaskRow;
  record: Task;
}

/** Nothing where nothing waits, or where somebody else judges; it stays to say what became of an act that was said here. */
export function Judgement({ row, record }: JudgementProps) {
  const { person } = useSession();
  const words = useTaskWords();
  const act = useAct();
  const [returning, setReturning] = useState(false);
  const say = useSayer(row, record);
  const may = row.waits && mayJudge(record, { ...person, by: person.uid });
  if (!may && act.state === 'idle' && !returning) return null;
  return (
    <section class="card stack">
      <h2>{words.judge}</h2>
      {may && (
        <div class="row">
          <button
            type="button"
            class="primary"
            disabled={act.state === 'waiting'}
            onClick={() => void act.say(say('task.accept'))}
          >
            {words.accept}
          </button>
          <button type="button" class="danger" onClick={() => setReturning(true)}>
            {words.giveBack}
          </button>
        </div>
      )}
      <ActAnswer act={act} done={words.accepted} />
      {returning && (
        <Sheet title={words.giveBack} onClose={() => setReturning(false)}>
          <ReturnForm {...{ row, record }} />
        </Sheet>
      )}
    </section>
  );
}

function ReturnForm(props: JudgementProps) {
  const words = useTaskWords();
  const { index } = useSession();
  const act = useAct();
  const reason = useReason(taskReturn, act);
  const say = useSayer(props.row, props.record);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const checked = reason.checked();
    if (checked) void act.say({ ...say('task.return'), payload: checked.confirmed, texts: checked.texts });
  };
  if (act.state === 'accepted') return <ActAnswer act={act} done={words.returned} />;
  return (
    <form class="stack" noValidate onSubmit={submit}>
      <ReasonField
        id="task-return-reason"
        label={words.returnReason}
        hint={words.wordsHint(index.plan.privacy.freeTextMax)}
        most={index.plan.privacy.freeTextMax}
        reason={reason}
      />
      <ActAnswer act={act} done={words.returned} elsewhere={({ path }) => path === 'texts.reason'} />
      <div class="sheet-acts">
        <button type="submit" class="danger" disabled={act.state === 'waiting'}>
          {words.giveBack}
        </button>
      </div>
    </form>
  );
}

/** Returns the entry of a judgement, without words. */
function useSayer({ id }: TaskRow, { version }: Task) {
  const { campaignId } = useSession().campaign;
  return (kind: 'task.accept' | 'task.return') => ({
    ...{ kind, campaignId, target: documentPath('tasks', taskKey(campaignId, id)) },
    ...{ payload: {}, texts: {}, baseVersion: version },
  });
}
