// What the watchdog calls wrong, since when, and what is told anew.
import { describe, expect, it } from 'vitest';
import { alarmInWords, alarmsOf, editionDue, newAlarms, type Seen } from '#domain/watch.ts';
import { queued } from '#domain/delivery.ts';
import { CAT_HAI, msAt, TODAY, ZONE } from '#world/entries.ts';

const NOW = msAt('17:45');
const MINUTE_MS = 60_000;
const watch = (minutesAgo: number) => ({
  ...{ campaignId: 'cat-hai', checkedAtMs: NOW - minutesAgo * MINUTE_MS, alarms: [] },
});
const FINE: Seen = {
  ...{ nowMs: NOW, before: watch(1), stuck: [], open: [], mailServer: null, zone: ZONE, scheduleZone: ZONE },
  edition: { day: TODAY, dueAtMs: msAt('17:30'), isThere: true },
};
const LETTER = queued(
  {
    ...{ campaignId: 'cat-hai', what: 'edition', edition: `${TODAY}.1`, contentHash: 'h', uid: 'u' },
    ...{ reader: 'UBND', channel: 'email', content: 'all', note: null },
  },
  NOW,
);
const SERVER = {
  campaignId: 'cat-hai',
  fault: 'password',
  text: '535 no',
  sinceMs: NOW - 5,
  tries: 1,
  nextAtMs: NOW,
} as const;
const codes = (change: Partial<Seen>): string[] => alarmsOf({ ...FINE, ...change }).map(({ code }) => code);

describe('the watchdog', () => {
  it('says nothing while everything runs', () => {
    expect(codes({})).toEqual([]);
  });
  it.each<[string, Partial<Seen>, string[]]>([
    [
      'an edition ten minutes after its hour is not late yet',
      { edition: { day: TODAY, dueAtMs: msAt('17:35'), isThere: false } },
      [],
    ],
    [
      'one that is not there after eleven is late',
      { edition: { day: TODAY, dueAtMs: msAt('17:34'), isThere: false } },
      ['edition-late'],
    ],
    ['a tick five minutes after the last is none too late', { before: watch(5) }, []],
    ['a tick six minutes after the last was silent', { before: watch(6) }, ['tick-silent']],
    ['the first tick was not silent before', { before: null }, []],
    ['a letter that waits for nobody is stuck', { stuck: [LETTER] }, ['delivery-stuck']],
    [
      'letters that all wait for the server are not stuck each',
      { stuck: [LETTER], mailServer: SERVER },
      ['mail-server'],
    ],
    ['a letter that waits for a person is told', { open: [LETTER] }, ['delivery-open']],
    ['a schedule in another zone is told', { scheduleZone: 'UTC' }, ['zone-differs']],
  ])('%s', (_, change, wanted) => {
    expect(codes(change)).toEqual(wanted);
  });

  it('tells each alarm once, and again when it comes back', () => {
    const first = alarmsOf({ ...FINE, stuck: [LETTER] });
    expect(newAlarms(first, FINE.before)).toHaveLength(1);
    const told = { ...watch(0), alarms: first };
    const second = alarmsOf({ ...FINE, nowMs: NOW + MINUTE_MS, before: told, stuck: [LETTER] });
    expect(newAlarms(second, told)).toEqual([]);
    const later = alarmsOf({
      ...FINE,
      nowMs: NOW + 2 * MINUTE_MS,
      before: { ...watch(0), alarms: [] },
      stuck: [LETTER],
    });
    expect(newAlarms(later, watch(0))).toHaveLength(1);
  });

  it('goes on telling of a silence for an hour after it ended', () => {
    const alarms = alarmsOf({ ...FINE, before: watch(30) });
    const next = (minutes: number) =>
      alarmsOf({
        ...{ ...FINE, nowMs: NOW + minutes * MINUTE_MS },
        before: { ...watch(-minutes + 1), alarms },
      });
    expect(next(59)).toEqual(alarms);
    expect(next(60)).toEqual([]);
  });

  it('looks at the newest edition that is due since the campaign is served', () => {
    expect(editionDue(CAT_HAI.plan, msAt('17:29'), msAt('08:00'))).toBeNull();
    expect(editionDue(CAT_HAI.plan, msAt('17:30'), msAt('08:00'))).toEqual({
      day: TODAY,
      dueAtMs: msAt('17:30'),
    });
    expect(editionDue(CAT_HAI.plan, msAt('17:29'), 0)?.day).toBe('2026-07-07');
  });

  it('speaks Vietnamese', () => {
    const [alarm] = alarmsOf({ ...FINE, mailServer: SERVER });
    expect(alarm && alarmInWords(alarm, ZONE)).toBe(
      'Máy chủ thư sai tài khoản hoặc mật khẩu; mọi thư đang chờ. Máy chủ nói: “535 no”. (từ 17:44)',
    );
  });
});
