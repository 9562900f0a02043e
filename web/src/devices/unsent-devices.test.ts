/** Who still holds reports, in the words that others read. */
import { describe, expect, it } from 'vitest';
import { Device } from '#schema/device.ts';
import { unsentDevices } from './unsent-devices.ts';

const NOW_MS = Date.UTC(2026, 6, 8, 7);
const HOUR_MS = 60 * 60_000;

const device = (waiting: number, sinceHours: number, heardHours: number): Device =>
  Device.parse({
    ...{ campaignId: 'c', by: 'lan', role: 'reporter', unitId: 'to-1', leadUnitId: null },
    ...{ device: '0a1b2c3d', browser: 'android', app: 'web 0.1.0', waiting, reports: waiting },
    since: waiting === 0 ? null : NOW_MS - sinceHours * HOUR_MS,
    at: NOW_MS - heardHours * HOUR_MS,
  });

describe('devices on which something waits', () => {
  it('come with the longest waiting first, and those that nobody has heard of for a week last', () => {
    const found = unsentDevices(
      new Map([
        ['c~lan~1', device(1, 200, 169)],
        ['c~lan~2', device(2, 3, 1)],
        ['c~lan~3', device(0, 0, 0)],
        ['c~minh~1', device(3, 5, 168)],
      ]),
      NOW_MS,
    );
    expect(found.map(({ id, place, silent }) => [id, place, silent])).toEqual([
      ['c~minh~1', '1', false],
      ['c~lan~2', '2', false],
      ['c~lan~1', '1', true],
    ]);
    expect(found.map(({ minutesAgo }) => minutesAgo)).toEqual([168 * 60, 60, 169 * 60]);
  });

  it('were heard of just now where the reader’s clock is behind the server’s', () => {
    const [found] = unsentDevices(new Map([['c~lan~1', device(1, 1, -0.1)]]), NOW_MS);
    expect(found).toMatchObject({ minutesAgo: 0, silent: false });
  });
});
