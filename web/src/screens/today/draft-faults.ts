/**
 * What is wrong with a report that is being written: the field's own rules, run on the phone before anything is
 * stored. A text with a citizen's data never leaves this file for the outbox.
 */
import { checkContent } from '#domain/acts/report-content.ts';
import type { Act } from '#domain/acts/act.ts';
import { reportSubmitRules } from '#domain/acts/report-submit-rules.ts';
import type { PlanIndex } from '#domain/hierarchy.ts';
import type { ReportSubmit } from '#schema/payloads.ts';
import type { Form } from '#schema/plan.ts';
import type { Problem } from '#schema/problem.ts';
import type { Report } from '#schema/report.ts';
import { asksToConfirm, faultsOfDraft, type Writer } from '../../entry-form/draft-faults.ts';
import { APP, type Said } from '../../outbox/item.ts';

/** An entry and what was found wrong with it, by the phone or by the server. */
export interface Judged {
  said: Said;
  problems: readonly Problem[];
}

/** Returns true for a number that needs a reason to be taken. */
export const asksReason = ({ code }: Problem): boolean => code === 'report.reason-needed';

/** Returns for which of its numbers the entry needs reasons, also those it gives already. */
export function reasonsAsked({ payload }: Said, form: Form, index: PlanIndex): Problem[] {
  const sent = { ...(payload as ReportSubmit), confirmed: [] };
  const entry = { texts: {}, clientInfo: { app: APP, sentAtMs: 0 }, atMicros: 0 };
  return checkContent(sent, entry, form, index).problems.filter(asksReason);
}

/** The form builds the payload itself, so its shape is no question: the phone does without the schema library. */
const reportSubmit: Act<ReportSubmit, Report> = {
  ...reportSubmitRules,
  payload: { safeParse: (payload: unknown) => ({ success: true, data: payload }) } as Act<
    ReportSubmit,
    Report
  >['payload'],
};

/** Returns what the server would refuse and a phone can know; empty when the entry may be stored and sent. */
export function faultsOf(said: Said, writer: Writer): Problem[] {
  return faultsOfDraft(reportSubmit, said, null, writer);
}

/** Returns the problems whose field still says what was judged: a changed field is not wrong until judged again. */
export function faultsStillThere({ said, problems }: Judged, now: Said): Problem[] {
  return problems.filter((found) => saysAt(found, said) === saysAt(found, now));
}

/** What an entry says at a problem's place, as text to compare. A problem of the whole looks at the whole. */
function saysAt(found: Problem, { payload, texts }: Said): string {
  const { code, path, params } = found;
  const sent = payload as ReportSubmit;
  const [part = '', ...rest] = path?.split('.') ?? [];
  const id = rest.join('.');
  if (part === 'values') return JSON.stringify([sent.values[id], texts[`reason.${String(params['rule'])}`]]);
  if (part === 'difficulties') return JSON.stringify(sent.difficulties[id]);
  if (part === 'texts') return JSON.stringify([texts[id], asksToConfirm(found) && sent.confirmed]);
  if (code === 'record.stale') return '';
  return JSON.stringify([sent, texts]);
}

/** Returns true for a problem that stands at a field of the form; any other is said above the form. */
export function isAtField({ path }: Problem): boolean {
  return path !== null && /^(values|difficulties|texts)\.|^nothingToday$/.test(path);
}
