/** How long a report waits, and what a text of it belongs to. */
import { describe, expect, it } from 'vitest';
import type { Report } from '#schema/report.ts';
import { vi } from '../i18n/vi/index.ts';
import { index } from '../testing/documents.ts';
import { textPlaceName } from './text-place.ts';
import { waitingMinutes } from './waits-for.tsx';

const report = (status: Report['status'], receivedAtMs: number) =>
  ({ status, steps: [{ held: null, content: { receivedAtMs } }] }) as unknown as Report;
const MINUTE = 60_000;

describe('a report that waits for its review', () => {
  it('tells how long, and no longer once somebody looked at it', () => {
    expect(waitingMinutes(report('received', 10 * MINUTE), 75 * MINUTE)).toBe(65);
    expect(waitingMinutes(report('approved', 10 * MINUTE), 75 * MINUTE)).toBeNull();
    expect(waitingMinutes(report('received', 90 * MINUTE), 75 * MINUTE)).toBe(0);
    expect([5, 65, 3000].map(vi.shared.duration)).toEqual(['5 phút', '1 giờ 5 phút', '2 ngày']);
  });
});

describe('a text of a report', () => {
  it('is named by what it is about, never by a code of a number that the plan knows', () => {
    const names = ['note', 'difficulty.KK12', 'reason.V10.guided', 'reason.V03'].map((place) =>
      textPlaceName(place, index, vi),
    );
    expect(names).toEqual([
      'Ghi chú',
      'Khó khăn: Sóng yếu, mất mạng',
      'Lý do: Hướng dẫn kích hoạt',
      'Lý do: Kích hoạt mức 2',
    ]);
  });
});
