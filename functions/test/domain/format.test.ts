// Numbers and days as Vietnamese official papers write them, and pace as leaders read it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#domain/calendar.ts';
import {
  dayInWords,
  integer,
  namesInWords,
  officialCount,
  percent,
  percentTenths,
  tenths,
} from '#domain/format.ts';
import { paceGapTenths, paceOf, share } from '#domain/pace.ts';
import { CAT_HAI } from '#world/entries.ts';

const ratio = (
  numerator: number | null,
  denominator: number | null,
): { numerator: number | null; denominator: number | null } => ({
  numerator,
  denominator,
});

describe('given a count', () => {
  it.each([
    [0, '0'],
    [999, '999'],
    [1000, '1.000'],
    [1234, '1.234'],
    [1_234_567, '1.234.567'],
    [-18, '−18'],
    [-1234, '−1.234'],
    [null, '–'],
  ])('%s is written %s', (value, text) => {
    expect(integer(value)).toBe(text);
  });
  it('below ten that opens a sentence has a leading zero', () => {
    expect([4, 9, 10, 1234].map(officialCount)).toEqual(['04', '09', '10', '1.234']);
  });
});

describe('given a ratio', () => {
  it.each([
    [975, 1000, '97,5%'],
    [41, 46, '89,1%'],
    [1, 3, '33,3%'],
    [2, 3, '66,7%'],
    [1, 2000, '0,1%'],
    [1, 2001, '0,0%'],
    [107, 100, '107,0%'],
    [12_345, 100, '12.345,0%'],
    [0, 40, '0,0%'],
    [40, 40, '100,0%'],
    [-1, 8, '−12,5%'],
    [0, 0, '–'],
    [5, 0, '–'],
    [null, 5, '–'],
    [5, null, '–'],
  ])('%s of %s is %s', (numerator, denominator, text) => {
    expect(percent(ratio(numerator, denominator))).toBe(text);
  });
  it('is rounded half up from whole numbers, never by floating point', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), fc.integer({ min: 1, max: 1_000_000 }), (numerator, denominator) => {
        const exact = (2000n * BigInt(numerator) + BigInt(denominator)) / (2n * BigInt(denominator));
        expect(percentTenths(ratio(numerator, denominator))).toBe(Number(exact));
      }),
    );
  });
  it('below zero by less than half a tenth is 0, not −0', () => {
    expect(Object.is(percentTenths(ratio(-1, 1_000_000)), 0)).toBe(true);
  });
});

describe('given a day and names', () => {
  it('then the day is written 05/07/2026', () => {
    expect(dayInWords('2026-07-05')).toBe('05/07/2026');
  });
  it('then every day of a year has the same form and is told from every other', () => {
    const days = Array.from({ length: 366 }, (_, past) => addDays('2028-01-01', past));
    const written = days.map(dayInWords);
    expect(written.filter((text) => !/^\d\d\/\d\d\/2028$/.test(text))).toEqual([]);
    expect(new Set(written).size).toBe(366);
  });
  it('then names beyond the most are counted', () => {
    expect(namesInWords(['A', 'B'], 2, 'đơn vị')).toBe('A, B');
    expect(namesInWords(['A', 'B', 'C', 'D'], 2, 'đơn vị')).toBe('A, B và 2 đơn vị khác');
  });
});

describe('given the campaign of 29 days from 17/06', () => {
  const at = (day: string): ReturnType<typeof paceOf> => paceOf(CAT_HAI.plan, day);
  it('on 08/07 then 22 of 29 days have passed: 75,9 %, 7 left', () => {
    const pace = at('2026-07-08');
    expect(pace).toEqual({ daysPassed: 22, daysTotal: 29, daysLeft: 7 });
    expect(percent(ratio(pace.daysPassed, pace.daysTotal))).toBe('75,9%');
  });
  it.each([
    ['2026-06-16', 0, 29],
    ['2026-06-17', 1, 28],
    ['2026-07-15', 29, 0],
    ['2026-08-01', 29, 0],
  ])('on %s then %i days have passed and %i are left', (day, passed, left) => {
    expect(at(day)).toMatchObject({ daysPassed: passed, daysLeft: left });
  });
  it('61,2 % on 08/07 is 14,7 points behind', () => {
    const gap = paceGapTenths(ratio(734, 1200), 1, at('2026-07-08'));
    expect(gap).toBe(-147);
    expect(tenths(gap ?? NaN)).toBe('−14,7');
  });
  it('exactly on pace is 0, ahead is positive', () => {
    expect(paceGapTenths(ratio(22, 29), 1, at('2026-07-08'))).toBe(0);
    expect(paceGapTenths(ratio(29, 29), 1, at('2026-07-08'))).toBe(241);
  });
  it('behind by less than half a tenth is 0, not −0: they are two numbers to a database', () => {
    const gap = paceGapTenths(ratio(7586, 10_000), 1, at('2026-07-08'));
    expect(Object.is(gap, -0)).toBe(false);
  });
  it('without a target or a ratio, or 0 of 0, then there is no gap', () => {
    const pace = at('2026-07-08');
    expect(paceGapTenths(ratio(1, 2), null, pace)).toBeNull();
    expect(paceGapTenths(ratio(null, 2), 1, pace)).toBeNull();
    expect(paceGapTenths(ratio(0, 0), 1, pace)).toBeNull();
    expect([share(ratio(0, 0)), share(ratio(0, 5)), share(ratio(7, 5))]).toEqual([null, 0, 1.4]);
  });
});
