/** Every task of the campaign with what became of it: those of the plan and those issued later. Adds nothing of its own. */
import { bucketOf, type TaskBucket } from '#domain/digest/counts.ts';
import type { PlanIndex } from '#domain/hierarchy.ts';
import type { TaskDefinition } from '#schema/plan.ts';
import type { Task, TaskStep } from '#schema/task.ts';
import { fits } from '../../table/matches.ts';

/** From the one to act on to the one that is done. */
export const BUCKETS: readonly TaskBucket[] = ['overdue', 'running', 'late', 'onTime'];

/**
 * **Null**: `completedDay` until it is completed; `percent` until somebody reported one. `version` is 0 and `steps`
 * are empty for a task of the plan to which nothing happened yet. `issued`: given after the plan, so not in it.
 */
export interface TaskRow {
  id: string;
  definition: TaskDefinition;
  bucket: TaskBucket;
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
  const known = new Map([...records].map((record) => [record.taskId, record]));
  const issued = [...known.values()].filter(({ taskId }) => !tasks.has(taskId));
  return [...plan.tasks, ...issued.map(({ definition }) => definition)]
    .map((definition) => rowOf(definition, known.get(definition.id), !tasks.has(definition.id), today))
    .sort((a, b) => BUCKETS.indexOf(a.bucket) - BUCKETS.indexOf(b.bucket) || byDue(a, b));
}

/** Equal days keep the order of the plan, on every browser. */
const byDue = ({ definition: { progress: a } }: TaskRow, { definition: { progress: b } }: TaskRow): number =>
  a.dueDay < b.dueDay ? -1 : Number(a.dueDay > b.dueDay);

function rowOf(
  definition: TaskDefinition,
  record: Task | undefined,
  issued: boolean,
  today: string,
): TaskRow {
  const steps = record?.steps ?? [];
  const percents = steps.flatMap(({ percent }) => percent ?? []);
  const texts = steps.flatMap(({ text }) => text ?? []);
  const completedDay = record?.completedDay ?? null;
  return {
    ...{ id: definition.id, definition, steps, issued, completedDay, version: record?.version ?? 0 },
    bucket: bucketOf(definition.progress.dueDay, completedDay, today),
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
