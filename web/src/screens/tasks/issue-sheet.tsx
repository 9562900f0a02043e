/** Giving a unit a task that the plan does not have yet: all five "rõ", each answered at its field. */
import { CleanTick } from '../../entry-form/clean-tick.tsx';
import type { Problem } from '#schema/problem.ts';
import { useState } from 'preact/hooks';
import { v7 as newId } from 'uuid';
import { ActAnswer } from '../../entry-form/act-answer.tsx';
import { asksToConfirm } from '../../entry-form/draft-faults.ts';
import { useAct } from '../../entry-form/use-act.ts';
import { addressOf } from '../../address.ts';
import { Sheet } from '../../design/sheet.tsx';
import { knownNowMs } from '../../server-clock.ts';
import { useSession } from '../../session.ts';
import { FormFaults } from '../../entry-form/form-faults.tsx';
import {
  EMPTY,
  mayGiveTasks,
  newTaskId,
  PLACES,
  problemsOf,
  entryDraftOf,
  type IssueDraft,
  type Origin,
} from './issue.ts';
import { IssueFields } from './issue-fields.tsx';
import { useTaskWords } from './use-words.ts';

/** Nothing for those who may not issue one: the doors decide, this only hides what they would refuse. */
export function IssueButton(origin: Origin) {
  const session = useSession();
  const words = useTaskWords();
  const [open, setOpen] = useState(false);
  if (!mayGiveTasks(session)) return null;
  const title = origin.parentId === undefined ? words.issue : words.issuePart;
  return (
    <>
      <button type="button" class="primary" onClick={() => setOpen(true)}>
        {title}
      </button>
      {open && (
        <Sheet title={title} onClose={() => setOpen(false)}>
          <IssueForm {...origin} />
        </Sheet>
      )}
    </>
  );
}

const AT_FIELDS: readonly string[] = Object.values(PLACES);
const hasField = ({ path }: Problem): boolean => AT_FIELDS.includes(path ?? '');

/** Fills in the five “rõ” and issues. `start`: what is filled in already. */
export function IssueForm({ start = {}, ...origin }: Origin & { start?: Partial<IssueDraft> }) {
  const session = useSession();
  const words = useTaskWords();
  const act = useAct();
  const work = origin.difficulty?.work ?? '';
  const [draft, setDraft] = useState<IssueDraft>({ ...EMPTY, work, ...start });
  const [found, setFound] = useState<readonly Problem[]>([]);
  const [taskId, setTaskId] = useState('');
  const faults = [...found, ...act.problems];
  const change = (part: Partial<IssueDraft>): void => {
    setDraft({ ...draft, clean: false, ...part });
    setFound([]);
  };
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const entryId = newId();
    const id = newTaskId(session.today, entryId);
    const entryDraft = entryDraftOf(draft, session.campaign.campaignId, id, origin);
    const problems = problemsOf(draft, entryDraft, { ...session, nowMs: knownNowMs() });
    setFound(problems);
    setTaskId(id);
    act.reset();
    if (problems.length === 0) void act.say(entryDraft, entryId);
  };
  if (act.state === 'accepted') {
    return (
      <div class="stack">
        <ActAnswer act={act} done={words.issued} />
        <p>
          <a href={addressOf('tasks', taskId)}>{words.openTask}</a>
        </p>
      </div>
    );
  }
  return (
    <form class="stack" noValidate onSubmit={submit}>
      <IssueFields {...{ draft, faults }} onChange={change} />
      {(draft.clean || faults.some(asksToConfirm)) && (
        <CleanTick sure={draft.clean} onSure={(sure) => change({ clean: sure })} />
      )}
      <FormFaults {...{ found, hasField }} />
      <ActAnswer act={act} done={words.issued} elsewhere={hasField} />
      <div class="sheet-acts">
        <button type="submit" class="primary" disabled={act.state === 'waiting'}>
          {words.issue}
        </button>
      </div>
    </form>
  );
}
