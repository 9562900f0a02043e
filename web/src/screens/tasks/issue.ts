/**
 * A task while it is being issued, the entry that issues it, and what is wrong with it: the field's own rules, run
 * before anything is stored. All five "rõ" are asked for; words with a citizen's data never leave this file.
 */
import { taskIssue } from '#domain/acts/task.ts';
import { problem } from '#domain/problem.ts';
import { documentPath, taskKey } from '#schema/keys.ts';
import type { PlanIndex } from '#domain/hierarchy.ts';
import type { TaskDefinition, Unit } from '#schema/plan.ts';
import type { Problem } from '#schema/problem.ts';
import { faultsOfDraft, NO_PERSONAL_DATA, type Writer } from '../../entry-form/draft-faults.ts';
import type { EntryDraft } from '../../outbox/item.ts';
import type { Session } from '../../session.ts';

/** As typed. `clean`: the writer states that the words hold no personal data. */
export interface IssueDraft {
  unitId: string;
  position: string;
  work: string;
  kind: TaskDefinition['responsibility']['kind'];
  withUnitIds: readonly string[];
  dueDay: string;
  cadence: string;
  product: string;
  clean: boolean;
}

/** Where a task comes from, if not out of nothing: the task that it is a part of, the difficulty that it is to end. */
export interface Origin {
  parentId?: string | undefined;
  difficulty?: { id: string; work: string } | undefined;
}

/** Returns the units that somebody may give a task to: one who leads units, those; anybody else, all. */
export function unitsToTask({ plan }: PlanIndex, { role, unitId }: Session['person']): readonly Unit[] {
  return role === 'digital-lead' ? plan.units.filter(({ leadUnitId }) => leadUnitId === unitId) : plan.units;
}

/** Returns true iff the doors let this person issue a task: they decide, this only hides what they would refuse. */
export const mayGiveTasks = ({ person, index }: Pick<Session, 'person' | 'index'>): boolean =>
  taskIssue.roles.includes(person.role) && unitsToTask(index, person).length > 0;

export const EMPTY: IssueDraft = {
  ...{ unitId: '', position: '', work: '', kind: 'lead', withUnitIds: [], dueDay: '', cadence: '' },
  ...{ product: '', clean: false },
};

/** Where each field of the form stands in the entry, so that a problem finds its field. */
export const PLACES = {
  unitId: 'definition.person.unitId',
  position: 'definition.person.position',
  work: 'definition.work',
  dueDay: 'definition.progress.dueDay',
  cadence: 'definition.progress.cadence',
  product: 'definition.product.text',
} as const;

export type FieldName = keyof typeof PLACES;

const FIELDS = Object.keys(PLACES) as FieldName[];

/** Returns a short code for a new task: its day, and the random end of the entry's id. */
export function newTaskId(today: string, entryId: string): string {
  return `nv.${today.replace(/-/g, '')}.${entryId.slice(-6)}`;
}

/** Returns the partners: a unit does not work with itself, even if it was ticked before the task was given to it. */
export function partnersOf({ unitId, withUnitIds }: Pick<IssueDraft, 'unitId' | 'withUnitIds'>): string[] {
  return withUnitIds.filter((id) => id !== unitId);
}

/** Returns the entry that issues the task under this code. */
export function entryDraftOf(
  draft: IssueDraft,
  campaignId: string,
  taskId: string,
  { parentId, difficulty }: Origin = {},
): EntryDraft {
  const definition: TaskDefinition = {
    id: taskId,
    person: { unitId: draft.unitId, position: draft.position.trim() },
    work: draft.work.trim(),
    responsibility: { kind: draft.kind, withUnitIds: partnersOf(draft) },
    progress: { dueDay: draft.dueDay, cadence: draft.cadence.trim() },
    product: { text: draft.product.trim(), indicatorIds: [] },
    sourceLine: null,
  };
  return {
    kind: 'task.issue',
    campaignId,
    target: documentPath('tasks', taskKey(campaignId, taskId)),
    payload: {
      definition,
      ...(parentId === undefined ? {} : { parentId }),
      ...(difficulty === undefined ? {} : { difficultyId: difficulty.id }),
      ...(draft.clean ? { confirmed: [NO_PERSONAL_DATA] } : {}),
    },
    texts: {},
    baseVersion: 0,
  };
}

/** Returns what is wrong, each at its place in the entry; empty when it may be stored and sent. */
export function problemsOf(draft: IssueDraft, entryDraft: EntryDraft, writer: Writer): Problem[] {
  const missing = FIELDS.filter((field) => draft[field].trim() === '');
  if (missing.length > 0) return missing.map((field) => problem('text.required', PLACES[field]));
  return faultsOfDraft(taskIssue, entryDraft, null, writer).flatMap((found) =>
    found.path === 'definition' && found.code.startsWith('text.')
      ? fieldsAt(found, draft, entryDraft, writer)
      : [found],
  );
}

/** Words of a definition are judged as one: each field is asked alone, so that the fault finds its own. */
function fieldsAt(found: Problem, draft: IssueDraft, entryDraft: EntryDraft, writer: Writer): Problem[] {
  const isIn = (field: FieldName): boolean => {
    const payload = { ...entryDraft.payload, definition: { text: draft[field] } };
    const faults = faultsOfDraft(taskIssue, { ...entryDraft, payload }, null, writer);
    return faults.some(({ code, path }) => code === found.code && path === found.path);
  };
  const fields = FIELDS.filter(isIn);
  return fields.length === 0 ? [found] : fields.map((field) => ({ ...found, path: PLACES[field] }));
}
