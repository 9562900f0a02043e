/** Small pieces of the plan as sentences need them. Takes the words of the language in use; decides nothing. */
import { dayInWords, integer, tenths } from '#domain/format.ts';
import type { Expression, Plan, ValueRule } from '#schema/plan.ts';
import type { PlanWords } from './plan-words.ts';

/** Returns `55-57` of `L55-57`. */
export function linesOf(sourceLine: string): string {
  return sourceLine.replace(/^L/, '').replace('-', '–');
}

/** Returns `Số: 246/KH-UBND`, or that there is no number yet. */
export function numberLine({ number, symbol }: Plan['document'], { document: words }: PlanWords): string {
  return number === null ? words.noNumber(symbol) : words.numberOf(number, symbol);
}

/** Returns the signer's title and name; once where the plan says the same of both, as when nobody is known yet. */
export function signerLine({ signerTitle, signerName }: Plan['document']): string {
  return signerTitle === signerName ? signerName : `${signerTitle} – ${signerName}`;
}

/** Returns the day of issue and whether it is only assumed: a range of days is the reading of somebody else. */
export function issued(
  { date, dateRange }: Plan['document'],
  { document: words }: PlanWords,
): { text: string; assumed: boolean } {
  if (date !== null) return { text: dayInWords(date), assumed: false };
  if (dateRange === null) return { text: words.noDate, assumed: false };
  return { text: words.between(dayInWords(dateRange[0]), dayInWords(dateRange[1])), assumed: true };
}

/** Returns `100%` or `97,5%`. **Null**: no target is set. */
export function ratioInWords(ratio: number | null): string | null {
  if (ratio === null) return null;
  const inTenths = Math.round(ratio * 1000);
  return `${inTenths % 10 === 0 ? integer(inTenths / 10) : tenths(inTenths)}%`;
}

/** Returns what a rule demands, in the names of its measures. */
export function ruleInWords(
  rule: ValueRule,
  measures: Plan['measures'],
  { forms: words }: PlanWords,
): string {
  const name = (id: string): string => measures.find((measure) => measure.id === id)?.label ?? id;
  const less = name(rule.measureId);
  const more = name(rule.atMostMeasureId);
  if (rule.times === 1) return words.atMost(less, more);
  return words.atMostTimes(less, decimal(rule.times), more);
}

/** Returns `2,5` for 2.5: thresholds may have decimals of any length. */
export function decimal(value: number): string {
  return String(value).replace('.', ',');
}

/** Returns `GMT+7` for the campaign's time zone; empty where the device does not know it. */
export function offsetOf(timeZone: string, atMs: number): string {
  try {
    const parts = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'short' }).formatToParts(atMs);
    return parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
  } catch {
    return '';
  }
}

type Says = PlanWords['expression'];

/** Returns `Tổng “Kích hoạt” (từ ngày của DS2 đầu tiên) + DS2 mới nhất`. */
export function expressionInWords(expression: Expression, measures: Plan['measures'], says: Says): string {
  const part = (inner: Expression): string => expressionInWords(inner, measures, says);
  if ('latest' in expression) return says.latest(expression.latest);
  if ('initial' in expression) return says.initial(expression.initial);
  if ('plus' in expression) return expression.plus.map(part).join(' + ');
  if ('minus' in expression) {
    const [from, less] = expression.minus;
    return `${part(from)} − ${'plus' in less || 'minus' in less ? `(${part(less)})` : part(less)}`;
  }
  const { sum, since, through } = expression;
  const name = measures.find(({ id }) => id === sum)?.label ?? sum;
  const from = since === null ? says.fromStart : says.from(since);
  return says.sum(name, through === null ? from : `${from} ${says.through(through)}`);
}
