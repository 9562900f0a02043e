/**
 * Where a task stands: the four official buckets, and who may judge its product. Edition, audit and screens read the same.
 * **Source**: context 1.4; plan line L31.
 */
import type { EntryRole } from '#schema/entry.ts';
import type { Task, TaskStep } from '#schema/task.ts';

/** Done in time, done late, still running, overdue. */
export type TaskBucket = 'onTime' | 'late' | 'running' | 'overdue';

/** From the one to act on to the one that is done. */
export const TASK_BUCKETS: readonly TaskBucket[] = ['overdue', 'running', 'late', 'onTime'];

/** Returns the official bucket of a task as of `day`. **Null**: `doneDay` until it is done. */
export function bucketOf(dueDay: string, doneDay: string | null, day: string): TaskBucket {
  if (doneDay === null) return day > dueDay ? 'overdue' : 'running';
  return doneDay > dueDay ? 'late' : 'onTime';
}

/** `waits`: its product was handed in and nobody has judged it yet. */
export interface TaskStanding {
  bucket: TaskBucket;
  waits: boolean;
}

/**
 * Returns where a task stands on `day` after these steps, of which none is later than that. A product counts from the day
 * it was handed in, and only once it is accepted: whoever waits for a judgement does not fall behind meanwhile. Until
 * rules 6 it was done when it was handed in. `dayOf`: the campaign's day of an instant.
 */
export function taskStanding(
  steps: readonly Pick<TaskStep, 'kind' | 'atMs'>[],
  dueDay: string,
  day: string,
  dayOf: (ms: number) => string,
  ruleVersion: number,
): TaskStanding {
  const last = steps.findLast(({ kind }) => kind !== 'issued' && kind !== 'progress');
  const handedIn = steps.findLast(({ kind }) => kind === 'completed');
  if (!last || !handedIn || last.kind === 'returned')
    return { bucket: bucketOf(dueDay, null, day), waits: false };
  const handedInDay = dayOf(handedIn.atMs);
  if (last.kind === 'accepted' || ruleVersion < 7)
    return { bucket: bucketOf(dueDay, handedInDay, day), waits: false };
  return { bucket: bucketOf(dueDay, null, handedInDay), waits: true };
}

/** Who judges: the account, its role and its unit. */
export interface Judge {
  by: string;
  role: EntryRole;
  unitId: string | null;
}

/**
 * Returns true iff this account may accept or return what was handed in: whoever issued the task (the standing agency for
 * those of the plan), or a leader. Nobody judges what they handed in, and no unit but the leaders' own its own.
 */
export function mayJudge(task: Pick<Task, 'definition' | 'steps'>, { by, role, unitId }: Judge): boolean {
  const { steps, definition } = task;
  if (steps.findLast(({ kind }) => kind === 'completed')?.by === by) return false;
  if (role === 'leader') return true;
  if (unitId === null || unitId === definition.person.unitId) return false;
  const issued = steps.find(({ kind }) => kind === 'issued');
  if (role === 'standing') return issued?.role === undefined || issued.role === 'standing';
  return issued?.unitId === unitId;
}
