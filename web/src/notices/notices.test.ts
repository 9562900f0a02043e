/** What a person is told: made from what they may read, each thing once, new again only where something new is said. */
import { describe, expect, it } from 'vitest';
import type { DayRecord } from '#schema/day.ts';
import type { PublishedIndicators } from '#schema/indicator.ts';
import type { Job } from '#schema/job.ts';
import type { Report, Review } from '#schema/report.ts';
import { noticesOf, returnedOf, type Known } from './notices.ts';

const UNIT = 'cnscd.cat-ba.tdp-02';
const NOTHING: Known = {
  ...{ unitId: UNIT, reports: new Map(), today: null, indicators: null, editions: new Map() },
};

function reviewed(outcome: Review['outcome'], entryId: string, atMs = 5): [string, Report] {
  const review = { outcome, entryId, atMs, by: 'u', reason: 'Xem lại', fields: [], dueAtMs: null };
  const status = outcome === 'returned' ? 'returned' : 'received';
  return ['r1', { day: '2026-07-08', version: 2, status, steps: [{ review }] } as unknown as Report];
}

const told = (known: Partial<Known>): [string, number | null][] =>
  noticesOf({ ...NOTHING, ...known }).map(({ kind, atMs }) => [kind, atMs]);

describe('notices', () => {
  it('are none where nothing is known', () => {
    expect(told({})).toEqual([]);
  });

  it('tell of a return and of an answer to a report, and of no approval', () => {
    expect(told({ reports: new Map([reviewed('returned', 'e1')]) })).toEqual([['returned', 5]]);
    expect(told({ reports: new Map([reviewed('taken-in', 'e1')]) })).toEqual([['answered', 5]]);
    expect(told({ reports: new Map([reviewed('approved', 'e1')]) })).toEqual([]);
  });

  it('are new again when a report is returned once more', () => {
    const idOf = (entryId: string) =>
      noticesOf({ ...NOTHING, reports: new Map([reviewed('returned', entryId)]) })[0]?.id;
    expect(idOf('e1')).toBe(idOf('e1'));
    expect(idOf('e2')).not.toBe(idOf('e1'));
  });

  it('tell of reminders to the own unit, of lists and of editions that were issued, newest first', () => {
    const reminder = (atMs: number, unitIds: string[]) => ({ atMs, unitIds, entryId: `e${String(atMs)}` });
    const today = { day: '2026-07-08', reminders: [reminder(7, [UNIT]), reminder(8, ['other'])] };
    const job = (day: string, dueAtMs: number, status: Job['status']) => ({ day, dueAtMs, status });
    const known = {
      today: today as unknown as DayRecord,
      indicators: { baselineVersion: 2 } as PublishedIndicators,
      editions: new Map([
        ['j1', job('2026-07-07', 6, 'done')],
        ['j2', job('2026-07-08', 9, 'claimed')],
      ]) as unknown as Map<string, Job>,
      reports: new Map([reviewed('returned', 'e1', 10)]),
    };
    expect(told(known)).toEqual([
      ['returned', 10],
      ['reminded', 7],
      ['edition', 6],
      ['list', null],
    ]);
    expect(told({ ...known, unitId: null })).not.toContainEqual(['reminded', 7]);
  });

  it('count the reports that still wait for their correction', () => {
    expect(returnedOf(new Map([reviewed('returned', 'e1')])).map(([id]) => id)).toEqual(['r1']);
    expect(returnedOf(new Map([reviewed('restored', 'e1')]))).toEqual([]);
  });
});
