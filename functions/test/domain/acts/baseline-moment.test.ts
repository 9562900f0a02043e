// Whether a list was drawn up before a day's work or after it, and that each list keeps its own date.
import { describe, expect, it } from 'vitest';
import { throughDayOf } from '#domain/as-of.ts';
import { listsOf, nodeIndicators } from '#domain/indicators.ts';
import type { Denominators } from '#schema/baseline.ts';
import { Baseline } from '#schema/baseline.ts';
import type { NodeIndicators } from '#schema/indicator.ts';
import type { NodeTotals } from '#schema/totals.ts';
import { answer, postingOf, recordAs } from '#world/answers.ts';
import { CAT_HAI, listsOfPolice } from '#world/entries.ts';

const BA = 'ch.cat-ba';
const NODE = 'area:ch.cat-ba';

type Told = Parameters<typeof listsOfPolice>[1];

/** The baseline and what one node divides by, after these registrations of DS2. */
const registered = (...versions: readonly [count: number, told: Told][]) => {
  let record: Baseline | null = null;
  const lists: Denominators['lists'] = {};
  for (const [count, told] of versions) {
    const posting = postingOf(listsOfPolice({ DS2: { [BA]: count } }, told), record);
    expect(posting.decision.status).toBe('accepted');
    const side = posting.documents.find(({ path }) => path.endsWith(`~${NODE}`));
    const registered = side?.data['lists'] as Denominators['lists'];
    lists['DS2'] = { ...lists['DS2'], ...registered['DS2'] };
    record = recordAs(Baseline, posting);
  }
  return { record: record as unknown as Baseline, lists };
};
const published = (lists: Denominators['lists'], totals: NodeTotals): NodeIndicators =>
  nodeIndicators(CAT_HAI, NODE, { totals, lists: listsOf({ lists }) });

describe('a list drawn up at the beginning of a day', () => {
  it('counts the same as one of the end of the day before, at a month’s end and a year’s', () => {
    expect(throughDayOf({ asOfDay: '2026-07-01', asOfMoment: 'day-start' })).toBe('2026-06-30');
    expect(throughDayOf({ asOfDay: '2027-01-01', asOfMoment: 'day-start' })).toBe('2026-12-31');
    expect(throughDayOf({ asOfDay: '2028-03-01', asOfMoment: 'day-start' })).toBe('2028-02-29');
    expect(throughDayOf({ asOfDay: '2026-07-01', asOfMoment: 'day-end' })).toBe('2026-07-01');
    expect(throughDayOf({ asOfDay: '2026-07-01' })).toBe('2026-07-01');
  });

  const totals = {
    '2026-06-30': { activated: 5 },
    '2026-07-01': { activated: 7 },
    '2026-07-02': { activated: 2 },
  };
  const first = [60, {}] as const;

  it.each([
    ['its beginning: the day’s work is still to be taken off', { asOfMoment: 'day-start' }, '2026-06-30', 5],
    ['its end: the day’s work is in it', { asOfMoment: 'day-end' }, '2026-07-01', 12],
    ['a day, as entries said before people were asked', {}, '2026-07-01', 12],
  ])('as of %s', (_, moment, toDay, reported) => {
    const { lists, record } = registered([...first], [45, { asOfDay: '2026-07-01', ...moment }]);
    const { reconciled, values } = published(lists, totals);
    expect(reconciled).toEqual([
      { listId: 'DS2', fromDay: '2026-06-16', toDay, before: 60, after: 45, joined: 0, reported },
    ]);
    // What was assigned: who is left on the list, and who was taken off before it was drawn up.
    expect(values['CT2.1']?.denominator ?? values['CT2.2']?.denominator).toBe(45 + reported);
    expect(record.versions.at(-1)).toMatchObject({ asOfDay: '2026-07-01', ...moment });
    expect('asOfMoment' in (record.versions.at(-1) ?? {})).toBe('asOfMoment' in moment);
  });

  it('and first in the campaign, counts that day’s work', () => {
    const since = (told: Told) => registered([60, told]).lists['DS2']?.['1'];
    expect(since({ asOfDay: '2026-07-01', asOfMoment: 'day-start' })).toMatchObject({
      ...{ asOfDay: '2026-07-01', throughDay: '2026-06-30', sinceDay: '2026-06-30' },
    });
    expect(since({ asOfDay: '2026-07-01', asOfMoment: 'day-end' })).toMatchObject({ sinceDay: '2026-07-01' });
    expect(since({ asOfDay: '2026-07-01' })).not.toHaveProperty('throughDay');
  });

  it('is older than a list of that day’s end, and corrects one of the end of the day before', () => {
    const { record } = registered([60, { asOfDay: '2026-07-01', asOfMoment: 'day-end' }]);
    const next = (told: Told): string => answer(listsOfPolice({ DS2: { [BA]: 50 } }, told), record);
    expect(next({ asOfDay: '2026-07-01', asOfMoment: 'day-start' })).toBe(
      'refused: baseline.older-than-current @ asOfDay',
    );
    expect(next({ asOfDay: '2026-07-02', asOfMoment: 'day-start' })).toBe('accepted');
    expect(next({ asOfDay: '2026-07-01' })).toBe('accepted');
  });

  it('is refused under any other word', () => {
    for (const asOfMoment of ['noon', '', 'DAY-START'])
      expect(answer(listsOfPolice({ DS2: { [BA]: 1 } }, { asOfMoment }))).toMatch(/^refused: /);
  });
});

describe('an entry with some of the lists', () => {
  it('leaves the others their date, their numbers and their version at every node', () => {
    const first = postingOf(listsOfPolice({ DS2: { [BA]: 60 }, DS3a: { [BA]: 90 } }));
    const second = postingOf(
      listsOfPolice({ DS2: { [BA]: 50 } }, { asOfDay: '2026-07-07' }),
      recordAs(Baseline, first),
    );
    const record = recordAs(Baseline, second);
    expect(record.latest['DS3a']).toEqual({ [BA]: 90 });
    expect(record.versions.map(({ asOfDay, sums }) => [asOfDay, Object.keys(sums)])).toEqual([
      ['2026-06-16', ['DS2', 'DS3a']],
      ['2026-07-07', ['DS2']],
    ]);
    for (const { data } of second.documents) expect(Object.keys(data['lists'] as object)).toEqual(['DS2']);
  });
});
