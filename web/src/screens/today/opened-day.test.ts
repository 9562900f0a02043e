/** The device's clock never decides alone which record is written. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { problem } from '#domain/problem.ts';
import type { Item } from '../../outbox/item.ts';
import { clockFaultOf, dayOfRefusal } from './opened-day.ts';

const campaign = { clock: [], timeZone: 'Asia/Ho_Chi_Minh' };
const NOON_MS = Date.UTC(2026, 6, 8, 5);
const MINUTE = 60_000;
const DAY = 1440 * MINUTE;

describe('a device whose clock is wrong', () => {
  it('by a day, either way, is told both days', () => {
    expect(clockFaultOf(campaign, NOON_MS + DAY, -DAY)).toMatchObject({
      ...{ deviceDay: '2026-07-09', serverDay: '2026-07-08', skewMinutes: 1440 },
    });
    expect(clockFaultOf(campaign, NOON_MS - DAY, DAY)).toMatchObject({
      ...{ deviceDay: '2026-07-07', serverDay: '2026-07-08', skewMinutes: -1440 },
    });
  });

  it('is told the campaign’s days in a demonstration, also where its clock stands before the demonstration began', () => {
    const set = { sinceMicros: (NOON_MS - 1000) * 1000, offsetMs: -30 * DAY, entryId: '', atMicros: 0 };
    const shown = { ...campaign, clock: [set] } as unknown as typeof campaign;
    expect(clockFaultOf(shown, NOON_MS - DAY, DAY)).toMatchObject({
      ...{ deviceDay: '2026-06-07', serverDay: '2026-06-08' },
    });
  });

  it('by a few minutes around midnight is told as well: it writes another day', () => {
    const beforeMidnight = Date.UTC(2026, 6, 8, 16, 58);
    expect(clockFaultOf(campaign, beforeMidnight, 3 * MINUTE)).toMatchObject({ serverDay: '2026-07-09' });
  });

  it('by more than ten minutes is told, by less is not, nor while no server was heard', () => {
    expect(clockFaultOf(campaign, NOON_MS, -11 * MINUTE)).toMatchObject({ skewMinutes: 11 });
    expect(clockFaultOf(campaign, NOON_MS, 10 * MINUTE)).toBeNull();
    expect(clockFaultOf(campaign, NOON_MS, null)).toBeNull();
  });
});

describe('a report that the server refused for its day', () => {
  const refused = (code: 'report.day-in-future' | 'report.empty') =>
    ({ decision: { status: 'refused', problems: [problem(code)], decidedAtMs: NOON_MS } }) as unknown as Item;

  it('belongs to the day on which the server refused it', () => {
    expect(dayOfRefusal(campaign, refused('report.day-in-future'))).toBe('2026-07-08');
    expect(dayOfRefusal(campaign, refused('report.empty'))).toBeNull();
    expect(dayOfRefusal(campaign, undefined)).toBeNull();
  });
});

afterEach(() => {
  vi.resetModules();
  vi.unstubAllGlobals();
});

describe('the day that a page took by itself', () => {
  const dayOf = (atMs: number): string => new Date(atMs + 7 * 60 * MINUTE).toISOString().slice(0, 10);

  it('is compared with the server’s before anything is sent, also by whoever sends at once; a day that was named is not', async () => {
    const serverMs = Date.now() - DAY;
    vi.stubGlobal('fetch', () =>
      Promise.resolve(new Response(null, { headers: { date: new Date(serverMs).toUTCString() } })),
    );
    const { tookWrongDay } = await import('./opened-day.ts');
    const [devices, servers] = [dayOf(Date.now()), dayOf(serverMs)];
    expect(await tookWrongDay(['nho.1', devices], campaign, devices)).toBe(false);
    expect(await tookWrongDay([], campaign, devices)).toBe(true);
    expect(await tookWrongDay([], campaign, servers)).toBe(false);
  });

  it('is believed without a signal', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('offline')));
    const { tookWrongDay } = await import('./opened-day.ts');
    expect(await tookWrongDay([], campaign, dayOf(Date.now()))).toBe(false);
  });
});

describe('the server’s clock', () => {
  it('is unknown until somebody heard it, and then corrects the device’s', async () => {
    const clock = await import('../../server-clock.ts');
    expect(clock.serverOffsetMs()).toBeNull();
    clock.hearServerTime(NaN, 0);
    expect(clock.serverOffsetMs()).toBeNull();
    clock.hearDate('Wed, 08 Jul 2026 05:00:00 GMT', NOON_MS - DAY - 100, NOON_MS - DAY + 100);
    expect(clock.serverOffsetMs()).toBe(DAY + 500);
    expect(Math.abs(clock.knownNowMs() - Date.now() - DAY - 500)).toBeLessThan(1_000);
  });

  it('is asked for once, and not at all without a signal', async () => {
    const clock = await import('../../server-clock.ts');
    let asked = 0;
    vi.stubGlobal('fetch', () => {
      asked += 1;
      return asked === 1
        ? Promise.reject(new TypeError('offline'))
        : Promise.resolve(
            new Response(null, { headers: { date: new Date(Date.now() + DAY).toUTCString() } }),
          );
    });
    await clock.askServerTime();
    expect(clock.serverOffsetMs()).toBeNull();
    await clock.askServerTime();
    await clock.askServerTime();
    expect(asked).toBe(2);
    expect(Math.round((clock.serverOffsetMs() ?? 0) / DAY)).toBe(1);
  });
});
