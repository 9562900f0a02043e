// Published indicators do not depend on the order in which anything arrived or is stored.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { increments } from '#domain/contribution.ts';
import { nodesOf } from '#domain/hierarchy.ts';
import { addShards, listsOf, nodeIndicators } from '#domain/indicators.ts';
import { CAT_HAI } from '#world/entries.ts';

const START = '2026-06-16';
const DAYS = ['2026-06-17', '2026-06-18', '2026-06-19', '2026-07-01'];

it('given the same reports in any order, then what is published is the same to the byte', () => {
  const report = fc.record({ day: fc.constantFrom(...DAYS), guided: fc.nat(9), activated: fc.nat(9) });
  const shuffled = fc
    .array(report, { maxLength: 20 })
    .chain((reports) =>
      fc.tuple(
        fc.constant(reports),
        fc.shuffledSubarray(reports, { minLength: reports.length, maxLength: reports.length }),
      ),
    );
  const nodes = nodesOf(CAT_HAI, 'cnscd.cat-ba.tdp-01', 'ch.cat-ba.tdp-01', '2026-07-08');
  const published = (reports: readonly { day: string; guided: number; activated: number }[]): string => {
    const shards = reports
      .flatMap(({ day, ...vector }) => increments(null, { day, nodes, shards: nodes.map(() => 0), vector }))
      .filter(({ node }) => node === 'area:cat-hai')
      .map(({ day, vector }) => ({ days: { [day]: vector } }));
    return JSON.stringify(
      nodeIndicators(CAT_HAI, 'area:cat-hai', {
        totals: addShards(shards),
        lists: { DS2: [{ version: 1, asOfDay: START, sinceDay: START, atMicros: 0, count: 40 }] },
      }),
    );
  };
  fc.assert(
    fc.property(shuffled, ([reports, other]) => {
      expect(published(other)).toBe(published(reports));
    }),
  );
});

it('given versions stored in any order, then they are read oldest first, and none from after the cut', () => {
  const version = (number: number): object => ({
    version: number,
    asOfDay: START,
    atMicros: number,
    count: number,
  });
  const lists = { DS2: { 10: version(10), 2: version(2), 9: version(9) } } as never;
  expect(listsOf({ lists })['DS2']?.map(({ count }) => count)).toEqual([2, 9, 10]);
  expect(listsOf({ lists }, 9)['DS2']?.map(({ count }) => count)).toEqual([2, 9]);
  expect(listsOf({ lists }, 1)).toEqual({});
  expect(listsOf(null)).toEqual({});
});
