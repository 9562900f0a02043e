// The next version of a list against the one before it, and what each node divides by after it.
import { describe, expect, it } from 'vitest';
import { Baseline } from '#schema/baseline.ts';
import { answer, postingOf, recordAs, reasonsOf } from '#world/answers.ts';
import { listsOfPolice, msAt } from '#world/entries.ts';

const BA = 'ch.cat-ba';
const HAI = 'ch.cat-hai';
const first = recordAs(
  Baseline,
  postingOf(
    listsOfPolice({ DS2: { [BA]: 60, [HAI]: 40 }, K: { [BA]: 50 }, A: { [BA]: 110 }, E: { [BA]: 200 } }),
  ),
);

describe('given a first version as of 16/06, when the next version', () => {
  const next = (
    lists: Record<string, Record<string, number>>,
    asOfDay = '2026-07-01',
    texts: Record<string, string> = {},
  ): string => answer(listsOfPolice(lists, { asOfDay }, { texts }), first);

  it.each([
    ['drops', { DS2: { [BA]: 30, [HAI]: 40 } }, '2026-07-01', 'accepted'],
    ['has the same day', { DS2: { [BA]: 30, [HAI]: 40 } }, '2026-06-16', 'accepted'],
    ['leaves out an area', { DS2: { [BA]: 30 } }, '2026-07-01', 'refused: baseline.area-missing @ lists.DS2'],
    [
      'is older than the first',
      { DS2: { [BA]: 30, [HAI]: 40 } },
      '2026-06-15',
      'refused: baseline.older-than-current @ asOfDay',
    ],
    [
      'grows',
      { DS2: { [BA]: 61, [HAI]: 40 } },
      '2026-07-01',
      'refused: baseline.grows-without-reason @ lists.DS2',
    ],
    ['moves people only', { DS2: { [BA]: 61, [HAI]: 39 } }, '2026-07-01', 'accepted'],
    ['lets a total grow: totals may', { K: { [BA]: 60 } }, '2026-07-01', 'accepted'],
    [
      'lifts K above the A registered before (V05)',
      { K: { [BA]: 111 } },
      '2026-07-01',
      `refused: baseline.exceeds-parent-list @ lists.K.${BA}`,
    ],
    [
      'drops A below the K registered before (V05)',
      { A: { [BA]: 49 } },
      '2026-07-01',
      `refused: baseline.exceeds-parent-list @ lists.A.${BA}`,
    ],
    ['is another list, however old', { DS1: { [BA]: 5 } }, '2026-06-01', 'accepted'],
  ] as const)('%s', (_, lists, asOfDay, found) => {
    expect(next(lists, asOfDay)).toBe(found);
  });
  it('grows with a reason, then it is accepted and the reason is kept (V09)', () => {
    expect(next({ DS2: { [BA]: 61, [HAI]: 40 } }, '2026-07-01', { reason: 'người mới đủ 06 tuổi' })).toBe(
      'accepted',
    );
  });
});

describe('given two versions of one list', () => {
  const entry = listsOfPolice(
    { DS2: { [BA]: 30, [HAI]: 35 } },
    { asOfDay: '2026-07-01' },
    { atMs: msAt('09:00') },
  );
  const posting = postingOf(entry, first);
  const second = recordAs(Baseline, posting);

  it('then the head keeps both with their sums, and only the newest counts', () => {
    expect(second.versions.map(({ version, sums }) => [version, sums['DS2']])).toEqual([
      [1, 100],
      [2, 65],
    ]);
    expect(second.latest['DS2']).toEqual({ [BA]: 30, [HAI]: 35 });
    expect(second.latest['K']).toEqual({ [BA]: 50 });
  });
  it('then every node on the way up gets the sum of what is below it', () => {
    const counts = posting.documents.map(({ path, data }) => [
      path.split('~')[1],
      JSON.stringify(data['lists']),
    ]);
    const version = { version: 2, asOfDay: '2026-07-01', sinceDay: '2026-06-16', atMicros: entry.atMicros };
    const listed = (count: number): string => JSON.stringify({ DS2: { 2: { ...version, count } } });
    expect(Object.fromEntries(counts)).toEqual({
      'area:cat-hai': listed(65),
      'area:ch.cat-ba': listed(30),
      'area:ch.cat-hai': listed(35),
    });
  });
  it('then every node must be published again, because units count from its date too', () => {
    expect(posting.decision.nodes).toEqual(['*']);
    expect(reasonsOf(posting.decision.warnings)).toEqual([]);
  });
});
