/** One task on a page of its own: its five "rõ", what happened to it, and what its own unit may say about it. */
import { integer } from '#domain/format.ts';
import { taskComplete } from '#domain/acts/task.ts';
import type { EntryRole } from '#schema/entry.ts';
import { documentPath, taskKey } from '#schema/keys.ts';
import type { Task, TaskStep } from '#schema/task.ts';
import { useState } from 'preact/hooks';
import { addressOf } from '../../address.ts';
import { refusedActs } from '../../entry-form/not-taken.ts';
import { Reasons } from '../../entry-form/reasons.tsx';
import { Sheet } from '../../design/sheet.tsx';
import { useWords } from '../../i18n/language.ts';
import type { Item } from '../../outbox/item.ts';
import { useWho } from '../../report-view/use-who.ts';
import { WhenWho } from '../../report-view/when-who.tsx';
import { useItems, useSession } from '../../session.ts';
import { stepSaid, type StepKind } from './step.ts';
import { IssueButton } from './issue-sheet.tsx';
import { Judgement } from './judgement.tsx';
import { StepForm } from './step-form.tsx';
import { TaskCard } from './task-card.tsx';
import type { TaskRow } from './task-rows.ts';
import { useTaskWords } from './use-words.ts';

interface TaskViewProps {
  row: TaskRow;
  record: Task | null;
  rows: readonly TaskRow[];
}

/** Who works on tasks; the doors decide, this only hides what they would refuse. */
const WORKERS: readonly EntryRole[] = taskComplete.roles;

/** `rows`: all tasks that this person may see, for the parts of this one. */
export function TaskView({ row, record, rows }: TaskViewProps) {
  const { person, campaign } = useSession();
  const target = documentPath('tasks', taskKey(campaign.campaignId, row.id));
  const words = useTaskWords();
  const { today, acts } = useWords();
  const items = useItems();
  const who = useWho(target);
  const [saying, setSaying] = useState<{ kind: StepKind; refused?: Item } | null>(null);
  const refused = refusedActs(items, campaign.campaignId).find(
    ({ item: { said } }) => said.target === target,
  );
  const isOwn = row.definition.person.unitId === person.unitId && WORKERS.includes(person.role);
  const canSay = isOwn && row.completedDay === null;
  return (
    <div class="stack">
      <p>
        <a href={addressOf('tasks')}>{words.all}</a>
      </p>
      <h1>{row.definition.work}</h1>
      <div class="card">
        <TaskCard row={row} opened />
      </div>
      {refused && (
        <div class="notice bad">
          <p>{today.actRefused(acts[refused.item.said.kind])}</p>
          <Reasons {...refused} />
          {canSay && (
            <button
              type="button"
              onClick={() => setSaying({ kind: stepSaid(refused.item.said).kind, refused: refused.item })}
            >
              {today.correctNow}
            </button>
          )}
        </div>
      )}
      {canSay && (
        <div class="row">
          {(['progress', 'complete'] as const).map((kind) => (
            <button key={kind} type="button" onClick={() => setSaying({ kind })}>
              {words.say[kind]}
            </button>
          ))}
        </div>
      )}
      {record && <Judgement row={row} record={record} />}
      {isOwn && !row.issued && <IssueButton parentId={row.id} />}
      <Parts {...{ row, rows }} />
      <h2>{words.history}</h2>
      {row.steps.length === 0 ? (
        <p class="empty">{words.noHistory}</p>
      ) : (
        <ol class="list">
          {[...row.steps].reverse().map((step) => (
            <li key={step.entryId} class="card">
              <Step {...{ row, step }} answered={who(step.entryId)} />
            </li>
          ))}
        </ol>
      )}
      {saying && (
        <Sheet title={words.say[saying.kind]} onClose={() => setSaying(null)}>
          <StepForm {...{ row, record, ...saying }} />
        </Sheet>
      )}
    </div>
  );
}

/** What this task is a part of and what it is to end, and the parts that its unit gave to others. */
function Parts({ row, rows }: Pick<TaskViewProps, 'row' | 'rows'>) {
  const { index } = useSession();
  const words = useTaskWords();
  const parts = rows.filter(({ parentId }) => parentId === row.id);
  const whole = row.parentId === null ? null : index.tasks.get(row.parentId);
  return (
    <>
      {whole && (
        <p>
          {words.partOf} <a href={addressOf('tasks', whole.id)}>{whole.work}</a>
        </p>
      )}
      {row.difficultyId !== null && (
        <p>
          <a href={addressOf('difficulties')}>{words.fromDifficulty}</a>
        </p>
      )}
      {parts.length > 0 && (
        <>
          <h2>{words.parts(integer(parts.length))}</h2>
          <ul class="list">
            {parts.map((part) => (
              <li key={part.id} class="card task-item">
                <TaskCard row={part} />
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

interface StepProps {
  row: TaskRow;
  step: TaskStep;
  /** **Null**: the answer to the entry does not tell, or may not be read. */
  answered: string | null;
}

/** What rules 1 to 6 wrote does not say who: only its own unit may say how a task stands; who issued it, the answer tells. */
function Step({ row, step, answered }: StepProps) {
  const words = useTaskWords();
  const said = step.kind === 'progress' || step.kind === 'completed' ? row.definition.person.unitId : null;
  const unitId = step.unitId ?? answered ?? said;
  return (
    <>
      <p>
        <strong>{words.steps[step.kind]}</strong> <WhenWho atMicros={step.atMicros} unitId={unitId} />
      </p>
      {step.percent !== null && <p>{words.percent(integer(step.percent))}</p>}
      {step.text !== null && <p>{step.text}</p>}
      {step.productUrl !== null && (
        <p>
          <a href={step.productUrl} target="_blank" rel="noreferrer noopener">
            {words.openProduct}
          </a>
        </p>
      )}
    </>
  );
}
