/**
 * A report while it is being written: what was typed, what it begins with, and the entry that says it. Knows no screen
 * and no storage; nothing of what a record held may be lost by correcting it.
 */
import { countOrText } from '#domain/count.ts';
import { documentPath, reportId } from '#schema/keys.ts';
import type { ReportSubmit } from '#schema/payloads.ts';
import type { Content, Report } from '#schema/report.ts';
import type { Item, EntryDraft } from '../../outbox/item.ts';

/** One difficulty as typed: how many cases, and a few words. */
export interface Raised {
  cases: string;
  text: string;
}

/** `values` as typed: an empty field is absent, which is not 0. `reasons` by the code of the rule. */
export interface Draft {
  values: Readonly<Record<string, string>>;
  nothingToday: boolean;
  difficulties: Readonly<Record<string, Raised>>;
  note: string;
  reasons: Readonly<Record<string, string>>;
  confirmed: readonly string[];
}

export const EMPTY: Draft = {
  values: {},
  nothingToday: false,
  difficulties: {},
  note: '',
  reasons: {},
  confirmed: [],
};

/**
 * A draft and the version of the report that its writer had seen, 0 for none. `presumed`: that version is the writer's
 * own entry, which the server had not answered yet.
 */
export interface Based {
  draft: Draft;
  seenVersion: number;
  presumed: boolean;
}

export interface ReportKey {
  campaignId: string;
  unitId: string;
  areaId: string;
  day: string;
}

/** Returns the entry that says the draft. "Nothing today" says no number and no difficulty, whatever was typed before. */
export function saidOf(
  draft: Draft,
  { campaignId, unitId, areaId, day }: ReportKey,
  baseVersion: number,
): EntryDraft {
  const values = Object.entries(draft.nothingToday ? {} : draft.values).filter(([, text]) => isWritten(text));
  const raised = Object.entries(draft.nothingToday ? {} : draft.difficulties);
  const reasons = Object.entries(draft.reasons).filter(([, text]) => isWritten(text));
  const payload: ReportSubmit = {
    ...{ unitId, areaId, day },
    values: Object.fromEntries(values.map(([id, text]) => [id, countOrText(text)])),
    nothingToday: draft.nothingToday,
    difficulties: Object.fromEntries(raised.map(([id, { cases }]) => [id, countOrText(cases)])),
    confirmed: [...draft.confirmed, ...reasons.map(([code]) => code).filter(isOfThePlan)],
  };
  const texts: [string, string][] = [
    ['note', draft.note],
    ...raised.map(([id, { text }]): [string, string] => [`difficulty.${id}`, text]),
    ...reasons.map(([code, text]): [string, string] => [`reason.${code}`, text]),
  ];
  const written = texts.filter(([, text]) => isWritten(text)).map(([name, text]) => [name, text.trim()]);
  return {
    kind: 'report.submit',
    campaignId,
    target: documentPath('reports', reportId(campaignId, unitId, areaId, day)),
    payload,
    texts: Object.fromEntries(written) as Record<string, string>,
    baseVersion,
  };
}

/** The plan's rules ask for their code; what only this device asks about names its number after a full stop. */
const isOfThePlan = (code: string): boolean => !code.includes('.');

const isWritten = (text: string): boolean => text.trim() !== '';

/** Returns a draft that begins with what was reported, so that only the wrong number has to be touched. */
export function draftOf(content: Pick<Content, 'nothingToday' | 'texts'> & Numbers): Draft {
  const { values, difficulties, nothingToday, texts } = content;
  const raised = Object.entries(difficulties).map(([id, cases]): [string, Raised] => [
    id,
    { cases: String(cases), text: texts[`difficulty.${id}`] ?? '' },
  ]);
  const reasons = Object.entries(texts).filter(([name]) => name.startsWith(REASON));
  return {
    values: typedOf(values),
    nothingToday,
    difficulties: Object.fromEntries(raised),
    note: texts['note'] ?? '',
    reasons: Object.fromEntries(reasons.map(([name, text]) => [name.slice(REASON.length), text])),
    confirmed: [],
  };
}

interface Numbers {
  values: Readonly<Record<string, unknown>>;
  difficulties: Readonly<Record<string, unknown>>;
}

const REASON = 'reason.';

/** Returns numbers as they would have been typed. */
export function typedOf(values: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([id, value]) => [id, String(value)]));
}

/**
 * Returns what the form begins with: what this device said last while the server's record does not show it (on its
 * way, refused, or not here yet), else the record. **Null**: `record` where there is none or it is not known yet.
 */
export function startOf(record: Report | null, last: Item | undefined): Based {
  const recorded = record?.version ?? 0;
  if (last && isAheadOf(recorded, last)) {
    const { decision, said, state } = last;
    const draft = draftOf({ ...(said.payload as ReportSubmit), texts: said.texts });
    if (wasNotTaken(last)) return { draft, seenVersion: said.baseVersion, presumed: false };
    if (decision) return { draft, seenVersion: decision.version, presumed: false };
    return { draft, seenVersion: said.baseVersion + 1, presumed: state !== 'stopped' };
  }
  const content = contentOf(record);
  return { draft: content ? draftOf(content) : EMPTY, seenVersion: recorded, presumed: false };
}

/** Returns what a report says now; what waits after the lock before what counts. Null for none. */
export function contentOf(record: Pick<Report, 'steps'> | null): Content | null {
  const state = record?.steps[record.steps.length - 1];
  return state?.held ?? state?.content ?? null;
}

/** Returns true while the last thing said is newer than the record on the screen, or was not taken into it. */
export function isAheadOf(recordVersion: number, { state, decision, said }: Item): boolean {
  if (!decision) return state !== 'stopped' || recordVersion <= said.baseVersion;
  if (decision.status === 'refused') return recordVersion <= decision.version;
  return recordVersion < decision.version;
}

const wasNotTaken = ({ state, decision }: Item): boolean =>
  state === 'stopped' || decision?.status === 'refused';

/** Returns the version that the writer has really seen: an entry that was not taken after all never became one. */
export function seenBy({ seenVersion, presumed }: Omit<Based, 'draft'>, last: Item | undefined): number {
  return presumed && last && wasNotTaken(last) ? last.said.baseVersion : seenVersion;
}

/**
 * Returns the version that the next entry is based on: what its writer had seen. Where the record went on without a
 * new report (it was only reviewed), the newest; never a version that does not exist because an entry was refused.
 * **Null**: `record` where there is none; undefined while it is not known.
 */
export function baseOf(based: Based, record: Report | null | undefined, last: Item | undefined): number {
  const seen = seenBy(based, last);
  if (record === undefined) return seen;
  if (record && !isOvertaken(seen, record)) return Math.max(record.version, pendingOf(last));
  return Math.min(seen, Math.max(record?.version ?? 0, last?.decision?.version ?? 0, pendingOf(last)));
}

const pendingOf = (last: Item | undefined): number =>
  last && last.state !== 'stopped' && !last.decision ? last.said.baseVersion + 1 : 0;

/**
 * Returns what was reported after the version that was seen, to be compared with a draft: this device's own entry on its
 * way, else the record. **Null**: there is nothing newer.
 */
export function newerThan(seen: number, record: Report | null, last: Item | undefined): Based | null {
  if (pendingOf(last) > seen) return startOf(record, last);
  if (record === null || !isOvertaken(seen, record)) return null;
  return { draft: startOf(record, undefined).draft, seenVersion: record.version, presumed: false };
}

/** Returns true where somebody reported after the version that was seen: their numbers must not be lost unseen. */
export function isOvertaken(seen: number, record: Report): boolean {
  if (record.version <= seen) return false;
  const then = record.steps.find(({ version }) => version === seen);
  return !then || contentOf({ steps: [then] })?.entryId !== contentOf(record)?.entryId;
}
