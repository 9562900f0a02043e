/** Instants of records on screens, also those that nobody can have meant. */
import { describe, expect, it } from 'vitest';
import { instantOnScreen, momentOnScreen, wallAt } from './clock.ts';

const ZONE = 'Asia/Ho_Chi_Minh';
const CAMPAIGN = { clock: [], timeZone: ZONE };

describe('an instant on a screen', () => {
  it('is the time and the day of the campaign', () => {
    expect(momentOnScreen(Date.UTC(2026, 6, 8, 8, 42), ZONE)).toBe('15:42 08/7/2026');
    expect(instantOnScreen(CAMPAIGN, Date.UTC(2026, 6, 8, 8, 42))).toBe('15:42 08/7/2026');
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
