/**
 * The numbers and words of one report against its form: V01, V02 (upper bound), V03, V15, V17, V20 and the shape of
 * the form. Sums over other reports are never looked at here; they are flagged beside the published number.
 */
import type { Entry } from '#schema/entry.ts';
import type { ReportSubmit } from '#schema/payloads.ts';
import type { Form, Measure, ValueRule } from '#schema/plan.ts';
import type { Problem } from '#schema/problem.ts';
import type { Values } from '#schema/report.ts';
import type { PlanIndex } from '../hierarchy.ts';
import { problem } from '../problem.ts';
import { isCount, MAX_CASES } from './payload.ts';

export interface Checked {
  values: Values;
  difficulties: Values;
  /** Reasons to refuse. */
  problems: Problem[];
  /** Worth a look by a person, accepted all the same. */
  flags: Problem[];
}

/** V20: beyond this the device's clock is named; server time decides anyway. */
const SKEW_MINUTES = 10;

/** What of an entry the content is judged by; a phone knows as much before it sends. */
type Judged = Pick<Entry, 'texts' | 'clientInfo' | 'atMicros' | 'carriedBy'>;

/** Returns the report's whole numbers with everything that is wrong or odd about them, each at its field. */
export function checkContent(sent: ReportSubmit, entry: Judged, form: Form, index: PlanIndex): Checked {
  const values: Values = {};
  const difficulties: Values = {};
  const problems: Problem[] = [];
  for (const [id, value] of Object.entries(sent.values)) {
    const measure = form.measureIds.includes(id) ? index.measures.get(id) : undefined;
    const fault = valueFault(`values.${id}`, id, value, measure);
    if (fault) problems.push(fault);
    else if (isCount(value)) values[id] = value;
  }
  for (const [id, cases] of Object.entries(sent.difficulties)) {
    const path = `difficulties.${id}`;
    if (!index.categories.has(id) || !form.difficulties) {
      problems.push(problem('report.unknown-category', path, { category: id }));
    } else if (!isCount(cases)) problems.push(problem('report.value-not-whole', path));
    else if (cases > MAX_CASES) {
      problems.push(problem('report.value-too-large', path, { value: cases, max: MAX_CASES }));
    } else difficulties[id] = cases;
  }
  problems.push(...emptiness(sent, values, difficulties), ...textFaults(entry, form, difficulties));
  const flags: Problem[] = [];
  for (const rule of index.plan.rules) judgeRule(rule, values, sent.confirmed, entry.texts, problems, flags);
  const skewMinutes = Math.round((entry.clientInfo.sentAtMs - entry.atMicros / 1000) / 60_000);
  // The clock of a carrier's device dates nothing.
  if (!entry.carriedBy && Math.abs(skewMinutes) > SKEW_MINUTES)
    flags.push(problem('report.clock-skew', null, { minutes: skewMinutes }));
  return { values, difficulties, problems, flags };
}

function valueFault(path: string, id: string, value: unknown, measure: Measure | undefined): Problem | null {
  if (!measure) return problem('report.unknown-measure', path, { measure: id });
  if (!isCount(value)) return problem('report.value-not-whole', path);
  if (value > measure.maxPerReport) {
    return problem('report.value-too-large', path, { value, max: measure.maxPerReport });
  }
  return null;
}

/** "Nothing today" and numbers exclude each other; a report with neither says nothing at all. */
function emptiness(sent: ReportSubmit, values: Values, difficulties: Values): Problem[] {
  const anything = [...Object.values(values), ...Object.values(difficulties)].some((value) => value > 0);
  if (sent.nothingToday && anything) return [problem('report.nothing-with-values', 'nothingToday')];
  const hasAnswers = Object.keys(sent.values).length + Object.keys(sent.difficulties).length > 0;
  if (!sent.nothingToday && !hasAnswers) return [problem('report.empty')];
  return [];
}

/** Only the note, a category's text and a warning's reason are places for words. */
function textFaults(entry: Judged, form: Form, difficulties: Values): Problem[] {
  return Object.keys(entry.texts)
    .filter((field) => {
      if (field === 'note') return !form.note;
      if (field.startsWith('difficulty.'))
        return !Object.hasOwn(difficulties, field.slice('difficulty.'.length));
      return !field.startsWith('reason.');
    })
    .map((field) => problem('text.unknown-place', `texts.${field}`));
}

function judgeRule(
  rule: ValueRule,
  values: Values,
  confirmed: readonly string[],
  texts: Record<string, string>,
  problems: Problem[],
  flags: Problem[],
): void {
  const left = values[rule.measureId];
  const right = values[rule.atMostMeasureId];
  if (left === undefined || right === undefined || left <= rule.times * right) return;
  const params = { rule: rule.code, message: rule.message, value: left, limit: rule.times * right };
  const path = `values.${rule.measureId}`;
  if (rule.level === 'block') problems.push(problem('report.rule-broken', path, params));
  else if (rule.level === 'flag') flags.push(problem('report.rule-broken', path, params));
  else {
    const reason = texts[`reason.${rule.code}`]?.trim() ?? '';
    if (confirmed.includes(rule.code) && reason !== '')
      flags.push(problem('report.rule-broken', path, params));
    else problems.push(problem('report.reason-needed', path, params));
  }
}
