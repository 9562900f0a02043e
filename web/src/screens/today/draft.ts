/**
 * A report while it is being written, and what is wrong with it: the field's own rules, run on the phone before
 * anything is stored. A text with a citizen's data never leaves this file for the outbox.
 */
import { checkContent } from '../../../../functions/src/domain/decide/report-content.ts';
import type { PlanIndex } from '../../../../functions/src/domain/hierarchy.ts';
import { problem } from '../../../../functions/src/domain/problem.ts';
import { screenEntry, typesInWords } from '../../../../functions/src/domain/screening.ts';
import { reportId } from '../../../../functions/src/schema/keys.ts';
import type { Form } from '../../../../functions/src/schema/plan.ts';
import type { Problem } from '../../../../functions/src/schema/problem.ts';
import type { ReportSubmit } from '../../../../functions/src/schema/entry.ts';
import type { Said } from '../../outbox/item.ts';

/** The server asks for this word in `confirmed` before it takes a text that may hold personal data. */
export const NO_PERSONAL_DATA = 'personal-data';

/** `values` as typed: an empty field is absent, which is not 0. `reasons` by the code of the rule. */
export interface Draft {
  values: Readonly<Record<string, string>>;
  nothingToday: boolean;
  note: string;
  reasons: Readonly<Record<string, string>>;
  confirmed: readonly string[];
}

export const EMPTY: Draft = { values: {}, nothingToday: false, note: '', reasons: {}, confirmed: [] };

export interface Place {
  campaignId: string;
  unitId: string;
  areaId: string;
  day: string;
}

/** Returns the entry that says the draft. `baseVersion` is the version of the report on the screen, 0 for none. */
export function saidOf(draft: Draft, { campaignId, unitId, areaId, day }: Place, baseVersion: number): Said {
  const typed = Object.entries(draft.values).filter(([, text]) => text.trim() !== '');
  const reasons = Object.entries(draft.reasons).filter(([, text]) => text.trim() !== '');
  const payload: ReportSubmit = {
    ...{ unitId, areaId, day },
    values: draft.nothingToday ? {} : Object.fromEntries(typed.map(([id, text]) => [id, numberIn(text)])),
    nothingToday: draft.nothingToday,
    difficulties: {},
    confirmed: [...draft.confirmed, ...reasons.map(([code]) => code)],
  };
  return {
    kind: 'report.submit',
    campaignId,
    target: `reports/${reportId(campaignId, unitId, areaId, day)}`,
    payload,
    texts: {
      ...(draft.note.trim() === '' ? {} : { note: draft.note.trim() }),
      ...Object.fromEntries(reasons.map(([code, text]) => [`reason.${code}`, text.trim()])),
    },
    baseVersion,
  };
}

/** What is no whole number stays as typed, so that the rules can answer it at its field. */
function numberIn(text: string): number | string {
  return /^\d+$/.test(text.trim()) ? Number(text) : text;
}

/** Returns what the server would refuse and a phone can know; empty when the entry may be stored and sent. */
export function faultsOf(said: Said, form: Form, index: PlanIndex, nowMs: number): Problem[] {
  const sent = said.payload as ReportSubmit;
  const judged = { ...said, clientInfo: { app: '', sentAtMs: nowMs }, atMicros: nowMs * 1000 };
  return [...wordFaults(said, sent, index), ...checkContent(sent, judged as never, form, index).problems];
}

function wordFaults(said: Said, sent: ReportSubmit, index: PlanIndex): Problem[] {
  const max = index.plan.privacy.freeTextMax;
  const long = Object.entries(said.texts).filter(([, text]) => text.length > max);
  const saysClean = sent.confirmed.includes(NO_PERSONAL_DATA);
  const found = screenEntry(said, Number(sent.day.slice(0, 4)));
  return [
    ...long.map(([place, { length }]) => problem('text.too-long', `texts.${place}`, { length, max })),
    ...found
      .filter(({ level }) => level === 'block' || !saysClean)
      .map(({ level, path, types }) =>
        problem(level === 'block' ? 'text.personal-data' : 'text.confirm-personal-data', path, {
          types: typesInWords(types),
        }),
      ),
  ];
}
