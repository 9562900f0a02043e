/** The administrator's list of what could not be used, drawn: on its way, nothing, one, many, long words, and the last word. */
import { h, render } from 'preact';
import { act } from 'preact/test-utils';
import { describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { indexPlan } from '#domain/hierarchy.ts';
import type { Aside } from '#schema/aside.ts';
import { Plan } from '#schema/plan.ts';
import type { Quarantined } from '#schema/quarantine.ts';
import type { EntryDraft } from '../../outbox/item.ts';
import { ItemsContext, SessionContext, type Session } from '../../session.ts';
import { PageDocument, type PageNode } from '../../testing/page.ts';
import { Unusable } from './unusable.tsx';

const CAMPAIGN = 'cat-hai';
const file = new URL('../../../../scripts/plans/cat-hai-vneid-2026.json', import.meta.url);
const index = indexPlan(Plan.parse(JSON.parse(readFileSync(file, 'utf8'))), '');
const ID = '018f3c5a-0000-7000-8000-000000000001';

const found = (parts: Partial<Quarantined> = {}): Quarantined => ({
  ...{ source: 'entry', sourceId: ID, campaignId: CAMPAIGN, atMs: 1_783_500_000_000 },
  ...{ problem: { code: 'entry.set-aside', path: null, params: {} }, detail: 'TypeError: x', attempts: 3 },
  ...parts,
});
const closing = (again: boolean): Aside => ({
  ...{ campaignId: CAMPAIGN, version: 1, sequence: 1, lastEntryId: 'e', lastEntryAtMicros: 1 },
  ...{ entryId: ID, again, reason: 'đã gọi tổ', by: 'u-admin', atMs: 1 },
});

function drawn(
  unusable: readonly Quarantined[] | null | undefined,
  { role = 'admin', asides = [] as readonly Aside[] } = {},
): { page: PageNode; drafts: EntryDraft[] } {
  const drafts: EntryDraft[] = [];
  const session = {
    ...{ person: { role }, today: '2026-07-08' },
    campaign: { campaignId: CAMPAIGN, timeZone: 'Asia/Ho_Chi_Minh', clock: [] },
    index,
    outbox: {
      say: (words: EntryDraft) => {
        drafts.push(words);
        return Promise.resolve('id');
      },
    },
  } as unknown as Session;
  const page = new PageDocument().body;
  const things = unusable && new Map(unusable.map((thing, at) => [String(at), thing]));
  const closed = new Map(asides.map((aside) => [`${CAMPAIGN}~${aside.entryId}`, aside]));
  const list = h(Unusable, { unusable: things, closed });
  const provided = h(ItemsContext.Provider, { value: [] }, list);
  render(h(SessionContext.Provider, { value: session }, provided), page);
  return { page, drafts };
}

describe('what could not be used', () => {
  it('is on its way: grey lines', () => {
    expect(drawn(undefined).page.textContent).toBe('Đang tải…');
  });
  it('may not be read, which is not the same as nothing', () => {
    expect(drawn(null).page.textContent).toContain('không xem được');
    expect(drawn([]).page.textContent).toBe('Không có nội dung nào bị loại.');
  });
  it('is one: why, how often it was tried, and what can be done', () => {
    const { page } = drawn([found()]);
    expect(page.textContent).toContain('đã cách ly');
    expect(page.textContent).toContain('đã thử 3 lần');
    expect(page.all('button').map(({ textContent }) => textContent)).toEqual(['Thử lại', 'Đóng']);
  });
  it('is many, each with its own form', () => {
    const many = Array.from({ length: 50 }, (_, at) => found({ sourceId: `${ID}${String(at)}` }));
    expect(drawn(many).page.all('textarea')).toHaveLength(50);
  });
  it('has long words, which all stand there', () => {
    const detail = 'texts.… invalid_type; '.repeat(22);
    expect(drawn([found({ detail })]).page.textContent).toContain(detail);
  });
  it('names no campaign: it can be closed, and nobody can say it again', () => {
    const { page } = drawn([found({ source: 'journal', unowned: true })]);
    expect(page.textContent).toContain('quản trị viên của mọi chiến dịch');
    expect(page.all('button').map(({ textContent }) => textContent)).toEqual(['Đóng']);
  });
  it.each([
    [false, 'Đã đóng. Lý do: đã gọi tổ'],
    [true, 'Đã thử lại. Lý do: đã gọi tổ'],
  ])('was settled (again: %s): it says how and why, and offers nothing more', (again, words) => {
    const { page } = drawn([found()], { asides: [closing(again)] });
    expect(page.textContent).toContain(words);
    expect(page.all('button')).toEqual([]);
  });
  it('is looked at by an auditor, who can do nothing', () => {
    expect(drawn([found()], { role: 'auditor' }).page.all('button')).toEqual([]);
  });
  it.each([
    ['Thử lại', true],
    ['Đóng', false],
  ])('is settled by “%s”, with a reason', async (label, again) => {
    const { page, drafts } = drawn([found()]);
    const press = (): void => {
      page
        .all('button')
        .find(({ textContent }) => textContent === label)
        ?.hear('click');
    };
    press();
    expect(drafts).toEqual([]);
    const area = page.all('textarea')[0];
    await act(() => area?.hear('input', { currentTarget: { value: 'đã gọi tổ' } }));
    press();
    expect(drafts).toMatchObject([
      {
        kind: 'entry.close',
        target: `asides/${CAMPAIGN}~${ID}`,
        payload: { again },
        texts: { reason: 'đã gọi tổ' },
      },
    ]);
  });
});
