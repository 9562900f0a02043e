/** A step of a task while it is being written: how far it is, or what came of it. Words with a citizen's data never leave it. */
import { countOrText } from '#domain/count.ts';
import { taskComplete, taskProgress } from '#domain/acts/task.ts';
import { documentPath, taskKey } from '#schema/keys.ts';
import type { Problem } from '#schema/problem.ts';
import type { Task } from '#schema/task.ts';
import { faultsOfDraft, NO_PERSONAL_DATA, type Writer } from '../../entry-form/draft-faults.ts';
import type { EntryDraft } from '../../outbox/item.ts';
import type { TaskRow } from './task-rows.ts';

export type StepKind = 'progress' | 'complete';

/** As typed: `percent` for progress, `link` for completion. `clean`: the words hold no personal data. */
export interface StepDraft {
  text: string;
  percent: string;
  link: string;
  clean: boolean;
}

export const EMPTY: StepDraft = { text: '', percent: '', link: '', clean: false };

/** Returns which step an entry said, and the draft that said it, to be corrected. */
export function stepSaid({ kind, payload, texts }: EntryDraft): { kind: StepKind; draft: StepDraft } {
  const step = kind === 'task.complete' ? 'complete' : 'progress';
  const { percent, productUrl } = payload;
  const written = (value: unknown): string =>
    typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
  const text = texts[textField(step)] ?? '';
  return { kind: step, draft: { text, percent: written(percent), link: written(productUrl), clean: false } };
}

/** Where the words of a step stand in its entry. */
export const textField = (kind: StepKind): string => (kind === 'progress' ? 'progress' : 'product');

/** Returns the entry that says the step. What is no whole number stays as typed, to be answered at its field. */
export function entryDraftOf(kind: StepKind, draft: StepDraft, row: TaskRow, campaignId: string): EntryDraft {
  const { percent, link, clean } = draft;
  const typed = percent.trim();
  const confirmed = clean ? { confirmed: [NO_PERSONAL_DATA] } : {};
  return {
    kind: kind === 'progress' ? 'task.progress' : 'task.complete',
    campaignId,
    target: documentPath('tasks', taskKey(campaignId, row.id)),
    payload:
      kind === 'progress'
        ? { percent: typed === '' ? null : countOrText(typed), ...confirmed }
        : { productUrl: link.trim() === '' ? null : link.trim(), ...confirmed },
    texts: { [textField(kind)]: draft.text.trim() },
    baseVersion: row.version,
  };
}

/** Where what is not prose stands in a step: an address can hold a citizen's number too. */
const numberOrLink = ({ kind }: EntryDraft): string => (kind === 'task.progress' ? 'percent' : 'productUrl');

/** Returns what is wrong, each at its place; empty when it may be stored and sent. **Null**: `record` for none yet. */
export function problemsOf(entryDraft: EntryDraft, record: Task | null, writer: Writer): Problem[] {
  const act = entryDraft.kind === 'task.progress' ? taskProgress : taskComplete;
  return faultsOfDraft<unknown, Task>(act, entryDraft, record, writer).map((found) =>
    found.path === 'payload' ? { ...found, path: numberOrLink(entryDraft) } : found,
  );
}
