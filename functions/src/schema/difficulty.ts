/** One difficulty that a unit raised apart from a daily report: `difficulties/{campaign~entry}`. */
import { z } from 'zod';
import { EntryKind, EntryRole } from './entry.ts';
import { RecordHead } from './record.ts';
import { EpochMicros, EpochMs } from './time.ts';

/** **Source**: context 1.7. What may follow what, and who says it: `domain/difficulty-steps.ts`. */
export const DifficultyStatus = z.enum([
  'new',
  'received',
  'needs-more',
  'guided',
  'submitted',
  'directed',
  'petitioned',
  'answered',
  'solved',
  'closed',
  'merged',
]);
export type DifficultyStatus = z.infer<typeof DifficultyStatus>;

/** A letter to an authority above. **Null**: `dueDay` where no answer was asked for by a day. */
export const Petition = z.object({
  authority: z.string(),
  documentNumber: z.string(),
  sentDay: z.string(),
  dueDay: z.string().nullable(),
});
export type Petition = z.infer<typeof Petition>;

/** **Null**: `text` where the step needs no words; `into` but for a merge; `petition` but for a letter. */
export const DifficultyTurn = z.object({
  kind: EntryKind,
  status: DifficultyStatus,
  entryId: z.string(),
  atMicros: EpochMicros,
  atMs: EpochMs,
  by: z.string(),
  role: EntryRole,
  unitId: z.string().nullable(),
  text: z.string().nullable(),
  into: z.string().nullable(),
  petition: Petition.nullable(),
});
export type DifficultyTurn = z.infer<typeof DifficultyTurn>;

export const Difficulty = RecordHead.extend({
  categoryId: z.string(),
  unitId: z.string(),
  /** Who leads that unit; absent in what rules 1 to 6 wrote. */
  leadUnitId: z.string().nullable().optional(),
  areaId: z.string(),
  cases: z.int(),
  text: z.string().nullable(),
  status: DifficultyStatus,
  raisedAtMs: EpochMs,
  raisedDay: z.string(),
  raisedAtMicros: EpochMicros,
  by: z.string(),
  /** What became of it, oldest first; absent until somebody took it up. */
  steps: z.array(DifficultyTurn).optional(),
});
export type Difficulty = z.infer<typeof Difficulty>;
