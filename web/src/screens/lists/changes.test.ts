/** From the baseline through paste and hand to what is registered: only lists that were given, each change said before it. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { indexPlan } from '#domain/hierarchy.ts';
import type { Baseline, BaselineVersion } from '#schema/baseline.ts';
import { Plan } from '#schema/plan.ts';
import { changesOf, keptWhereMissing, untouchedLists } from './changes.ts';
import { draftFrom, filledWith, registeredLists, entryDraftOf, type Draft } from './draft.ts';
import { readPaste } from './paste.ts';

const plan = Plan.parse(JSON.parse(readFileSync('scripts/plans/cat-hai-vneid-2026.json', 'utf8')));
const index = indexPlan(plan, '');
const [BEN, HAI_SON] = ['ch.tran-chau.ben', 'ch.tran-chau.hai-son'];

const version = (at: number, asOfDay: string, sums: Record<string, number>): BaselineVersion => ({
  ...{
    version: at,
    entryId: `e${String(at)}`,
    atMicros: at,
    registeredAtMs: at,
    by: 'police',
    asOfDay,
  },
  ...{ documentNumber: '7/BC', signer: 'Trưởng Công an', reason: null, fileSha256: null, sums },
});
const record: Baseline = {
  ...{ campaignId: plan.id, version: 2, sequence: 2, lastEntryId: 'e2', lastEntryAtMicros: 2 },
  versions: [
    version(1, '2026-06-16', { DS1: 702, DS2: 20, DS3a: 1058 }),
    version(2, '2026-06-30', { DS2: 20 }),
  ],
  latest: {
    DS1: { [BEN]: 402, [HAI_SON]: 300 },
    DS2: { [BEN]: 12, [HAI_SON]: 8 },
    DS3a: { [BEN]: 1000, [HAI_SON]: 58 },
  },
};
const start = draftFrom(record, index);
const pasted = (...rows: string[]) => readPaste(rows.join('\n'), index);
const typed = (draft: Draft, listId: string, areaId: string, text: string): Draft => ({
  ...draft,
  chosen: [...new Set([...draft.chosen, listId])],
  cells: { ...draft.cells, [listId]: { ...draft.cells[listId], [areaId]: text } },
});
const listsIn = (draft: Draft) => (entryDraftOf(draft, plan.id, record).payload as { lists: object }).lists;
const brief = (draft: Draft) =>
  changesOf(draft, record, index).map(({ listId, before, after, rose, fell, missing }) => ({
    ...{ listId, before, after },
    rose: rose.map(({ area, before: was, after: is }) => [area.id, was, is]),
    fell: fell.map(({ area }) => area.id),
    missing: missing.map(({ id }) => id),
  }));

describe('what is registered', () => {
  it('is nothing at first, and nothing of a list that is only looked at', () => {
    expect(registeredLists(start, record)).toEqual([]);
    expect(listsIn({ ...start, chosen: ['DS1', 'DS2', 'DS3a'] })).toEqual({});
  });

  it('is a list that was pasted, also where its numbers are the same', () => {
    const table = pasted('Địa bàn\tDS1\tDS2', 'Thôn Bến\t351\t12', 'Thôn Hải Sơn\t300\t8');
    const draft = { ...filledWith(start, table), chosen: ['DS3a', 'DS1', 'DS2'] };
    expect(listsIn(draft)).toEqual({ DS1: { [BEN]: 351, [HAI_SON]: 300 }, DS2: { [BEN]: 12, [HAI_SON]: 8 } });
    expect(
      untouchedLists(draft, record, index).map(({ listId, current, shown }) => [
        listId,
        current.asOfDay,
        shown,
      ]),
    ).toEqual([['DS3a', '2026-06-16', true]]);
  });

  it('is a list that was changed by hand, until the change is taken back', () => {
    const draft = typed(start, 'DS2', BEN, '11');
    expect(listsIn(draft)).toEqual({ DS2: { [BEN]: 11, [HAI_SON]: 8 } });
    expect(listsIn(typed(draft, 'DS2', BEN, ' 12 '))).toEqual({});
    expect(Object.keys(listsIn(typed(draft, 'DS2', BEN, '')))).toEqual(['DS2']);
  });

  it('is an unchanged list only where a person says it again', () => {
    expect(Object.keys(listsIn({ ...start, chosen: ['DS3a'], again: ['DS3a'] }))).toEqual(['DS3a']);
  });

  it('is never a list without a number, nor its printed total', () => {
    const table = pasted('Địa bàn\tDS1\tDS2', 'Thôn Bến\t351\t', 'Thôn Hải Sơn\t300\t', 'Tổng\t651\t');
    const { payload } = entryDraftOf(filledWith(start, table), plan.id, record);
    expect(payload).toMatchObject({ lists: { DS1: {} }, sums: { DS1: 651 } });
    expect(Object.keys((payload as { lists: object }).lists)).toEqual(['DS1']);
  });

  it('carries the moment of the day once it was answered', () => {
    expect(entryDraftOf(start, plan.id, record).payload).not.toHaveProperty('asOfMoment');
    const { payload, baseVersion } = entryDraftOf({ ...start, asOfMoment: 'day-start' }, plan.id, record);
    expect([payload, baseVersion]).toMatchObject([{ asOfMoment: 'day-start' }, 2]);
  });

  it('begins with the required lists where nothing was registered yet', () => {
    expect(draftFrom(null, index).chosen).toEqual(
      plan.lists.filter(({ required }) => required).map(({ id }) => id),
    );
    expect(registeredLists(draftFrom(null, index), null)).toEqual([]);
  });
});

describe('what changes', () => {
  it('is said list by list: sums, who rose, who fell', () => {
    const table = pasted('Địa bàn\tDS1', 'Thôn Bến\t403', 'Thôn Hải Sơn\t248');
    expect(brief(filledWith(start, table))).toEqual([
      { listId: 'DS1', before: 702, after: 651, rose: [[BEN, 402, 403]], fell: [HAI_SON], missing: [] },
    ]);
  });

  it('names the areas that a table leaves out: their old number is not taken for a new one', () => {
    const draft = filledWith(start, pasted('Địa bàn\tDS1', 'Thôn Bến\t351'));
    expect(brief(draft)).toMatchObject([{ before: 702, after: 351, missing: [HAI_SON] }]);
    expect(listsIn(draft)).toEqual({ DS1: { [BEN]: 351 } });
    const kept = keptWhereMissing(draft, 'DS1', record);
    expect(brief(kept)).toMatchObject([{ before: 702, after: 651, missing: [] }]);
    const second = filledWith(draft, pasted('Địa bàn\tDS1', 'Thôn Hải Sơn\t299'));
    expect(brief(second)).toMatchObject([{ after: 650, missing: [] }]);
  });

  it('counts an area that a list did not have before as risen, and a whole new list as new', () => {
    const table = pasted('Địa bàn\tDS2\tU6', 'Thôn Bến\t12\t1', 'Thôn Hải Sơn\t8\t2', 'Thôn Chấn\t0\t3');
    expect(brief(filledWith(start, table))).toEqual([
      { listId: 'DS2', before: 20, after: 20, rose: [['ch.dong-bai.chan', null, 0]], fell: [], missing: [] },
      { listId: 'U6', before: null, after: 6, rose: [], fell: [], missing: [] },
    ]);
  });
});
