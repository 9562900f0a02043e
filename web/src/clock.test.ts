/** Instants of records on screens, also those that nobody can have meant. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { instantOnScreen, momentOnScreen, wallAt } from './clock.ts';

const ZONE = 'Asia/Ho_Chi_Minh';
const CAMPAIGN = { clock: [], timeZone: ZONE };

/** One rule writes a day on screens (`dayInWords`): no screen takes a day apart by itself. */
describe('a day on a screen', () => {
  it('is written by no file of the client itself', () => {
    const sources = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name) && !name.includes('.test.'))
      .map((name) => ({ name, text: readFileSync(join(import.meta.dirname, name), 'utf8') }));
    expect(sources.length).toBeGreaterThan(100);
    const byHand = /split\('-'\)|toLocale(Date|Time)?String|\.slice\(8\)|\.slice\(5, 7\)/;
    expect(sources.filter(({ text }) => byHand.test(text)).map(({ name }) => name)).toEqual([]);
  });
});

describe('an instant on a screen', () => {
  it('is the time and the day of the campaign', () => {
    expect(momentOnScreen(Date.UTC(2026, 6, 8, 8, 42), ZONE)).toBe('15:42 08/07/2026');
    expect(instantOnScreen(CAMPAIGN, Date.UTC(2026, 6, 8, 8, 42))).toBe('15:42 08/07/2026');
  });

  it.each([9e15, -9e15, 8.65e15, Number.MAX_SAFE_INTEGER, NaN, Infinity])(
    'is a dash where %d is stored',
    (atMs) => {
      expect(momentOnScreen(atMs, ZONE)).toBe('–');
      expect(instantOnScreen(CAMPAIGN, atMs)).toBe('–');
      expect(wallAt(atMs, ZONE)).toEqual({ day: '–', time: '–' });
    },
  );
});
