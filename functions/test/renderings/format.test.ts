import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { percent, percentTenths } from '#domain/format.ts';
import {
  administrativeDate,
  administrativeDay,
  changeTenths,
  firstDay,
  hour,
  instantInWords,
  issueNumber,
  paceTenths,
  shortened,
  weekdayInWords,
} from '#renderings/format.ts';
import { sampleEdition } from './sample-edition.ts';

describe('numbers as Vietnamese papers write them', () => {
  it('rounds a rate half up to one decimal exactly as whole numbers do, never as floating point does', () => {
    const count = fc.integer({ min: 0, max: 9_999_999 });
    fc.assert(
      fc.property(count, fc.integer({ min: 1, max: 9_999_999 }), (numerator, denominator) => {
        const exact = (2000n * BigInt(numerator) + BigInt(denominator)) / (2n * BigInt(denominator));
        expect(percentTenths({ numerator, denominator })).toBe(Number(exact));
      }),
    );
  });

  it('writes 1/16 as 6,3% and 1005/1000 as 100,5%', () => {
    expect(percent({ numerator: 1, denominator: 16 })).toBe('6,3%');
    expect(percent({ numerator: 1005, denominator: 1000 })).toBe('100,5%');
  });

  it('keeps "nothing to do" and "not known" apart from zero', () => {
    expect(percent({ numerator: 0, denominator: 0 })).toBe('–');
    expect(percent({ numerator: null, denominator: 10 })).toBe('–');
    expect(percent({ numerator: 0, denominator: 10 })).toBe('0,0%');
  });
});

describe('days and hours', () => {
  it('gives a leading zero to days below ten and to January and February only', () => {
    expect(administrativeDate('2026-07-05')).toBe('ngày 05 tháng 7 năm 2026');
    expect(administrativeDate('2026-02-15')).toBe('ngày 15 tháng 02 năm 2026');
    expect(administrativeDay('2026-07-08')).toBe('08/7/2026');
    expect(administrativeDay('2026-10-01')).toBe('01/10/2026');
  });

  it('reads the clock of the campaign and not of the machine', () => {
    const evening = Date.UTC(2026, 6, 8, 18, 5);
    expect(hour(evening, 'Asia/Ho_Chi_Minh')).toBe('01:05');
    expect(instantInWords(evening, 'Asia/Ho_Chi_Minh')).toBe('01 giờ 05 ngày 09/07/2026');
  });

  it('names the weekday', () => {
    expect(weekdayInWords('2026-07-08')).toBe('Thứ Tư');
    expect(weekdayInWords('2026-07-12')).toBe('Chủ nhật');
  });
});

describe('pace and change', () => {
  it('asks on day 22 of 29 for 75,9% of a full target and for 60,7% of one of 80%', () => {
    const edition = sampleEdition();
    expect(paceTenths({ targetRatio: 1 }, edition)).toBe(759);
    expect(paceTenths({ targetRatio: 0.8 }, edition)).toBe(607);
    expect(paceTenths({ targetRatio: null }, edition)).toBeNull();
    expect(firstDay(edition)).toBe('2026-06-17');
  });

  it('does not know a change when one of the two rates is not known', () => {
    const line = { indicatorId: 'x', onDay: 1, ratio: { numerator: 1, denominator: 2 }, remaining: 1 };
    expect(changeTenths({ ...line, previous: null })).toBeNull();
    expect(changeTenths({ ...line, previous: { numerator: 1, denominator: 0 } })).toBeNull();
    expect(changeTenths({ ...line, previous: { numerator: 1, denominator: 4 } })).toBe(250);
  });

  it('takes the number of a correction from the name of the edition', () => {
    expect(issueNumber({ ...sampleEdition(), edition: '2026-07-08.3' })).toBe(3);
  });
});

describe('shortened texts', () => {
  it('are cut at a word and say so', () => {
    expect(shortened('Tổ Công nghệ số cộng đồng', 16)).toBe('Tổ Công nghệ số…');
    expect(shortened('ngắn', 16)).toBe('ngắn');
  });
});
