/** What a correction corrects, and what it changed. */
import { describe, expect, it } from 'vitest';
import type { Content, Report, ReportState, Review } from '#schema/report.ts';
import { index } from '../testing/documents.ts';
import { beforeOf, contentRows } from './versions.ts';

const said = (entryId: string, guided: number, part: Partial<Content> = {}): Content =>
  ({ entryId, values: { guided }, nothingToday: false, difficulties: {}, texts: {}, ...part }) as Content;
const step = (content: Content | null, part: Partial<ReportState> = {}): ReportState =>
  ({ content, held: null, review: null, ...part }) as ReportState;
const review = (outcome: Review['outcome']): Review => ({ outcome, reason: 'Chưa khớp sổ' }) as Review;
const report = (...steps: ReportState[]): Pick<Report, 'steps'> => ({ steps });

const FIRST = said('1', 50);
const RETURN = step(FIRST, { review: review('returned') });
const SECOND = said('2', 5);

describe('what a report said before', () => {
  it('is nothing while it was sent once, whatever was decided about it', () => {
    expect(beforeOf(report(step(FIRST)))).toBeNull();
    expect(beforeOf(report(step(FIRST), RETURN))).toBeNull();
    expect(beforeOf(report(step(FIRST), step(null, { review: review('voided') })))).toBeNull();
  });

  it('is what was sent back, with the reason, also once the correction was approved', () => {
    const returned = { content: FIRST, review: review('returned') };
    expect(beforeOf(report(step(FIRST), RETURN, step(SECOND)))).toEqual(returned);
    const approved = step(SECOND, { review: review('approved') });
    expect(beforeOf(report(step(FIRST), RETURN, step(SECOND), approved))).toEqual(returned);
  });

  it('has no reason where the unit corrected itself, and is the version before, not the first', () => {
    expect(beforeOf(report(step(FIRST), step(SECOND)))).toEqual({ content: FIRST, review: null });
    const third = report(step(FIRST), RETURN, step(SECOND), step(said('3', 6)));
    expect(beforeOf(third)).toEqual({ content: SECOND, review: null });
  });

  it('is what counts, where the correction came after the lock', () => {
    const held = step(SECOND, { held: said('3', 6) });
    expect(beforeOf(report(step(SECOND), held))).toEqual({ content: SECOND, review: null });
  });
});

describe('versions side by side', () => {
  it('mark each value that differs from the one before, also one that came or went', () => {
    const rows = contentRows(
      [
        said('1', 50, { values: { guided: 50, activated: 4 }, texts: { note: 'Sáng' } }),
        said('2', 5, { values: { guided: 5, activated: 4 }, difficulties: { KK12: 2 } }),
      ],
      index,
    );
    expect(rows.map(({ id, cells }) => [id, cells.map(({ value, changed }) => [value, changed])])).toEqual([
      [
        'nothing',
        [
          [false, false],
          [false, false],
        ],
      ],
      [
        'guided',
        [
          [50, false],
          [5, true],
        ],
      ],
      [
        'activated',
        [
          [4, false],
          [4, false],
        ],
      ],
      [
        'KK12',
        [
          [null, false],
          [2, true],
        ],
      ],
      [
        'note',
        [
          ['Sáng', false],
          [null, true],
        ],
      ],
    ]);
  });
});
