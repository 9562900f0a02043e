/** What the screen says before the form: work that waits, in words and with a way to it; and what stands at each number. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { problem } from '#domain/problem.ts';
import type { Item } from '../../outbox/item.ts';
import { screensOf } from '../../roles.ts';
import type { Session } from '../../session.ts';
import { campaign, documentAt, documentsOf, index, plan, TODAY } from '../../testing/documents.ts';
import type { PageNode } from '../../testing/page.ts';
import { show } from '../../testing/show.ts';
import { EMPTY } from './draft.ts';
import { Today } from './today.tsx';

const UNIT = 'cnscd.cat-ba.tdp-02';
const AREA = 'ch.cat-ba.tdp-02';
const stop = (): undefined => undefined;

function pageWith(
  items: readonly Item[],
  kept: Record<string, unknown> = {},
  write: () => void = stop,
): Promise<PageNode> {
  const entries = Object.entries(kept).map(([key, value]) => [key, JSON.stringify(value)] as const);
  const stored = new Map<string, string>(entries);
  vi.stubGlobal('localStorage', {
    length: stored.size,
    key: (at: number) => [...stored.keys()][at] ?? null,
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: write,
    removeItem: stop,
  });
  const session = {
    ...{ campaign, index, today: TODAY, parts: [], screens: screensOf('reporter') },
    person: { uid: 'u1', name: 'A', role: 'reporter', unitId: UNIT },
    outbox: {},
  } as unknown as Session;
  const listeners = {
    document: (path: string, seen: (data: unknown) => void) => (seen(documentAt(path)), stop),
    query: ({ of }: { of: string }, seen: (found: Map<string, unknown>) => void) => (
      seen(of === 'reports' ? new Map<string, unknown>() : documentsOf(of, 1)),
      stop
    ),
  };
  return show(Today, { session, listeners, items });
}

const refused = (target: string, kind: Item['said']['kind'], payload: Record<string, unknown>): Item => ({
  ...{ id: target, author: { by: 'u1', role: 'reporter', unitId: UNIT }, capturedAtMs: 0, reason: null },
  said: { kind, campaignId: plan.id, target, payload, texts: {}, baseVersion: 0 },
  state: 'sent',
  decision: {
    status: 'refused',
    problems: [problem('task.percent', 'percent')],
  } as unknown as Item['decision'],
});

afterEach(() => vi.unstubAllGlobals());

describe('today’s screen', () => {
  it('names a refused step and a refused difficulty with their reason and the way to correct them', async () => {
    const [task] = plan.tasks;
    const page = await pageWith([
      refused(`tasks/${plan.id}~${task?.id ?? ''}`, 'task.progress', { percent: 120 }),
      refused(`difficulties/${plan.id}~1`, 'difficulty.raise', { categoryId: 'KK02' }),
    ]);
    expect(page.textContent).toContain('Báo tiến độ nhiệm vụ, không được ghi nhận:');
    expect(page.textContent).toContain('Tiến độ là số nguyên từ 0 đến 100.');
    const links = page.all('a').map(({ attributes }) => attributes.get('href'));
    expect(links).toContain(`#/tasks/${task?.id ?? ''}`);
    expect(links).toContain('#/difficulties');
  });

  it('leads to the draft of another day, and tells of somebody else’s without saying whose or what', async () => {
    const draft = {
      draft: { ...EMPTY, values: { guided: '777' } },
      seenVersion: 0,
      presumed: false,
      keptAtMs: 1,
    };
    const page = await pageWith([], {
      [`so-chien-dich.draft.u1.${plan.id}~${UNIT}~${AREA}~2026-07-07`]: draft,
      [`so-chien-dich.draft.u2.${plan.id}~${UNIT}~${AREA}~2026-07-07`]: draft,
    });
    expect(page.textContent).toContain('Bản nháp chưa gửi: Tổ dân phố số 2, ngày 07/07/2026 (1 số).');
    expect(page.all('a').map(({ attributes }) => attributes.get('href'))).toContain(
      `#/today/${AREA}/2026-07-07`,
    );
    expect(page.textContent).toContain('Máy này còn 1 nội dung chưa gửi của người khác');
    expect(page.textContent).not.toContain('777');
  });

  it('says of a report that waits that a copy went to another device, until the server has it', async () => {
    const target = `reports/${plan.id}~${UNIT}~${AREA}~${TODAY}`;
    const payload = {
      ...{ unitId: UNIT, areaId: AREA, day: TODAY, values: { guided: 5 } },
      ...{ nothingToday: false, difficulties: {}, confirmed: [] },
    };
    const handedOverAtMs = Date.UTC(2026, 6, 8, 3, 5);
    const kept: Item = {
      ...refused(target, 'report.submit', payload),
      ...{ state: 'queued', decision: null, kept: 'device' },
    };
    const waits = { ...kept, handedOverAtMs };
    const sentence = 'Đã chuyển sang máy khác lúc 10:05 08/07/2026, chưa rõ sổ đã nhận.';
    expect((await pageWith([waits])).textContent).toContain(sentence);
    expect((await pageWith([{ ...waits, state: 'sending' }])).textContent).toContain(sentence);
    expect((await pageWith([{ ...waits, state: 'sent' }])).textContent).not.toContain('chuyển sang máy khác');
    expect((await pageWith([kept])).textContent).not.toContain('chuyển sang máy khác');
  });

  it('says before anybody types that a browser keeps no draft', async () => {
    const full = (): never => {
      throw new Error('QuotaExceededError');
    };
    const page = await pageWith([], {}, full);
    expect(page.textContent).toContain('Trình duyệt này không giữ được bản nháp');
    expect((await pageWith([])).textContent).not.toContain('không giữ được bản nháp');
  });

  it('ties each number to its unit, what was before and what is left, and makes no stop of its steppers', async () => {
    const page = await pageWith([]);
    const field = page.all('input').find(({ attributes }) => attributes.get('id') === 'activated');
    expect(field?.attributes.get('aria-describedby')).toContain('activated-about');
    const about = page.all('p').find(({ attributes }) => attributes.get('id') === 'activated-about');
    expect(about?.textContent).toContain('còn\u00a037\u00a0người trên danh sách');
    expect(page.all('input').filter(({ attributes }) => attributes.has('maxlength'))).toEqual([]);
  });
});
