/** Every task of the campaign with what became of it: those of the plan and those issued later. Adds nothing of its own. */
import { wallClock } from '#domain/calendar.ts';
import { taskStanding, TASK_BUCKETS, type TaskBucket } from '#domain/task-state.ts';
import type { PlanIndex } from '#domain/hierarchy.ts';
import type { TaskDefinition } from '#schema/plan.ts';
import type { Task, TaskStep } from '#schema/task.ts';
import { RULE_VERSION } from '#schema/rule-version.ts';
import { fits } from '../../table/matches.ts';

/**
 * `waits`: its product was handed in and not judged yet. **Null**: `completedDay` until it is handed in; `parentId` but for a
 * part of another task, `difficultyId` but for one that is to end a difficulty; `percent` until somebody reported one. `version` is 0 and `steps`
 * are empty for a task of the plan to which nothing happened yet. `issued`: given after the plan, so not in it.
 */
export interface TaskRow {
  id: string;
  definition: TaskDefinition;
  bucket: TaskBucket;
  waits: boolean;
  parentId: string | null;
  difficultyId: string | null;
  completedDay: string | null;
  percent: number | null;
  /** The newest words of its unit. **Null**: none yet. */
  word: string | null;
  steps: readonly TaskStep[];
  version: number;
  issued: boolean;
}

/** Returns the tasks: what is overdue first, then by the day they are due, the done ones last. */
export function taskRows(records: Iterable<Task>, { plan, tasks }: PlanIndex, today: string): TaskRow[] {
  const dayOf = (ms: number): string => wallClock(ms, plan.period.timeZone).day;
  const known = new Map([...records].map((record) => [record.taskId, record]));
  const issued = [...known.values()].filter(({ taskId }) => !tasks.has(taskId));
  return [...plan.tasks, ...issued.map(({ definition }) => definition)]
    .map((definition) => rowOf(definition, known.get(definition.id), !tasks.has(definition.id), today, dayOf))
    .sort((a, b) => TASK_BUCKETS.indexOf(a.bucket) - TASK_BUCKETS.indexOf(b.bucket) || byDue(a, b));
}

/** Equal days keep the order of the plan, on every browser. */
const byDue = ({ definition: { progress: a } }: TaskRow, { definition: { progress: b } }: TaskRow): number =>
  a.dueDay < b.dueDay ? -1 : Number(a.dueDay > b.dueDay);

function rowOf(
  definition: TaskDefinition,
  record: Task | undefined,
  issued: boolean,
  today: string,
  dayOf: (ms: number) => string,
): TaskRow {
  const steps = record?.steps ?? [];
  const percents = steps.flatMap(({ percent }) => percent ?? []);
  const texts = steps.flatMap(({ text }) => text ?? []);
  const completedDay = record?.completedDay ?? null;
  return {
    ...{ id: definition.id, definition, steps, issued, completedDay, version: record?.version ?? 0 },
    ...taskStanding(steps, definition.progress.dueDay, today, dayOf, RULE_VERSION),
    ...{ parentId: record?.parentId ?? null, difficultyId: record?.difficultyId ?? null },
    percent: percents[percents.length - 1] ?? null,
    word: texts[texts.length - 1] ?? null,
  };
}

/** **Null**: any. `search` empty for anything. */
export interface Filter {
  bucket: TaskBucket | null;
  unitId: string | null;
  search: string;
}

/** Returns the tasks that pass the filter, in the same order. */
export function filtered(rows: readonly TaskRow[], { bucket, unitId, search }: Filter): TaskRow[] {
  return rows.filter(
    ({ definition, ...row }) =>
      (bucket === null || row.bucket === bucket) &&
      (unitId === null || definition.person.unitId === unitId) &&
      fits(search, `${definition.work} ${definition.person.position} ${definition.product.text}`),
  );
}
