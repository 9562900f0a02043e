/** One task with its five "rõ" and what became of it: `tasks/{campaign~task}`. */
import { z } from 'zod';
import { EntryRole } from './entry.ts';
import { TaskDefinition } from './plan.ts';
import { RecordHead } from './record.ts';
import { EpochMicros, EpochMs } from './time.ts';

/** `completed`: its unit handed in the product; who issued the task accepts it or returns it. */
export const TaskStep = z.object({
  kind: z.enum(['issued', 'progress', 'completed', 'accepted', 'returned']),
  entryId: z.string(),
  atMicros: EpochMicros,
  atMs: EpochMs,
  by: z.string(),
  /** Absent in what rules 1 to 6 wrote. */
  role: EntryRole.optional(),
  unitId: z.string().nullable().optional(),
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
  /** The task of its issuer that it is a part of, and the difficulty that it is to end; absent where there is none. */
  parentId: z.string().optional(),
  difficultyId: z.string().optional(),
  status: z.enum(['issued', 'in-progress', 'completed', 'accepted', 'returned']),
  /** When its product was handed in, in campaign time; null before, and after a return. Compared with the day it is due. */
  completedDay: z.string().nullable(),
  steps: z.array(TaskStep),
});
export type Task = z.infer<typeof Task>;
