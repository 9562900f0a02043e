/** A declared count as a reader can check it, in the language in use; names of measures stay as the plan writes them. */
import type { Expression, Plan } from '#schema/plan.ts';
import type { Words } from '../../i18n/vi/index.ts';

type Says = Words['plan']['expression'];

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
