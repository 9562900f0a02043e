/**
 * What becomes of a difficulty after it was raised: one line a step, who says it, after what, what it makes of it, and which
 * words it needs. Server, audit and screens read this table; nothing else says what may follow what.
 * **Source**: context 1.7; plan lines L27, L81, L101.
 */
import type { Difficulty, DifficultyStatus } from '#schema/difficulty.ts';
import type { EntryKind, EntryRole } from '#schema/entry.ts';
import { FIELD_ROLES } from './acts/act.ts';

export type WordPlace = 'answer' | 'description' | 'proposal' | 'reason' | 'authority' | 'documentNumber';

/**
 * `whose`: of whom the difficulty must be. `anybody`: the role is enough. `own-unit`: of the unit that raised it, or said by
 * the standing agency. `led`: of a unit that the author's unit leads, or their own, or said by the standing agency.
 * `words`: the places in `texts` that must not be empty.
 */
export interface StepRule {
  roles: readonly EntryRole[];
  whose: 'anybody' | 'own-unit' | 'led';
  from: readonly DifficultyStatus[];
  to: DifficultyStatus;
  words: readonly WordPlace[];
}

export type StepKind =
  Extract<EntryKind, `difficulty.${string}`> extends infer Kind ? Exclude<Kind, 'difficulty.raise'> : never;

const STANDING: readonly EntryRole[] = ['standing'];
const UP: readonly EntryRole[] = ['standing', 'leader'];

export const DIFFICULTY_STEPS: Readonly<Record<StepKind, StepRule>> = {
  'difficulty.receive': { roles: STANDING, whose: 'anybody', from: ['new'], to: 'received', words: [] },
  'difficulty.ask': {
    ...{ roles: STANDING, whose: 'anybody', from: ['new', 'received'], to: 'needs-more', words: ['reason'] },
  },
  'difficulty.add': {
    ...{
      roles: FIELD_ROLES,
      whose: 'own-unit',
      from: ['needs-more'],
      to: 'received',
      words: ['description'],
    },
  },
  'difficulty.guide': {
    ...{ roles: STANDING, whose: 'anybody', from: ['new', 'received'], to: 'guided', words: ['answer'] },
  },
  'difficulty.merge': {
    ...{ roles: STANDING, whose: 'anybody', from: ['new', 'received'], to: 'merged', words: [] },
  },
  'difficulty.submit': {
    ...{ roles: ['standing', 'digital-lead'], whose: 'led', from: ['new', 'received', 'guided'] },
    ...{ to: 'submitted', words: ['proposal'] },
  },
  'difficulty.direct': {
    ...{ roles: ['leader'], whose: 'anybody', from: ['submitted'], to: 'directed', words: ['answer'] },
  },
  'difficulty.petition': {
    ...{
      roles: UP,
      whose: 'anybody',
      from: ['received', 'submitted', 'directed'],
      to: 'petitioned',
      words: ['authority', 'documentNumber'],
    },
  },
  'difficulty.answer': {
    ...{ roles: STANDING, whose: 'anybody', from: ['petitioned'], to: 'answered', words: ['answer'] },
  },
  'difficulty.solve': {
    ...{ roles: UP, whose: 'anybody', from: ['received', 'guided', 'directed', 'answered'] },
    ...{ to: 'solved', words: ['answer'] },
  },
  'difficulty.close': {
    ...{ roles: FIELD_ROLES, whose: 'own-unit', from: ['guided', 'solved'], to: 'closed', words: [] },
  },
  'difficulty.reopen': {
    ...{ roles: FIELD_ROLES, whose: 'own-unit', from: ['guided', 'solved', 'closed'] },
    ...{ to: 'received', words: ['reason'] },
  },
};

export const STEP_KINDS = Object.keys(DIFFICULTY_STEPS) as StepKind[];

/** Where somebody still owes the unit an answer. A question back to the unit is one: it waits for the unit then. */
export const UNANSWERED: readonly DifficultyStatus[] = ['new', 'received', 'submitted', 'petitioned'];

/** Where somebody gave the unit an answer: a word of guidance, a directive, a letter, or that it is solved. */
const ANSWERED: readonly DifficultyStatus[] = ['guided', 'directed', 'answered', 'solved'];

/** Returns when a difficulty was first answered, in campaign time. **Null**: not yet. */
export function firstAnswerMs({ steps = [] }: Pick<Difficulty, 'steps'>): number | null {
  return steps.find(({ status }) => ANSWERED.includes(status))?.atMs ?? null;
}

/** Returns the state that a difficulty had at a moment of the server's clock. Not asked for moments before it was raised. */
export function statusAt(
  { steps = [], status }: Pick<Difficulty, 'steps' | 'status'>,
  atMicros: number,
): DifficultyStatus {
  if (steps.length === 0) return status;
  return steps.findLast((step) => step.atMicros <= atMicros)?.status ?? 'new';
}

/** Who says a step: their role and unit, and whom that unit leads. */
export interface Speaker {
  role: EntryRole;
  unitId: string | null;
}

/** Returns true iff the difficulty is the speaker's matter in this step. `leadUnitId`: who leads the unit that raised it. */
export function isMatterOf(
  { whose }: StepRule,
  { unitId }: Pick<Difficulty, 'unitId'>,
  speaker: Speaker,
  leadUnitId: string | null,
): boolean {
  if (whose === 'anybody' || speaker.role === 'standing') return true;
  if (speaker.unitId === null) return false;
  return speaker.unitId === unitId || (whose === 'led' && speaker.unitId === leadUnitId);
}

/** Returns the steps that somebody may take on a difficulty as it stands. */
export function stepsOpenTo(
  speaker: Speaker,
  difficulty: Pick<Difficulty, 'unitId' | 'status'>,
  leadUnitId: string | null,
): StepKind[] {
  return STEP_KINDS.filter((kind) => {
    const rule = DIFFICULTY_STEPS[kind];
    return (
      rule.roles.includes(speaker.role) &&
      rule.from.includes(difficulty.status) &&
      isMatterOf(rule, difficulty, speaker, leadUnitId)
    );
  });
}
