/**
 * What became of the numbers that the edition before printed: said beside the figures, never only in the workbook. Since rules 7.
 */
import type { Bridge, Line, TargetLine } from '#schema/digest.ts';
import { integer } from '../format.ts';

/** Returns at most two lines: numbers of earlier days that changed, and lists that moved what was assigned. */
export function newsOf(targets: readonly TargetLine[]): Line[] {
  const restated = named(targets, ({ bridge }) => restatedBy(bridge?.numerator));
  const lists = named(targets, ({ bridge }) => bridge?.denominator?.lists ?? 0);
  return [
    ...(restated === ''
      ? []
      : [{ code: 'restated', text: `Số lũy kế của bản tin trước nay tính lại: ${restated}.` }]),
    ...(lists === '' ? [] : [{ code: 'list-changed', text: `Danh sách mới làm đổi số giao: ${lists}.` }]),
  ];
}

/** Returns by how much what the edition before printed would be printed otherwise today. */
export function restatedBy(bridge: Bridge | null | undefined): number {
  return bridge ? bridge.late + bridge.corrected - bridge.withdrawn + bridge.lists + bridge.other : 0;
}

function named(targets: readonly TargetLine[], changeOf: (line: TargetLine) => number): string {
  return targets
    .map((line) => ({ line, change: changeOf(line) }))
    .filter(({ change }) => change !== 0)
    .map(({ line, change }) => `${line.shortName} ${change > 0 ? '+' : ''}${integer(change)}`)
    .join('; ');
}
