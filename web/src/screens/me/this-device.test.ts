/** The screen of this device says what waits and what stands in the way, in words, in both languages. */
import { describe, expect, it } from 'vitest';
import type { Item } from '../../outbox/item.ts';
import type { Session } from '../../session.ts';
import { campaign, index, TODAY } from '../../testing/documents.ts';
import { show } from '../../testing/show.ts';
import { Me } from './me.tsx';

const session = {
  ...{ campaign, index, today: TODAY, parts: ['device'], screens: ['today', 'me'] },
  connection: { login: { user: () => null } },
  person: { uid: 'u1', name: 'A', role: 'reporter', unitId: null, token: () => Promise.resolve('') },
  outbox: { flush: () => Promise.resolve() },
} as unknown as Session;

const nothing = { document: () => () => undefined, query: () => () => undefined };

const waiting: Item = {
  ...{ id: '1', author: { by: 'u1', role: 'reporter', unitId: null }, state: 'queued' },
  said: {
    ...{ kind: 'report.submit', campaignId: 'c', target: 'reports/x' },
    ...{ payload: {}, texts: {}, baseVersion: 0 },
  },
  ...{ capturedAtMs: Date.UTC(2026, 6, 8, 2), reason: null, decision: null },
};

const words = async (items: Item[], language: 'vi' | 'en'): Promise<string> =>
  (await show(Me, { session, listeners: nothing, items, language })).textContent;

describe('the screen of this device', () => {
  it('says how much waits and since when, and offers to send it', async () => {
    const said = await words([waiting], 'vi');
    expect(said).toContain('1 nội dung chờ gửi, lâu nhất từ 09:00 08/07/2026.');
    expect(said).toContain('Gửi lại tất cả');
    expect(await words([waiting], 'en')).toContain(
      '1 waiting to be sent, the oldest since 09:00 08/07/2026.',
    );
  });

  it('tells reports that were written at the same time apart by area and day', async () => {
    const of = (day: string): Item => ({
      ...waiting,
      id: day,
      said: { ...waiting.said, payload: { areaId: 'ch.cat-ba.tdp-02', day } },
    });
    const said = await words([of('2026-07-07'), of(TODAY)], 'vi');
    for (const day of ['07/07/2026', '08/07/2026'])
      expect(said).toContain(`Gửi báo cáo ngày · Tổ dân phố số 2 · ${day}Viết lúc 09:00 08/07/2026`);
  });

  it('says that nothing waits, what is kept, and that no server was heard yet', async () => {
    const said = await words([], 'vi');
    expect(said).toContain('Không còn gì chờ gửi.');
    expect(said).toContain('Báo cáo chưa gửi và bản xem gần nhất');
    expect(said).toContain('chưa có từ khi mở trang');
  });
});
