/** A step of a difficulty while it is being written, its entry, and what is wrong with it. */
import { STEP_ACTS } from '#domain/acts/difficulty.ts';
import { DIFFICULTY_STEPS, stepsOpenTo, type StepKind, type WordPlace } from '#domain/difficulty-steps.ts';
import { documentPath } from '#schema/keys.ts';
import type { Difficulty } from '#schema/difficulty.ts';
import type { Problem } from '#schema/problem.ts';
import { faultsOfDraft, NO_PERSONAL_DATA, type Writer } from '../../entry-form/draft-faults.ts';
import type { EntryDraft } from '../../outbox/item.ts';
import type { Session } from '../../session.ts';

/** One of the difficulties that this person sees. `id`: its key in the database. */
export interface LifeProps {
  id: string;
  raised: ReadonlyMap<string, Difficulty>;
}

/** As typed. `words`: by their place. `into`: the name of the older one; the days: of a letter. */
export interface StepDraft {
  words: Partial<Record<WordPlace, string>>;
  into: string;
  sentDay: string;
  dueDay: string;
  clean: boolean;
}

/** Returns an empty draft; a letter was sent today unless somebody says otherwise. */
export const emptyStep = (today: string): StepDraft => ({
  ...{ words: {}, into: '', sentDay: today, dueDay: '', clean: false },
});

/** Returns what this person may do about it now. The doors and the decision say so too; this only hides the rest. */
export function stepsOf(
  { person, index }: Pick<Session, 'person' | 'index'>,
  record: Difficulty,
): StepKind[] {
  return stepsOpenTo(person, record, index.units.get(record.unitId)?.leadUnitId ?? null);
}

/** Returns the entry that takes the step on the difficulty with this key. */
export function stepEntry(kind: StepKind, key: string, record: Difficulty, draft: StepDraft): EntryDraft {
  const places = DIFFICULTY_STEPS[kind].words;
  const confirmed = draft.clean ? { confirmed: [NO_PERSONAL_DATA] } : {};
  return {
    kind,
    campaignId: record.campaignId,
    target: documentPath('difficulties', key),
    payload: { ...payloadOf(kind, draft), ...confirmed },
    texts: Object.fromEntries(places.map((place) => [place, draft.words[place]?.trim() ?? ''])),
    baseVersion: record.version,
  };
}

function payloadOf(kind: StepKind, { into, sentDay, dueDay }: StepDraft): EntryDraft['payload'] {
  if (kind === 'difficulty.merge') return { into };
  return kind === 'difficulty.petition' ? { sentDay, dueDay: dueDay === '' ? null : dueDay } : {};
}

/** Returns what is wrong, each at its place; empty when it may be stored and sent. */
export function stepProblems(entryDraft: EntryDraft, record: Difficulty, writer: Writer): Problem[] {
  return faultsOfDraft(STEP_ACTS[entryDraft.kind as StepKind], entryDraft, record, writer);
}

/** Returns the keys of those that were raised before this one and stand for themselves: it may be merged into them. */
export function olderThan(key: string, raised: ReadonlyMap<string, Difficulty>): string[] {
  const own = raised.get(key);
  return [...raised]
    .filter(
      ([other, { status, categoryId }]) =>
        other < key && status !== 'merged' && categoryId === own?.categoryId,
    )
    .map(([other]) => other)
    .sort()
    .reverse();
}
