/** What is worth a look before a report is approved. */
import { describe, expect, it } from 'vitest';
import type { PublishedIndicators } from '#schema/indicator.ts';
import type { Report } from '#schema/report.ts';
import { plan } from '../../testing/documents.ts';
import type { BoardRow } from './board-of.ts';
import { flagsOf } from './flags.ts';

const DAY = '2026-07-08';
const rowOf = (values: Record<string, number>, texts = {}, isHeld = false): BoardRow => {
  const content = { values, texts, flags: [] };
  return {
    ...{ content, counted: isHeld ? null : content, held: isHeld ? content : null },
    report: { areaId: 'a', day: DAY },
  } as unknown as BoardRow;
};
const on = (day: string, guided: number): Report =>
  ({ day, areaId: 'a', steps: [{ held: null, content: { values: { guided } } }] }) as unknown as Report;
const evidence = (reports: Report[], done = 0) => ({
  ...{ plan, reports },
  published: {
    values: { 'CT2.4': { numerator: done, denominator: 32 } },
  } as unknown as PublishedIndicators,
});

describe('a flag', () => {
  it('is what was noted when the report was taken, and that its unit gave a reason', () => {
    const row = rowOf({ guided: 90 }, { 'reason.V10.guided': 'Ngày hội' });
    expect(flagsOf(row, null)).toEqual([{ kind: 'explained', measureId: 'guided' }]);
    expect(flagsOf(null, null)).toEqual([]);
  });

  it('stands on a number far above the seven days before, and on none where nothing is known of them', () => {
    const week = [on('2026-07-05', 8), on('2026-07-06', 10), on('2026-07-07', 12)];
    expect(flagsOf(rowOf({ guided: 31 }), evidence(week))).toEqual([
      { kind: 'unusual', measureId: 'guided', usual: 10 },
    ]);
    expect(flagsOf(rowOf({ guided: 30 }), evidence(week))).toEqual([]);
    expect(flagsOf(rowOf({ guided: 31 }), evidence([]))).toEqual([]);
    expect(flagsOf(rowOf({ guided: 31 }), evidence([on('2026-06-30', 1)]))).toEqual([]);
  });

  it('stands on more than was left on the list, whether the report is published yet or not', () => {
    const beyond = (count: number, done: number, isHeld = false) =>
      flagsOf(rowOf({ activated: count }, {}, isHeld), evidence([], done)).map((flag) =>
        flag.kind === 'beyond' ? flag.left : flag.kind,
      );
    expect([beyond(33, 0), beyond(33, 33), beyond(32, 32)]).toEqual([[32], [32], []]);
    expect([beyond(5, 33), beyond(5, 32)]).toEqual([[4], []]);
    expect([beyond(5, 28, true), beyond(4, 28, true)]).toEqual([[4], []]);
  });
});
