/** One task with its five "rõ" and what became of it: `tasks/{campaign~task}`. */
import { z } from 'zod';
import { TaskDefinition } from './plan.ts';
import { RecordHead } from './record.ts';
import { EpochMicros, EpochMs } from './time.ts';

export const TaskStep = z.object({
  kind: z.enum(['issued', 'progress', 'completed']),
  entryId: z.string(),
  atMicros: EpochMicros,
  atMs: EpochMs,
  by: z.string(),
  percent: z.int().nullable(),
  text: z.string().nullable(),
  productUrl: z.string().nullable(),
});

export type TaskStep = z.infer<typeof TaskStep>;

export const Task = RecordHead.extend({
  taskId: z.string(),
  definition: TaskDefinition,
  /** Who leads the unit that it is given to; absent in what rules 1 and 2 wrote. */
  leadUnitId: z.string().nullable().optional(),
  status: z.enum(['issued', 'in-progress', 'completed']),
  /** Campaign time of completion; null until completed. Compared with `definition.progress.dueDay`. */
  completedDay: z.string().nullable(),
  steps: z.array(TaskStep),
});
export type Task = z.infer<typeof Task>;
