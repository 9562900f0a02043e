// The laws of adding up: what a report puts into totals can be taken out again, parents are the sum of their children,
// and no spreading over shards changes a sum.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { increments, vectorOf, type Increment } from '#domain/contribution.ts';
import { areaPath, nodesOf } from '#domain/hierarchy.ts';
import { addShards } from '#domain/indicators.ts';
import { shardsOf, SHARDS_BY_LEVEL } from '#domain/shards.ts';
import type { Contribution, ReportState } from '#schema/report.ts';
import { CAT_HAI } from '#world/entries.ts';

const PLACES = CAT_HAI.plan.units.flatMap(({ id, areaIds }) =>
  areaIds.map((areaId) => ({ unitId: id, areaId })),
);
const anyVector = fc.dictionary(
  fc.constantFrom('_received', '_waiting', 'guided', 'activated', 'difficulty_KK01'),
  fc.nat(99),
);
const anyContribution: fc.Arbitrary<Contribution> = fc
  .record({
    reporter: fc.constantFrom(...PLACES),
    day: fc.constantFrom('2026-06-30', '2026-07-08'),
    vector: anyVector,
    // As other widths of the nodes would have given: the laws hold whatever the number of shards was and becomes.
    spread: fc.array(fc.nat(7), { minLength: 5, maxLength: 5 }),
  })
  .map(({ reporter, day, vector, spread }) => {
    const nodes = nodesOf(CAT_HAI, reporter.unitId, reporter.areaId, day);
    return { day, nodes, shards: nodes.map((_, at) => spread[at] ?? 0), vector };
  });

/** Totals as node~day → measure → sum, zeros left out. */
type Sums = Record<string, number>;
const added = (sums: Sums, changes: readonly Increment[]): Sums => {
  const next = { ...sums };
  for (const { node, day, vector } of changes) {
    for (const [measure, value] of Object.entries(vector)) {
      const key = `${node}~${day}~${measure}`;
      next[key] = (next[key] ?? 0) + value;
      if (next[key] === 0) Reflect.deleteProperty(next, key);
    }
  }
  return next;
};
const of = (contribution: Contribution): Sums => added({}, increments(null, contribution));

describe('given any two contributions of a report', () => {
  it('the increments from one to the other, applied to the one, give the other', () => {
    fc.assert(
      fc.property(anyContribution, anyContribution, (have, want) => {
        expect(added(of(have), increments(have, want))).toEqual(of(want));
      }),
    );
  });
  it('there and back again changes nothing', () => {
    fc.assert(
      fc.property(anyContribution, anyContribution, (have, want) => {
        expect(added(added({}, increments(have, want)), increments(want, have))).toEqual({});
      }),
    );
  });
  it('the same again is no increment at all', () => {
    fc.assert(
      fc.property(anyContribution, (same) => {
        expect(increments(same, same)).toEqual([]);
      }),
    );
  });
  it('no increment carries a zero', () => {
    fc.assert(
      fc.property(anyContribution, anyContribution, (have, want) => {
        const vectors = increments(have, want).map(({ vector }) => Object.values(vector));
        expect(vectors.flat()).not.toContain(0);
        expect(vectors.filter((values) => values.length === 0)).toEqual([]);
      }),
    );
  });
});

describe('given random reports over the plan’s tree', () => {
  const anyContributions = fc.array(anyContribution, { maxLength: 40 });
  const totalsOf = (contributions: readonly Contribution[]): Sums =>
    contributions.reduce<Sums>((sums, report) => added(sums, increments(null, report)), {});

  it('every area is the sum of its own reports and of the areas right below it', () => {
    fc.assert(
      fc.property(anyContributions, (contributions) => {
        const totals = totalsOf(contributions);
        for (const { id } of CAT_HAI.plan.areas) {
          const own = contributions.filter(
            ({ nodes }) => nodes.findLast((node) => node.startsWith('area:')) === `area:${id}`,
          );
          const direct = own.reduce((sum, { vector }) => sum + (vector['guided'] ?? 0), 0);
          const below = CAT_HAI.plan.areas.filter(({ parentId }) => parentId === id);
          for (const measure of ['guided']) {
            const at = (area: string): number =>
              (totals[`area:${area}~2026-06-30~${measure}`] ?? 0) +
              (totals[`area:${area}~2026-07-08~${measure}`] ?? 0);
            expect(at(id)).toBe(direct + below.reduce((sum, child) => sum + at(child.id), 0));
          }
        }
      }),
      { numRuns: 30 },
    );
  });
  it('all groups together, and all units together, are the whole campaign', () => {
    fc.assert(
      fc.property(anyContributions, (contributions) => {
        const totals = Object.entries(totalsOf(contributions)).filter(([key]) => key.endsWith('~guided'));
        const sum = (prefix: string): number =>
          totals.filter(([key]) => key.startsWith(prefix)).reduce((all, [, value]) => all + value, 0);
        expect([sum('group:'), sum('unit:')]).toEqual([sum('area:cat-hai~'), sum('area:cat-hai~')]);
      }),
    );
  });
  it('spreading a node over any shards gives the same table', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(7), anyContribution), { maxLength: 40 }), (contributions) => {
        const shards = Array.from({ length: 8 }, (_, shard) =>
          addShards(
            contributions
              .filter(([of]) => of === shard)
              .map(([, { day, vector }]) => ({ days: { [day]: vector } })),
          ),
        ).map((days) => ({ days }));
        const whole = addShards(contributions.map(([, { day, vector }]) => ({ days: { [day]: vector } })));
        expect(JSON.stringify(addShards(shards))).toBe(JSON.stringify(whole));
        expect(JSON.stringify(addShards(shards.toReversed()))).toBe(JSON.stringify(whole));
      }),
    );
  });
  it('a report always meets the same shard of a node, and only shards that the node has', () => {
    fc.assert(
      fc.property(fc.string(), (report) => {
        const nodes = ['area:a', 'area:b', 'area:c', 'area:d', 'group:g', 'unit:u'];
        const shards = shardsOf(CAT_HAI.plan, report, nodes);
        expect(shardsOf(CAT_HAI.plan, report, nodes)).toEqual(shards);
        const widths = [0, 1, 2, 3, 0, 2].map((level) => SHARDS_BY_LEVEL[level] ?? 1);
        expect(shards.map((shard, index) => shard < (widths[index] ?? 0))).not.toContain(false);
      }),
    );
  });
});

describe('given the path of a report', () => {
  it('then it adds to its hamlet, commune, the whole zone, its group and its unit, widest first', () => {
    expect(nodesOf(CAT_HAI, 'cnscd.cat-ba.tdp-01', 'ch.cat-ba.tdp-01', '2026-07-08')).toEqual([
      'area:cat-hai',
      'area:ch.cat-ba',
      'area:ch.cat-ba.tdp-01',
      'group:local-block',
      'unit:cnscd.cat-ba.tdp-01',
    ]);
    expect(areaPath(CAT_HAI, 'atlantis')).toEqual([]);
  });
  it('when an area moved under another commune, then the old path is taken back and the new one filled', () => {
    const have: Contribution = {
      day: '2026-07-08',
      nodes: ['area:r', 'area:old', 'area:x'],
      shards: [0, 0, 0],
      vector: { guided: 2 },
    };
    const want: Contribution = { ...have, nodes: ['area:r', 'area:new', 'area:x'] };
    expect(increments(have, want).map(({ node, vector }) => [node, vector['guided']])).toEqual([
      ['area:old', -2],
      ['area:new', 2],
    ]);
  });
});

describe('given one report’s state, what it puts into totals', () => {
  const content = {
    values: { guided: 2, activated: 0 },
    nothingToday: false,
    difficulties: { KK01: 3, KK02: 0 },
    flags: [],
  };
  const vector = (parts: object): Record<string, number> =>
    vectorOf({ status: 'received', content, held: null, ...parts } as unknown as Pick<
      ReportState,
      'status' | 'content' | 'held'
    >);
  it.each([
    ['received', {}, { _received: 1, guided: 2, difficulty_KK01: 3 }],
    ['approved', { status: 'approved' }, { _received: 1, _approved: 1, guided: 2, difficulty_KK01: 3 }],
    ['returned', { status: 'returned' }, { _waiting: 1 }],
    ['voided', { status: 'voided', content: null }, {}],
    ['voided with a held correction', { status: 'voided', content: null, held: content }, { _waiting: 1 }],
    ['held', { status: 'held', content: null, held: content }, { _waiting: 1 }],
    [
      'received with a held correction',
      { held: content },
      { _received: 1, _waiting: 1, guided: 2, difficulty_KK01: 3 },
    ],
    [
      'nothing today',
      { content: { ...content, values: {}, difficulties: {}, nothingToday: true } },
      { _received: 1, _nothing: 1 },
    ],
    [
      'with a flag',
      { content: { ...content, values: {}, difficulties: {}, flags: [1] } },
      { _received: 1, _flagged: 1 },
    ],
  ])('%s', (_, parts, expected) => {
    expect(vector(parts)).toEqual(expected);
  });
});
