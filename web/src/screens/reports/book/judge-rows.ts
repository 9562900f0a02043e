/**
 * The rows of a workbook judged as the form judges: by the same rules, against what was reported before, on this device. What
 * a row does not say stays as it was reported; nothing is sent from here.
 */
import { problem } from '#domain/problem.ts';
import { readCount } from '#domain/count.ts';
import { documentPath, reportId } from '#schema/keys.ts';
import type { Form } from '#schema/plan.ts';
import type { Problem } from '#schema/problem.ts';
import type { Report } from '#schema/report.ts';
import type { ReportSubmit } from '#schema/payloads.ts';
import { asksToConfirm, NO_PERSONAL_DATA, type Writer } from '../../../entry-form/draft-faults.ts';
import { isRefused } from '../../../entry-form/not-taken.ts';
import type { EntryDraft, Item } from '../../../outbox/item.ts';
import { baseOf, saidOf, startOf, type Draft } from '../../today/draft.ts';
import { asksReason, faultsOf, reasonsAsked } from '../../today/draft-faults.ts';
import { linesOf, type Line } from '../../today/last-look.ts';
import { historyOf, unusualIn, type UnusualWords } from '../../../report-view/unusual.ts';
import type { BookRow, Fault, Place } from './read-rows.ts';

/** `new`: nothing was reported. `changed`: something else was. `same`: nothing is to be sent. `fault`: it cannot be sent. */
export type RowState = 'new' | 'changed' | 'same' | 'fault';

/**
 * **Null**: `said`, `reportId` where area or day cannot be read. `lines`: its numbers beside those reported before. `stays`:
 * what was reported and the row does not say. `held`: its day is locked. `vouched`, `asksToVouch`: for words that may hold
 * personal data.
 */
export interface JudgedRow {
  row: BookRow;
  state: RowState;
  reportId: string | null;
  said: EntryDraft | null;
  lines: readonly Line[];
  stays: readonly Line[];
  faults: readonly Fault[];
  held: boolean;
  asksToVouch: boolean;
  reasonUnused: boolean;
}

/** What rows are judged beside: who writes, the unit's reports by id, the locked days, what this device sent. */
export interface Beside {
  writer: Writer;
  unitId: string;
  form: Form;
  records: ReadonlyMap<string, Report>;
  locked: ReadonlySet<string>;
  items: readonly Item[];
  unusual: UnusualWords;
  /** Rows for which the person says that their words hold no personal data. */
  vouched: ReadonlySet<BookRow>;
}

/** Returns each row with what is wrong with it and what it would change, in the same order. */
export function judgeRows(rows: readonly BookRow[], beside: Beside): JudgedRow[] {
  const lastOf = new Map(beside.items.map((item) => [item.said.target, item]));
  return rows.map((row) => judgeRow(row, beside, lastOf));
}

function judgeRow(row: BookRow, beside: Beside, lastOf: ReadonlyMap<string, Item>): JudgedRow {
  const { writer, unitId, form, records, locked } = beside;
  const { areaId, day } = row;
  if (areaId === null || day === null) return unread(row);
  const { campaignId } = writer.campaign;
  const id = reportId(campaignId, unitId, areaId, day);
  const record = records.get(id) ?? null;
  const sent = lastOf.get(documentPath('reports', id));
  // What was refused is no report: the row is compared with what counts.
  const last = sent && isRefused(sent) ? undefined : sent;
  const start = startOf(record, last);
  const key = { campaignId, unitId, areaId, day };
  const base = baseOf(start, record, last);
  const written = draftWith(row, start.draft, beside.vouched.has(row));
  const history = historyOf(records.values(), areaId, day);
  const ask = (draft: Draft): Problem[] => [
    ...reasonsAsked(saidOf(draft, key, base), form, writer.index),
    ...(draft.nothingToday ? [] : unusualIn(draft.values, history, writer.index.plan.digest, beside.unusual)),
  ];
  const asked = ask(written);
  const draft = withReason(written, asked, row.reason);
  const said = saidOf(draft, key, base);
  const found = [
    ...(contradicts(row) ? [problem('report.nothing-with-values', 'nothingToday')] : []),
    ...faultsOf(said, writer),
    ...asked.filter(({ params }) => isUnanswered(draft, String(params['rule']))),
  ];
  const isReported = record !== null || last !== undefined;
  const isUnchanged = isReported && wordsOf(said) === wordsOf(saidOf(start.draft, key, base));
  const isSame = isUnchanged && row.faults.length === 0 && !contradicts(row);
  const faults = [...row.faults, ...once(found).map((one) => ({ place: placeOf(row, one), reason: one }))];
  const lines = linesOf(said.payload as ReportSubmit, isReported ? contentIn(start.draft) : null, []);
  return {
    ...{ row, reportId: id, said, faults: isSame ? [] : faults },
    state: isSame ? 'same' : faults.length > 0 ? 'fault' : isReported ? 'changed' : 'new',
    lines,
    stays: isReported && !row.nothing ? lines.filter((line) => line.now !== null && !isSaid(row, line)) : [],
    held: locked.has(day),
    asksToVouch: beside.vouched.has(row) || found.some(asksToConfirm),
    reasonUnused: row.reason !== '' && asked.length === 0,
  };
}

function unread(row: BookRow): JudgedRow {
  return {
    ...{ row, state: 'fault', reportId: null, said: null, lines: [], stays: [], faults: row.faults },
    ...{ held: false, asksToVouch: false, reasonUnused: false },
  };
}

/** An empty cell leaves what was reported. Numbers take back a "nothing today" of before. */
function draftWith(row: BookRow, before: Draft, isVouched: boolean): Draft {
  const saysNumbers = Object.keys(row.values).length + Object.keys(row.difficulties).length > 0;
  return {
    values: { ...before.values, ...row.values },
    nothingToday: row.nothing || (before.nothingToday && !saysNumbers),
    difficulties: { ...before.difficulties, ...row.difficulties },
    note: row.note === '' ? before.note : row.note,
    reasons: before.reasons,
    confirmed: isVouched ? [NO_PERSONAL_DATA] : [],
  };
}

/** The row has one place for a reason: it answers everything that asks for one. */
function withReason(draft: Draft, asked: readonly Problem[], reason: string): Draft {
  if (reason === '') return draft;
  const reasons = asked.map(({ params }): [string, string] => [String(params['rule']), reason]);
  return { ...draft, reasons: { ...draft.reasons, ...Object.fromEntries(reasons) } };
}

const isUnanswered = ({ reasons }: Draft, code: string): boolean => (reasons[code] ?? '').trim() === '';

/** The form cannot be filled in like that: "nothing" takes its numbers away, a row does not. */
function contradicts({ nothing, values, difficulties }: BookRow): boolean {
  const typed = [...Object.values(values), ...Object.values(difficulties).map(({ cases }) => cases)];
  return nothing && typed.some((text) => readCount(text) !== 0);
}

/** What an entry says, whoever answers for it. */
const wordsOf = ({ payload, texts }: EntryDraft): string =>
  JSON.stringify([{ ...payload, confirmed: [] }, texts]);

function contentIn({ values, difficulties, nothingToday }: Draft): Parameters<typeof linesOf>[1] {
  const counts = (typed: readonly (readonly [string, string])[]): Record<string, number> =>
    Object.fromEntries(typed.map(([id, text]) => [id, Number(text)]));
  if (nothingToday) return { values: {}, difficulties: {} };
  const cases = Object.entries(difficulties).map(([id, raised]) => [id, raised.cases] as const);
  return { values: counts(Object.entries(values)), difficulties: counts(cases) };
}

const isSaid = ({ values, difficulties }: BookRow, { kind, id }: Line): boolean =>
  id in (kind === 'value' ? values : difficulties);

/** The rule asks for its reason at the number, and so does the rest of the entry: said once. */
function once(found: readonly Problem[]): Problem[] {
  const keyOf = ({ code, path, params }: Problem): string =>
    `${code} ${path ?? ''} ${String(params['rule'] ?? '')}`;
  return [...new Map(found.map((one) => [keyOf(one), one])).values()];
}

/** A reason stands in its own column, also where it is asked for at the number. */
function placeOf({ places, place }: BookRow, found: Problem): Place {
  const path = found.path ?? '';
  const known = path.startsWith('texts.reason.') ? places['texts.reason'] : places[path];
  return known ?? (asksReason(found) ? (places['texts.reason'] ?? place) : place);
}
