/**
 * Tasks with their five "rõ". A task of the plan needs no record until something happens to it; a task issued
 * later begins as one, perhaps as a part of another. Completion names its product, which `task-review.ts` judges.
 */
import type { Entry } from '#schema/entry.ts';
import { TaskComplete, TaskIssue, TaskProgress } from '#schema/payloads.ts';
import { TaskDefinition } from '#schema/plan.ts';
import type { Problem } from '#schema/problem.ts';
import type { Task, TaskStep } from '#schema/task.ts';
import { wallClock } from '../calendar.ts';
import type { PlanIndex } from '../hierarchy.ts';
import { problem } from '../problem.ts';
import { FIELD_ROLES, noWords, wordsAt, type Act, type Context, type Given } from './act.ts';
import { accept, refuse, type Body, type Outcome } from './outcome.ts';
import { isCount } from './payload.ts';

/** What is the same in every act on a task. */
export const ON_TASKS = { subject: 'tasks', versioned: true, size: 'form' } satisfies Partial<
  Act<unknown, Task>
>;

export const taskIssue: Act<TaskIssue, Task> = {
  ...ON_TASKS,
  kind: 'task.issue',
  payload: TaskIssue,
  roles: ['standing', 'leader', 'digital-lead'],
  rolesSince: { 'digital-lead': 7 },
  hasWords: noWords,
  decide: decideIssue,
};
/** Whoever works on tasks; a leader has some too. */
const WORKERS = { roles: [...FIELD_ROLES, 'leader'], rolesSince: { leader: 7 } } satisfies Partial<
  Act<unknown, Task>
>;

export const taskProgress: Act<TaskProgress, Task> = {
  ...ON_TASKS,
  kind: 'task.progress',
  payload: TaskProgress,
  ...WORKERS,
  hasWords: wordsAt('progress'),
  decide: decideProgress,
};
export const taskComplete: Act<TaskComplete, Task> = {
  ...ON_TASKS,
  kind: 'task.complete',
  payload: TaskComplete,
  ...WORKERS,
  hasWords: wordsAt('product'),
  decide: decideComplete,
};

const taskIdOf = (entry: Entry): string => entry.target.slice(entry.target.lastIndexOf('~') + 1);

/** Returns the state of a task: its record, or the plan's definition where nothing happened yet, or null. */
export function taskState(record: Task | null, id: string, index: PlanIndex): Body<Task> | null {
  if (record) return record;
  const definition = index.tasks.get(id);
  return definition ? { taskId: id, definition, status: 'issued', completedDay: null, steps: [] } : null;
}

/** Returns the answer to `task.issue`: refused unless all five are there, each missing one named at its field. */
function decideIssue({ record, sent, entry, context, index }: Given<TaskIssue, Task>): Outcome<Task> {
  const id = taskIdOf(entry);
  if (taskState(record, id, index)) return refuse(problem('task.exists'));
  const definition = TaskDefinition.safeParse(sent.definition);
  if (!definition.success) {
    return refuse(
      ...definition.error.issues.map((issue) =>
        problem('task.incomplete-five', ['definition', ...issue.path.map(String)].join('.')),
      ),
    );
  }
  if (definition.data.id !== id) return refuse(problem('entry.wrong-target', 'definition.id'));
  const { person, responsibility } = definition.data;
  const unknown: Problem[] = [person.unitId, ...responsibility.withUnitIds]
    .filter((unitId) => !index.units.has(unitId))
    .map((unit) => problem('task.unknown-unit', 'definition', { unit }));
  if (unknown.length > 0) return refuse(...unknown);
  const { parentId, difficultyId } = sent;
  if (entry.role === 'digital-lead' && index.units.get(person.unitId)?.leadUnitId !== entry.unitId)
    return refuse(problem('task.not-led', 'definition.person.unitId'));
  if (parentId !== undefined && !isIssuersOwn(parentId, entry, index))
    return refuse(problem('task.parent', 'parentId'));
  const issued = { taskId: id, definition: definition.data, status: 'issued' as const, completedDay: null };
  const origin = {
    ...(parentId === undefined ? {} : { parentId }),
    ...(difficultyId === undefined ? {} : { difficultyId }),
  };
  const led = leaderOf(issued, context, index);
  return accept({ ...issued, ...led, ...origin, steps: [stepOf('issued', entry, context)] });
}

/** A part is issued by the unit that has the whole: a task of the plan that is given to it. */
const isIssuersOwn = (parentId: string, { unitId }: Entry, index: PlanIndex): boolean =>
  unitId !== null && index.tasks.get(parentId)?.person.unitId === unitId;

/** Returns the answer to `task.progress`: by the unit the task is given to, with a word on how it stands. */
function decideProgress({ record, sent, entry, context, index }: Given<TaskProgress, Task>): Outcome<Task> {
  const { state, problems } = ownTask(record, entry, index, 'progress');
  const percent: unknown = sent.percent ?? null;
  if (percent !== null && !isPercent(percent)) problems.push(problem('task.percent', 'percent'));
  if (!state || problems.length > 0) return refuse(...problems);
  const given = isPercent(percent) ? percent : null;
  const steps = [...state.steps, stepOf('progress', entry, context, { percent: given })];
  return accept({ ...bodyOf(state), ...leaderOf(state, context, index), status: 'in-progress', steps });
}

/** Returns the answer to `task.complete`: a task is done when its product is named. */
function decideComplete({ record, sent, entry, context, index }: Given<TaskComplete, Task>): Outcome<Task> {
  const { state, problems } = ownTask(record, entry, index, 'product');
  const { productUrl } = sent;
  if (productUrl !== null && !isLink(productUrl, context.ruleVersion))
    problems.push(problem('task.link', 'productUrl'));
  if (!state || problems.length > 0) return refuse(...problems);
  const completedDay = wallClock(context.nowMs, index.plan.period.timeZone).day;
  const steps = [...state.steps, stepOf('completed', entry, context, { percent: 100, productUrl })];
  const led = leaderOf(state, context, index);
  return accept({ ...bodyOf(state), ...led, status: 'completed', completedDay, steps });
}

const isPercent = (value: unknown): value is number => isCount(value) && value <= 100;

/** A link is pressed by others: only what a browser opens as a page, never a script. */
function isLink(text: string, ruleVersion: number): boolean {
  try {
    if (ruleVersion >= 2 && !isPlainAddress(text)) return false;
    return /^https?:\/\//i.test(text) && new URL(text).hostname !== '';
  } catch {
    return false;
  }
}

/** No user, no password, and nothing that a browser reads otherwise than it looks: blanks, `\\`, hidden characters. */
function isPlainAddress(text: string): boolean {
  const site = /^https?:\/\/([^/?#]+)/i.exec(text)?.[1] ?? '@';
  return !site.includes('@') && !/[\s\\\p{C}]/u.test(text);
}

function ownTask(
  record: Task | null,
  entry: Entry,
  index: PlanIndex,
  textField: 'progress' | 'product',
): { state: Body<Task> | null; problems: Problem[] } {
  const state = taskState(record, taskIdOf(entry), index);
  if (!state) return { state: null, problems: [problem('task.unknown')] };
  const problems: Problem[] = [];
  if (state.definition.person.unitId !== entry.unitId) problems.push(problem('task.not-yours'));
  if (state.status === 'completed' || state.status === 'accepted')
    problems.push(problem('record.wrong-state', null, { status: state.status }));
  if ((entry.texts[textField]?.trim() ?? '') === '')
    problems.push(problem('text.required', `texts.${textField}`));
  return { state, problems };
}

/** Since rules 3: so that whoever leads a unit can ask for the tasks of all of them in one question. */
function leaderOf(
  { definition }: Pick<Task, 'definition'>,
  { ruleVersion }: Context,
  { units }: PlanIndex,
): Pick<Task, 'leadUnitId'> {
  return ruleVersion < 3 ? {} : { leadUnitId: units.get(definition.person.unitId)?.leadUnitId ?? null };
}

/** Returns what a later step keeps of a task. */
export function bodyOf(state: Body<Task>): Body<Task> {
  const { taskId, definition, leadUnitId, parentId, difficultyId, status, completedDay, steps } = state;
  return {
    ...{ taskId, definition, status, completedDay, steps },
    ...(leadUnitId === undefined ? {} : { leadUnitId }),
    ...(parentId === undefined ? {} : { parentId }),
    ...(difficultyId === undefined ? {} : { difficultyId }),
  };
}

/** Returns one step of a task, said by this entry. Since rules 7 it names the role and unit of whoever said it. */
export function stepOf(
  kind: TaskStep['kind'],
  { id, atMicros, by, role, unitId, texts }: Entry,
  { nowMs, ruleVersion }: Context,
  said: Partial<Pick<TaskStep, 'percent' | 'text' | 'productUrl'>> = {},
): TaskStep {
  return {
    ...{ kind, entryId: id, atMicros, atMs: nowMs, by },
    ...(ruleVersion < 7 ? {} : { role, unitId }),
    ...{ percent: null, text: texts['progress'] ?? texts['product'] ?? null, productUrl: null },
    ...said,
  };
}
