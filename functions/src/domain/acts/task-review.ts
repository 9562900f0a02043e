/** What becomes of a product that a unit handed in: whoever issued the task accepts it, or returns it with a reason. */
import { TaskReview } from '#schema/payloads.ts';
import type { Task } from '#schema/task.ts';
import { problem } from '../problem.ts';
import { mayJudge } from '../task-state.ts';
import { noWords, type Act, type Given } from './act.ts';
import { accept, refuse, type Outcome } from './outcome.ts';
import { bodyOf, ON_TASKS, stepOf } from './task.ts';

const REVIEW = {
  ...ON_TASKS,
  payload: TaskReview,
  roles: ['standing', 'leader', 'digital-lead'],
  hasWords: noWords,
} satisfies Partial<Act<TaskReview, Task>>;

export const taskAccept: Act<TaskReview, Task> = {
  ...REVIEW,
  kind: 'task.accept',
  decide: (given) => decideReview(given, 'accepted'),
};
export const taskReturn: Act<TaskReview, Task> = {
  ...REVIEW,
  kind: 'task.return',
  decide: (given) => decideReview(given, 'returned'),
};

/** Returns the answer: only what was handed in is judged. One that is returned is open again, and due when it was. */
function decideReview(
  { record, entry, context }: Given<TaskReview, Task>,
  outcome: 'accepted' | 'returned',
): Outcome<Task> {
  if (!record) return refuse(problem('task.unknown'));
  const problems = [];
  if (!mayJudge(record, entry)) problems.push(problem('task.not-judge'));
  if (record.status !== 'completed')
    problems.push(problem('record.wrong-state', null, { status: record.status }));
  if (outcome === 'returned' && (entry.texts['reason'] ?? '').trim() === '')
    problems.push(problem('text.required', 'texts.reason'));
  if (problems.length > 0) return refuse(...problems);
  const text = outcome === 'returned' ? (entry.texts['reason'] ?? null) : null;
  const step = stepOf(outcome, entry, context, { text });
  const completedDay = outcome === 'returned' ? null : record.completedDay;
  return accept({ ...bodyOf(record), status: outcome, completedDay, steps: [...record.steps, step] });
}
