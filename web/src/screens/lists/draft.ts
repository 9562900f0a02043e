/**
 * A new version of the lists while it is being written, and what is wrong with it: the field's own rules, run before
 * anything is stored. A citizen's data never leaves this file for the outbox.
 */
import { decideBaseline } from '../../../../functions/src/domain/decide/baseline.ts';
import { campaignMs } from '../../../../functions/src/domain/campaign-clock.ts';
import type { PlanIndex } from '../../../../functions/src/domain/hierarchy.ts';
import { problem } from '../../../../functions/src/domain/problem.ts';
import type { Baseline } from '../../../../functions/src/schema/baseline.ts';
import { RULE_VERSION } from '../../../../functions/src/schema/decision.ts';
import type { BaselineRegister, Entry } from '../../../../functions/src/schema/entry.ts';
import type { Problem } from '../../../../functions/src/schema/problem.ts';
import { NO_PERSONAL_DATA, wordProblems } from '../../acts/free-words.ts';
import type { Said } from '../../outbox/item.ts';
import type { Room } from '../../room.ts';
import type { Pasted } from './paste.ts';
import { wholeIn } from './whole.ts';

type Sent = ReturnType<(typeof BaselineRegister)['parse']>;

/** What must be written in every version, as the payload names it. */
const REQUIRED = ['asOfDay', 'documentNumber', 'signer'] as const;

/** `cells` (list id → area id → text) and `printed` as typed: an empty cell is not known, which is not 0. */
export interface Draft {
  asOfDay: string;
  documentNumber: string;
  signer: string;
  reason: string;
  confirmed: boolean;
  chosen: readonly string[];
  cells: Readonly<Record<string, Readonly<Record<string, string>>>>;
  printed: Readonly<Record<string, string>>;
}

/** Returns a draft that begins with the newest counts; with the required lists where there are none. */
export function draftFrom(record: Baseline | null, { plan }: PlanIndex): Draft {
  const latest = record?.latest ?? {};
  const chosen = plan.lists.filter(({ id, required }) => (record ? id in latest : required));
  const cells = Object.entries(latest).map(([listId, counts]) => [
    listId,
    Object.fromEntries(Object.entries(counts).map(([areaId, count]) => [areaId, String(count)])),
  ]);
  return {
    ...{ asOfDay: '', documentNumber: '', signer: '', reason: '', confirmed: false, printed: {} },
    chosen: chosen.map(({ id }) => id),
    cells: Object.fromEntries(cells) as Draft['cells'],
  };
}

/** Returns the draft with what was pasted in its cells; cells about which the table said nothing stay. */
export function filledWith(draft: Draft, pasted: Pasted): Draft {
  const cells = { ...draft.cells };
  for (const listId of pasted.lists) {
    const counts = Object.entries(pasted.cells[listId] ?? {});
    const texts = counts.map(([areaId, count]): [string, string] => [areaId, String(count)]);
    cells[listId] = { ...cells[listId], ...Object.fromEntries(texts) };
  }
  const sums = Object.entries(pasted.sums).map(([id, sum]): [string, string] => [id, String(sum)]);
  return {
    ...draft,
    cells,
    chosen: [...new Set([...draft.chosen, ...pasted.lists])],
    printed: { ...draft.printed, ...Object.fromEntries(sums) },
  };
}

/** Returns the sum of the list's whole numbers. **Null**: not one cell is filled in. */
export function sumOf({ cells }: Draft, listId: string): number | null {
  const counts = Object.values(cells[listId] ?? {}).flatMap((text) => wholeIn(text) ?? []);
  return counts.length === 0 ? null : counts.reduce((total, count) => total + count, 0);
}

/** Returns the entry that says the draft. `baseVersion` is the version of the ledger on the screen, 0 for none. */
export function saidOf(draft: Draft, campaignId: string, baseVersion: number): Said {
  const reason = draft.reason.trim();
  const payload: Sent = {
    asOfDay: draft.asOfDay,
    documentNumber: draft.documentNumber.trim(),
    signer: draft.signer.trim(),
    lists: Object.fromEntries(draft.chosen.map((id) => [id, numbersIn(draft.cells[id] ?? {})])),
    sums: numbersIn(
      Object.fromEntries(Object.entries(draft.printed).filter(([id]) => draft.chosen.includes(id))),
    ),
    fileSha256: null,
    ...(draft.confirmed ? { confirmed: [NO_PERSONAL_DATA] } : {}),
  };
  return {
    kind: 'baseline.register',
    campaignId,
    target: `baselines/${campaignId}`,
    payload,
    texts: reason === '' ? {} : { reason },
    baseVersion,
  };
}

/** What is no whole number stays as typed, so that the rules can answer it at its cell. */
function numbersIn(texts: Readonly<Record<string, string>>): Record<string, unknown> {
  const typed = Object.entries(texts).filter(([, text]) => text.trim() !== '');
  return Object.fromEntries(typed.map(([id, text]) => [id, wholeIn(text) ?? text]));
}

/** Returns what the server would refuse and the page can know; empty when the entry may be stored and sent. */
export function faultsOf(said: Said, record: Baseline | null, room: Room): Problem[] {
  const { campaign, index, today } = room;
  const sent = said.payload as Sent;
  const missing = REQUIRED.filter((field) => sent[field] === '');
  // The missing fields are said below in better words; the rest is judged as if they were there.
  const filled = Object.fromEntries(missing.map((field) => [field, field === 'asOfDay' ? today : '–']));
  const nowMs = campaignMs(campaign, room.nowMs * 1000);
  const entry: Entry = {
    ...{ ...said, payload: { ...sent, ...filled } },
    ...{ id: '-', by: room.person.uid, role: room.person.role, unitId: room.person.unitId },
    ...{ capturedAtMs: room.nowMs, atMicros: room.nowMs * 1000, redacted: null },
    clientInfo: { app: '', sentAtMs: room.nowMs },
  };
  const { problems } = decideBaseline(
    record,
    entry,
    { campaign, index, day: null, emulator: false, nowMs, ruleVersion: RULE_VERSION },
    index,
  );
  const required = missing.map((field) => problem('text.required', field));
  return [...required, ...wordFaults(said, sent, index, today), ...problems];
}

/** The two fields of the paper are words too, and each answers for itself. */
function wordFaults({ kind, texts }: Said, sent: Sent, { plan }: PlanIndex, today: string): Problem[] {
  const saysClean = sent.confirmed?.includes(NO_PERSONAL_DATA) ?? false;
  const { documentNumber, signer } = sent;
  const paper = Object.entries({ documentNumber, signer }).flatMap(([path, text]) =>
    wordProblems({ kind, texts: {}, payload: { text } }, saysClean, plan, today).map((found) => ({
      ...found,
      path,
    })),
  );
  return [...wordProblems({ kind, texts, payload: {} }, saysClean, plan, today), ...paper];
}

/** Returns the problem with areas and lists by their names, as a person knows them. */
export function namedFault(found: Problem, index: PlanIndex): Problem {
  const params = { ...found.params };
  for (const place of ['area', 'parent']) {
    const name = index.areas.get(String(params[place]))?.name;
    if (name !== undefined) params[place] = name;
  }
  return { ...found, params };
}
