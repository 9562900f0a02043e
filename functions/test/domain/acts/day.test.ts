// Locking a day and remembering reminders: never before the deadline, once, and only days that exist.
import { describe, expect, it } from 'vitest';
import { DayRecord } from '#schema/day.ts';
import { answer, postingOf, recordAs, reasonsOf } from '#world/answers.ts';
import { CAMPAIGN, entryOf, lockedDay, msAt, WEEKLY, type Persona } from '#world/entries.ts';
import type { Entry } from '#schema/entry.ts';

const lock = (time: string, persona: Persona = 'system', day = '2026-07-08', on = day): Entry =>
  entryOf('day.lock', persona, `days/${CAMPAIGN}~${day}`, {}, { atMs: msAt(time, on) });
const remind = (
  day = '2026-07-08',
  payload: Record<string, unknown> = { level: 1, unitIds: ['cong-an'] },
): Entry => entryOf('reminder.send', 'system', `days/${CAMPAIGN}~${day}`, payload, { atMs: msAt('15:30') });

describe('given an open day, when it is locked', () => {
  it('by the clock at 17:00, then it is locked at that time', () => {
    const record = recordAs(DayRecord, postingOf(lock('17:00')));
    expect(record.locked).toEqual({
      atMs: msAt('17:00'),
      entryId: lock('17:00').id,
      by: 'system',
      atMicros: msAt('17:00') * 1000,
    });
  });
  it('by the police at the deadline, then it is locked', () => {
    expect(answer(lock('16:30', 'police'))).toBe('accepted');
  });
  it('a minute before the deadline, then it is too early', () => {
    const { decision } = postingOf(lock('16:29', 'police'));
    expect(reasonsOf(decision.problems)).toEqual(['day.lock-too-early']);
    expect(decision.problems[0]?.params).toEqual({ deadline: '16:30' });
  });
  it('tomorrow’s day today, then it is too early', () => {
    expect(answer(lock('17:00', 'police', '2026-07-09', '2026-07-08'))).toBe('refused: day.lock-too-early');
  });
  it('the morning after, because a tick was missed, then it is locked late', () => {
    expect(answer(lock('07:00', 'system', '2026-07-08', '2026-07-09'))).toBe('accepted');
  });
  it('by a unit, then the role does not allow it', () => {
    expect(answer(lock('17:00', 'team'))).toBe('refused: entry.role-not-allowed');
  });
  it.each(['2026-06-16', '2026-07-16', '2026-06-31', '2026-07-0x', '2026-07-1'])(
    'named %s, then that is no reporting day',
    (day) => {
      expect(answer(lock('17:00', 'police', day, '2026-07-20'))).toBe(
        'refused: report.day-not-reporting @ day',
      );
    },
  );
  it('of a plan of weeks on a Thursday, then that is no reporting day', () => {
    const entry = entryOf(
      'day.lock',
      'police',
      `days/${CAMPAIGN}~2026-10-08`,
      {},
      { atMs: msAt('18:00', '2026-10-09') },
    );
    expect(answer(entry, null, { index: WEEKLY })).toBe('refused: report.day-not-reporting @ day');
  });
});

it('given a locked day, when it is locked again, then it says since when', () => {
  const { decision } = postingOf(lock('18:00', 'police'), lockedDay());
  expect(reasonsOf(decision.problems)).toEqual(['day.already-locked']);
  expect(decision.problems[0]?.params).toEqual({ time: '17:00' });
});

describe('given a reminder', () => {
  it('when it is sent, then who was reminded when is remembered, and nothing is locked', () => {
    const record = recordAs(DayRecord, postingOf(remind()));
    expect(record.locked).toBeNull();
    expect(record.reminders).toMatchObject([{ atMs: msAt('15:30'), level: 1, unitIds: ['cong-an'] }]);
  });
  it('when a second follows and then the lock, then both stay', () => {
    const once = recordAs(DayRecord, postingOf(remind()));
    const twice = recordAs(DayRecord, postingOf(remind('2026-07-08', { level: 2, unitIds: [] }), once));
    const locked = recordAs(DayRecord, postingOf(lock('17:00'), twice));
    expect(locked.reminders.map(({ level }) => level)).toEqual([1, 2]);
    expect([locked.version, locked.locked?.by]).toEqual([3, 'system']);
  });
  it('when it comes after the lock, then the lock stays', () => {
    expect(recordAs(DayRecord, postingOf(remind(), lockedDay())).locked).not.toBeNull();
  });
  it('of a third level, then it is refused', () => {
    expect(answer(remind('2026-07-08', { level: 3, unitIds: [] }))).toBe('refused: entry.malformed @ level');
  });
  it('for a day outside the campaign, then that is no reporting day', () => {
    expect(answer(remind('2026-07-16'))).toBe('refused: report.day-not-reporting @ day');
  });
});

describe('given units that have not reported, when the standing agency reminds them by hand', () => {
  const TEAM = 'cnscd.cat-ba.tdp-01';
  const byHand = (
    payload: Record<string, unknown> = {},
    time = '16:40',
    persona: Persona = 'police',
  ): Entry =>
    entryOf(
      'reminder.send',
      persona,
      `days/${CAMPAIGN}~2026-07-08`,
      { level: 2, unitIds: [TEAM, 'doan-thanh-nien'], ...payload },
      { atMs: msAt(time) },
    );
  it('then the day keeps who, when, whom and the level', () => {
    expect(recordAs(DayRecord, postingOf(byHand())).reminders).toEqual([
      {
        ...{ atMs: msAt('16:40'), level: 2, unitIds: [TEAM, 'doan-thanh-nien'], entryId: byHand().id },
        ...{ atMicros: msAt('16:40') * 1000, by: 'u-police' },
      },
    ]);
  });
  it.each([
    ['nobody', []],
    ['a unit twice', [TEAM, TEAM]],
    ['a unit that the plan does not have', ['doi-bong']],
    ['a unit that need not report', ['co-quan-chuyen-mon']],
    ['itself', [TEAM, 'cong-an']],
  ])('%s, then it is refused at its field', (_, unitIds) => {
    expect(answer(byHand({ unitIds }))).toBe('refused: reminder.units @ unitIds');
  });
  it('at the level of the first, which the clock sends, then it is refused', () => {
    expect(answer(byHand({ level: 1 }))).toBe('refused: reminder.level @ level');
  });
  it.each([
    ['20:59', 'accepted'],
    ['21:00', 'refused: reminder.quiet-hours'],
    ['06:29', 'refused: reminder.quiet-hours'],
    ['06:30', 'accepted'],
  ])('at %s, then by the quiet hours it is %s', (time, outcome) => {
    expect(answer(byHand({}, time))).toBe(outcome);
  });
  it('after the day was locked, then it is too late to ask', () => {
    const locked = recordAs(DayRecord, postingOf(lock('17:00')));
    expect(answer(byHand({}, '17:10'), locked)).toBe('refused: day.already-locked');
  });
  it('under rules 6, or as a unit, then it is not theirs to say', () => {
    expect(postingOf(byHand(), null, { ruleVersion: 6 }).outcome.problems[0]?.code).toBe(
      'entry.role-not-allowed',
    );
    expect(answer(byHand({}, '16:40', 'team'))).toBe('refused: entry.role-not-allowed');
  });
});
