// Days and clocks of a campaign: the same in Hải Phòng, on Kiritimati and in Los Angeles, wherever the machine stands.
import { afterEach, describe, expect, it } from 'vitest';
import {
  addDays,
  daysBetween,
  instantOf,
  isReportingDay,
  momentOf,
  monthOf,
  opensOn,
  reportingDays,
  wallClock,
  weekdayOf,
} from '#domain/calendar.ts';
import { campaignMs, offsetAt } from '#domain/campaign-clock.ts';
import { CAT_HAI, WEEKLY, ZONE } from '#world/entries.ts';

const HOME = process.env['TZ'];
afterEach(() => {
  if (HOME === undefined) Reflect.deleteProperty(process.env, 'TZ');
  else process.env['TZ'] = HOME;
});

const ZONES: readonly (readonly [zone: string, hourOfMidnightUtc: number])[] = [
  ['Pacific/Kiritimati', 14],
  ['America/Los_Angeles', 17],
  ['Asia/Ho_Chi_Minh', 7],
];

describe.each(ZONES)('given a machine in %s', (zone, hour) => {
  const there = (): void => {
    process.env['TZ'] = zone;
  };

  it('then that machine really has that zone', () => {
    there();
    expect(new Date(Date.UTC(2026, 6, 8)).getHours()).toBe(hour);
  });
  it('then the last minute and the first of a day in Cát Hải are that day', () => {
    there();
    expect(wallClock(Date.UTC(2026, 6, 7, 16, 59), ZONE)).toEqual({ day: '2026-07-07', time: '23:59' });
    expect(wallClock(Date.UTC(2026, 6, 7, 17, 0), ZONE)).toEqual({ day: '2026-07-08', time: '00:00' });
  });
  it('then 17:00 in Cát Hải is 10:00 UTC, and a wall clock reads back what was set', () => {
    there();
    expect(instantOf('2026-07-08', '17:00', ZONE)).toBe(Date.UTC(2026, 6, 8, 10));
    for (const time of ['00:00', '00:30', '12:00', '23:59']) {
      expect(wallClock(instantOf('2026-12-31', time, ZONE), ZONE)).toEqual({ day: '2026-12-31', time });
    }
  });
  it('then adding days crosses months, years and leap days', () => {
    there();
    expect(addDays('2026-06-30', 1)).toBe('2026-07-01');
    expect(addDays('2027-01-01', -1)).toBe('2026-12-31');
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(daysBetween('2026-06-17', '2026-07-15')).toBe(28);
    expect(daysBetween('2026-07-15', '2026-06-17')).toBe(-28);
  });
  it('then 08/07/2026 is a Wednesday', () => {
    there();
    expect([weekdayOf('2026-07-08'), weekdayOf('2026-07-06'), weekdayOf('2026-07-12')]).toEqual([3, 1, 7]);
  });
  it('then the campaign has its 29 days and the weekly plan its Fridays', () => {
    there();
    const days = reportingDays(CAT_HAI.plan, '2030-01-01');
    expect([days.length, days[0], days.at(-1)]).toEqual([29, '2026-06-17', '2026-07-15']);
    expect(reportingDays(WEEKLY.plan, '2026-10-16')).toEqual(['2026-10-02', '2026-10-09', '2026-10-16']);
  });
  it('then the five moments of a day follow each other on the wall of Cát Hải', () => {
    there();
    const moments = (['remind', 'deadline', 'secondReminder', 'lock', 'digest'] as const).map((moment) =>
      wallClock(momentOf(CAT_HAI.plan, '2026-07-08', moment), ZONE),
    );
    expect(moments.map(({ time }) => time)).toEqual(['15:30', '16:30', '16:45', '17:00', '17:30']);
    expect(new Set(moments.map(({ day }) => day))).toEqual(new Set(['2026-07-08']));
  });
});

describe('given zones that move their clocks', () => {
  it('then 17:00 stays 17:00 across the change', () => {
    for (const day of ['2026-03-07', '2026-03-08', '2026-11-01', '2026-11-02']) {
      expect(wallClock(instantOf(day, '17:00', 'America/New_York'), 'America/New_York')).toEqual({
        day,
        time: '17:00',
      });
    }
  });
});

describe('given reporting days', () => {
  it('then they lie inside the window, both ends in', () => {
    const within = ['2026-06-16', '2026-06-17', '2026-07-15', '2026-07-16'].map((day) =>
      isReportingDay(CAT_HAI.plan, day),
    );
    expect(within).toEqual([false, true, true, false]);
  });
  it('then a day that no calendar has is none', () => {
    expect(isReportingDay(CAT_HAI.plan, '2026-06-31')).toBe(false);
  });
  it('before the campaign there are none, on its first day one', () => {
    expect(reportingDays(CAT_HAI.plan, '2026-06-16')).toEqual([]);
    expect(reportingDays(CAT_HAI.plan, '2026-06-17')).toEqual(['2026-06-17']);
  });
  it('a daily report opens on its day, a weekly one six days before', () => {
    expect(opensOn(CAT_HAI.plan.calendar, '2026-07-08')).toBe('2026-07-08');
    expect(opensOn(WEEKLY.plan.calendar, '2026-10-09')).toBe('2026-10-03');
  });
  it('a day belongs to its month', () => {
    expect(monthOf('2026-06-30')).toBe('2026-06');
  });
});

describe('given the demonstration clock', () => {
  const clock = [
    { sinceMicros: 1_000_000, entryId: 'clock', offsetMs: 500 },
    { sinceMicros: 2_000_000, entryId: 'clock', offsetMs: -300 },
  ];
  it('then before it was set, server time is campaign time', () => {
    expect(offsetAt({ clock }, 999_999)).toBe(0);
    expect(campaignMs({ clock: [] }, 1_234_567)).toBe(1234);
  });
  it('then each setting holds from its own instant until the next', () => {
    expect([1_000_000, 1_999_999, 2_000_000].map((at) => offsetAt({ clock }, at))).toEqual([500, 500, -300]);
    expect(campaignMs({ clock }, 2_000_999)).toBe(1700);
  });
});
