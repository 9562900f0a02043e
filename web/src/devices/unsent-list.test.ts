/** Who still holds reports, as the desk, the lead and the unit read it, in both languages. */
import { describe, expect, it } from 'vitest';
import { h } from 'preact';
import type { Session } from '../session.ts';
import { campaign, index, TODAY } from '../testing/documents.ts';
import { show } from '../testing/show.ts';
import type { UnsentDevice } from './unsent-devices.ts';
import { UnsentList } from './unsent-list.tsx';

const at = (day: number, hour: number, minute: number): number => Date.UTC(2026, 6, day, hour - 7, minute);
const [team] = index.plan.units.filter(({ role }) => role === 'reporter');

const device = (part: Partial<UnsentDevice> = {}): UnsentDevice => ({
  ...{ id: 'c~lan~1', device: '0a1b2c3d', place: '1', unitId: team?.id ?? null, role: 'reporter' },
  ...{ browser: 'android', waiting: 3, reports: 3, sinceMs: at(8, 9, 40), heardAtMs: at(8, 14, 5) },
  ...{ minutesAgo: 25, silent: false },
  ...part,
});

async function words(devices: UnsentDevice[], language: 'vi' | 'en'): Promise<string> {
  const session = { campaign, index, today: TODAY } as unknown as Session;
  const listeners = { document: () => () => undefined, query: () => () => undefined };
  const List = () => h(UnsentList, { title: 'Máy', devices, named: true });
  return (await show(List, { session, listeners, language })).textContent;
}

describe('a device that holds unsent work', () => {
  it('is named with its unit, how much and since when, and when it was heard of', async () => {
    const said = await words([device()], 'vi');
    expect(said).toContain(team?.shortName);
    expect(said).toContain(
      'Máy 1 (Chrome trên Android) còn 3 báo cáo chưa gửi từ 09:40, lần cuối có mạng 14:05 (25 phút trước).',
    );
    expect(await words([device()], 'en')).toContain(
      'Device 1 (Chrome on Android) still holds 3 unsent reports since 09:40, last online 14:05 (25 min ago).',
    );
  });

  it('says so where not all of it are reports, and the date of another day', async () => {
    const said = await words([device({ reports: 2, sinceMs: at(6, 9, 40) })], 'vi');
    expect(said).toContain('còn 3 nội dung (2 báo cáo) chưa gửi từ 09:40 06/07/2026,');
  });

  it('of which nobody has heard for a week is said to be so, and not as if it were known', async () => {
    const old = device({ silent: true, minutesAgo: 9 * 1440, heardAtMs: at(1, 8, 0), sinceMs: at(1, 7, 0) });
    expect(await words([old], 'vi')).toContain(
      'không có tin đã 9 ngày. Lần cuối có mạng 08:00 01/07/2026, khi đó còn 3 báo cáo chưa gửi',
    );
    expect(await words([old], 'vi')).toContain('nay có thể đã khác');
    expect(await words([old], 'en')).toContain('that may have changed');
  });

  it('is named by its role where it has no unit, and by its code where this page does not know its kind', async () => {
    const said = await words([device({ unitId: null, role: 'leader', browser: 'newer' })], 'vi');
    expect(said).toContain('Lãnh đạo');
    expect(said).toContain('Máy 1 (newer)');
  });
});
