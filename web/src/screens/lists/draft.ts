/**
 * A new version of the lists while it is being written, and what is wrong with it: the field's own rules, run before
 * anything is stored. A citizen's data never leaves this file for the outbox.
 */
import { documentPath } from '#schema/keys.ts';
import { readCount } from '#domain/count.ts';
import { baselineRegister } from '#domain/acts/baseline.ts';
import type { PlanIndex } from '#domain/hierarchy.ts';
import { problem } from '#domain/problem.ts';
import type { Baseline } from '#schema/baseline.ts';
import type { BaselineRegister } from '#schema/payloads.ts';
import type { Problem } from '#schema/problem.ts';
import { faultsOfDraft, NO_PERSONAL_DATA, type Writer } from '../../entry-form/draft-faults.ts';
import type { EntryDraft } from '../../outbox/item.ts';
import type { Pasted } from './paste.ts';

type Sent = ReturnType<(typeof BaselineRegister)['parse']>;

/** What must be written in every version, as the payload names it. */
const REQUIRED = ['asOfDay', 'asOfMoment', 'documentNumber', 'signer'] as const;

/**
 * `cells` (list id → area id → text) and `printed` as typed: an empty cell is not known, which is not 0. `chosen` lists
 * are shown; `pasted` ones came in a table; `again` ones are said to be unchanged and as of the new day.
 */
export interface Draft {
  asOfDay: string;
  /** Empty until the person has answered: nobody is to be taken at a word that was not said. */
  asOfMoment: '' | 'day-start' | 'day-end';
  documentNumber: string;
  signer: string;
  reason: string;
  confirmed: boolean;
  chosen: readonly string[];
  pasted: readonly string[];
  again: readonly string[];
  cells: Readonly<Record<string, Readonly<Record<string, string>>>>;
  printed: Readonly<Record<string, string>>;
}

/** Returns a draft over the newest counts, with no list chosen; with the required lists where there are none. */
export function draftFrom(record: Baseline | null, { plan }: PlanIndex): Draft {
  const latest = record?.latest ?? {};
  const chosen = record ? [] : plan.lists.filter(({ required }) => required);
  const cells = Object.entries(latest).map(([listId, counts]) => [
    listId,
    Object.fromEntries(Object.entries(counts).map(([areaId, count]) => [areaId, String(count)])),
  ]);
  return {
    ...{ asOfDay: '', asOfMoment: '', documentNumber: '', signer: '', reason: '', confirmed: false },
    ...{ printed: {}, pasted: [], again: [] },
    chosen: chosen.map(({ id }) => id),
    cells: Object.fromEntries(cells) as Draft['cells'],
  };
}

/**
 * Returns the draft with what was pasted in its cells. A list is emptied before its first table: an older number must
 * not pass for a pasted one. A further table adds to the first. A column without a number says nothing.
 */
export function filledWith(draft: Draft, pasted: Pasted): Draft {
  const cells = { ...draft.cells };
  const given = pasted.lists.filter((id) => Object.keys(pasted.cells[id] ?? {}).length > 0);
  for (const listId of given) {
    const counts = Object.entries(pasted.cells[listId] ?? {});
    const texts = counts.map(([areaId, count]): [string, string] => [areaId, String(count)]);
    const before = draft.pasted.includes(listId) ? cells[listId] : {};
    cells[listId] = { ...before, ...Object.fromEntries(texts) };
  }
  const sums = Object.entries(pasted.sums).map(([id, sum]): [string, string] => [id, String(sum)]);
  return {
    ...draft,
    cells,
    chosen: [...new Set([...draft.chosen, ...given])],
    pasted: [...new Set([...draft.pasted, ...given])],
    printed: { ...draft.printed, ...Object.fromEntries(sums) },
  };
}

/** Returns the sum of the list's whole numbers. **Null**: not one cell is filled in. */
export function sumOf({ cells }: Draft, listId: string): number | null {
  const counts = Object.values(cells[listId] ?? {}).flatMap((text) => readCount(text) ?? []);
  return counts.length === 0 ? null : counts.reduce((total, count) => total + count, 0);
}

/**
 * Returns the lists that the entry registers: pasted, changed by hand, or said again. Every other list keeps its own day
 * and numbers, whatever is shown of it.
 */
export function registeredLists(draft: Draft, record: Baseline | null): string[] {
  return draft.chosen.filter(
    (id) => draft.pasted.includes(id) || draft.again.includes(id) || isChanged(draft, record, id),
  );
}

function isChanged({ cells }: Draft, record: Baseline | null, listId: string): boolean {
  const [typed, known] = [numbersIn(cells[listId] ?? {}), record?.latest[listId] ?? {}];
  const areas = Object.keys({ ...typed, ...known });
  return areas.some((areaId) => typed[areaId] !== known[areaId]);
}

/** Returns the entry that says the draft, against the baseline on the screen; null for none. */
export function entryDraftOf(draft: Draft, campaignId: string, record: Baseline | null): EntryDraft {
  const reason = draft.reason.trim();
  const listIds = registeredLists(draft, record);
  const payload: Sent = {
    asOfDay: draft.asOfDay,
    ...(draft.asOfMoment === '' ? {} : { asOfMoment: draft.asOfMoment }),
    documentNumber: draft.documentNumber.trim(),
    signer: draft.signer.trim(),
    lists: Object.fromEntries(listIds.map((id) => [id, numbersIn(draft.cells[id] ?? {})])),
    sums: numbersIn(Object.fromEntries(Object.entries(draft.printed).filter(([id]) => listIds.includes(id)))),
    fileSha256: null,
    ...(draft.confirmed ? { confirmed: [NO_PERSONAL_DATA] } : {}),
  };
  return {
    kind: 'baseline.register',
    campaignId,
    target: documentPath('baselines', campaignId),
    payload,
    texts: reason === '' ? {} : { reason },
    baseVersion: record?.version ?? 0,
  };
}

/** What is no whole number stays as typed, so that the rules can answer it at its cell. */
function numbersIn(texts: Readonly<Record<string, string>>): Record<string, unknown> {
  const typed = Object.entries(texts).filter(([, text]) => text.trim() !== '');
  return Object.fromEntries(typed.map(([id, text]) => [id, readCount(text) ?? text]));
}

/** Returns what the server would refuse and the page can know; empty when the entry may be stored and sent. */
export function faultsOf(
  entryDraft: EntryDraft,
  record: Baseline | null,
  writer: Writer & { today: string },
): Problem[] {
  const sent = entryDraft.payload as Sent;
  const missing = REQUIRED.filter((field) => (sent[field] ?? '') === '');
  // The missing fields are said below in better words; the rest is judged as if they were there.
  const standIns = { asOfDay: writer.today, asOfMoment: 'day-end', documentNumber: '–', signer: '–' };
  const filled = Object.fromEntries(missing.map((field) => [field, standIns[field]]));
  const judged = { ...entryDraft, payload: { ...sent, ...filled } };
  const isDated = !missing.includes('asOfDay') && !missing.includes('asOfMoment');
  const problems = faultsOfDraft(baselineRegister, judged, record, writer).filter(
    ({ code }) => isDated || code !== 'baseline.day-not-over',
  );
  return [...missing.map((field) => problem('text.required', field)), ...problems];
}

/** Returns the problem with areas and lists by their names, as a person knows them. */
export function namedFault(found: Problem, index: PlanIndex): Problem {
  const params = { ...found.params };
  for (const field of ['area', 'parent']) {
    const name = index.areas.get(String(params[field]))?.name;
    if (name !== undefined) params[field] = name;
  }
  return { ...found, params };
}
