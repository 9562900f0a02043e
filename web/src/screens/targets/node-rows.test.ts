import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { measuresIn } from '#domain/indicators.ts';
import { indexPlan } from '#domain/hierarchy.ts';
import type { PublishedIndicators } from '#schema/indicator.ts';
import { Plan } from '#schema/plan.ts';
import { figuresOf } from './figures.ts';
import { addressAsked, wayTo } from './node-address.ts';
import { nodeRows, type Member } from './node-rows.ts';
import { trendOf } from './trend.ts';

const file = new URL('../../../../scripts/plans/cat-hai-vneid-2026.json', import.meta.url);
const plan = Plan.parse(JSON.parse(readFileSync(file, 'utf8')));
const index = indexPlan(plan, '');
const DAY = plan.period.startDay;

function activated() {
  const found = index.indicators.get('CT2.4');
  if (!found) throw new Error('the plan has lost its indicator');
  return found;
}

const published = (numerator: number, denominator: number): PublishedIndicators => ({
  ...{ campaignId: plan.id, node: '', planVersion: 1, baselineVersion: 1, inputsHash: '', asOfMicros: 0 },
  ...{ reportsCounted: 2, reportsWaiting: 1 },
  values: { 'CT2.4': { numerator, denominator } },
  reconciled: [],
  series: { days: [DAY, '2026-12-31'], onDay: { 'CT2.4': [null, 4] } },
});

const member = (id: string): Member => ({ kind: 'area', id, name: id, within: '', siblings: 'cat-hai' });

describe('rows of the table', () => {
  it('shows what is published, keeps what exceeds the list, and leaves unknown nodes unknown', () => {
    const known = new Map([
      [`${plan.id}~area:a`, published(45, 40)],
      [`${plan.id}~area:b`, published(10, 40)],
    ]);
    const [a, b, c] = nodeRows(plan, activated(), ['a', 'b', 'c'].map(member), known, DAY);
    expect(a).toMatchObject({ left: -5, rank: 1, counted: 2, waiting: 1, figures: { over: true } });
    expect(b).toMatchObject({ left: 30, rank: 2 });
    expect(c).toMatchObject({ left: null, rank: null, counted: null });
  });

  it('knows which measures of a report an indicator counts', () => {
    expect(measuresIn(activated().numerator)).toEqual(['activated']);
  });
});

describe('the trend', () => {
  it('adds up only what is known', () => {
    const days = trendOf(plan, activated(), published(4, 40));
    expect(days.map(({ onDay, reached }) => [onDay, reached])).toEqual([
      [null, null],
      [4, 4],
    ]);
    expect(days[1]?.pace).toBe(40);
  });
});

describe('what an address names', () => {
  it('is the root area where nothing is named, and nothing where the plan knows nothing of it', () => {
    expect(addressAsked(index, [])).toEqual({ kind: 'area', id: 'cat-hai', indicatorId: null });
    expect(addressAsked(index, ['edition', '2026-07-07.1', 'CT2.4'])).toEqual({
      ...{ kind: 'edition', edition: '2026-07-07.1', indicatorId: 'CT2.4', areaId: null },
    });
    expect(addressAsked(index, ['edition', '2026-07-07.1', 'CT2.4', 'ch.cat-ba'])).toMatchObject({
      areaId: 'ch.cat-ba',
    });
    expect(addressAsked(index, ['edition', '2026-07-07.1', 'CT9'])).toBeNull();
    expect(addressAsked(index, ['edition', '2026-07-07.1', 'CT2.4', 'nowhere'])).toBeNull();
    expect(addressAsked(index, ['area', 'nowhere'])).toBeNull();
    expect(addressAsked(index, ['area', 'cat-hai', 'CT9'])).toBeNull();
  });

  it('has a way down to it from the special zone', () => {
    const way = wayTo(index, { kind: 'area', id: 'ch.cat-ba.tdp-02', indicatorId: null });
    expect(way.map(({ id }) => id)).toEqual(['cat-hai', 'ch.cat-ba', 'ch.cat-ba.tdp-02']);
  });
});

it('calls every indicator by the short name that the edition gives it', () => {
  const short = plan.digest.indicatorIds.map((id) => index.indicators.get(id)?.shortName);
  expect(figuresOf(plan, published(1, 2), DAY).map(({ name }) => name)).toEqual(short);
});
