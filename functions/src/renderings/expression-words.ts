/** A declared count as a reader can check it: "Σ Kích hoạt mức 2 (từ ngày của DS2) + DS2 mới nhất". */
import type { Expression, Plan } from '#schema/plan.ts';

/** Returns the expression in Vietnamese. **Null**: "không có" for a missing denominator. */
export function expressionInWords(expression: Expression | null, plan: Plan): string {
  if (expression === null) return 'Không có';
  if ('latest' in expression) return `${expression.latest} mới nhất`;
  if ('initial' in expression) return `${expression.initial} đầu tiên`;
  if ('plus' in expression) return expression.plus.map((part) => expressionInWords(part, plan)).join(' + ');
  if ('minus' in expression) {
    const [from, less] = expression.minus;
    const right = expressionInWords(less, plan);
    return `${expressionInWords(from, plan)} − ${'plus' in less || 'minus' in less ? `(${right})` : right}`;
  }
  const { sum, since, through } = expression;
  const label = plan.measures.find(({ id }) => id === sum)?.label ?? sum;
  const from = since === null ? 'từ đầu kế hoạch' : `từ ngày của ${since} đầu tiên`;
  return `Tổng “${label}” (${from}${through === null ? '' : ` đến ngày của ${through} mới nhất`})`;
}
