// From the number that the last edition printed to this one: every report and every list has its place on the way, and the way
// always leads across.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leadsAcross } from '#domain/digest/bridge.ts';
import { buildEdition } from '#domain/digest/edition.ts';
import { restatedBy } from '#domain/digest/news.ts';
import { indexPlan } from '#domain/hierarchy.ts';
import type { Bridge, Edition } from '#schema/digest.ts';
import type { Entry } from '#schema/entry.ts';
import { CAT_HAI, entryOf, listsOfPolice, msAt, submitOf } from '#world/entries.ts';
import { anyEntries, SLOW_MS } from './drawn-days.ts';
import { inputOf, play } from './played.ts';

const [FIRST, SECOND] = ['2026-07-07', '2026-07-08'] as const;
const LIST = listsOfPolice(
  { DS2: { 'ch.cat-ba': 60, 'ch.cat-hai': 40 } },
  {},
  { atMs: msAt('08:00', '2026-06-17') },
);
const told = (
  persona: 'team' | 'neighbour' | 'youth',
  day: string,
  activated: number,
  at: string,
  on = day,
): Entry =>
  submitOf(
    persona,
    { day, values: { guided: activated, activated } },
    { atMs: msAt(at, on), id: `${persona}~${day}~${on}~${at}` },
  );

/** Returns the edition of 08/07 after that of 07/07, both drawn from everything that was ever said. */
const second = (entries: readonly Entry[], index = CAT_HAI): Edition => {
  const played = play(entries);
  const before = buildEdition(inputOf(played, { day: FIRST }));
  return buildEdition(inputOf(played, { day: SECOND, before, index }));
};
const bridgeOf = (
  edition: Edition,
  id = 'CT2.4',
): { numerator?: Bridge | null; denominator?: Bridge | null } =>
  edition.targets.find(({ indicatorId }) => indicatorId === id)?.bridge ?? {};

describe('given 07/07 as it was printed', () => {
  const DAY = [LIST, told('team', FIRST, 5, '16:00'), told('neighbour', FIRST, 3, '16:00')];
  it('when the day after brings reports, then they are added', () => {
    const { numerator } = bridgeOf(second([...DAY, told('team', SECOND, 4, '16:00')]));
    expect(numerator).toEqual({
      before: 8,
      added: 4,
      late: 0,
      corrected: 0,
      withdrawn: 0,
      lists: 0,
      other: 0,
      after: 12,
    });
  });
  it('when one of its reports is corrected, one sent back and one comes late, then each stands apart and the page says it', () => {
    const back = entryOf(
      'report.return',
      'reviewer',
      DAY[2]?.target ?? '',
      { fields: [], dueAtMs: null },
      { atMs: msAt('09:00'), texts: { reason: 'xem lại' }, id: 'back' },
    );
    const edition = second([
      ...DAY,
      told('team', FIRST, 7, '20:00', FIRST),
      back,
      told('youth', FIRST, 6, '10:00', SECOND),
    ]);
    const { numerator } = bridgeOf(edition);
    expect(numerator).toEqual({
      before: 8,
      added: 0,
      late: 6,
      corrected: 2,
      withdrawn: 3,
      lists: 0,
      other: 0,
      after: 13,
    });
    expect(restatedBy(numerator)).toBe(5);
    expect(edition.quality.map(({ text }) => text)).toContain(
      'Số lũy kế của bản tin trước nay tính lại: Kích hoạt mức 2 (đã duyệt) +5; Được hướng dẫn kích hoạt (đã duyệt) +5.',
    );
  });
  it('when a new list moves what was assigned, then the list is named and no report is blamed', () => {
    const newer = listsOfPolice(
      { DS2: { 'ch.cat-ba': 70, 'ch.cat-hai': 40 } },
      { asOfDay: FIRST },
      { atMs: msAt('09:00'), id: 'newer', texts: { reason: 'rà soát' } },
    );
    const edition = second([...DAY, newer]);
    expect(bridgeOf(edition).denominator).toMatchObject({
      before: 100,
      added: 0,
      lists: 18,
      other: 0,
      after: 118,
    });
    expect(edition.quality.map(({ code }) => code)).toContain('list-changed');
  });
  it('when the plan counts otherwise since, then that is what remains, and the way still leads across', () => {
    const indicators = CAT_HAI.plan.indicators.map((definition) =>
      definition.id === 'CT2.4'
        ? { ...definition, numerator: { sum: 'guided', since: null, through: null } }
        : definition,
    );
    const other = indexPlan({ ...CAT_HAI.plan, version: 2, indicators }, 'other');
    const early = submitOf(
      'team',
      { day: '2026-06-18', values: { guided: 9 } },
      { atMs: msAt('16:00', '2026-06-18'), id: 'early' },
    );
    const { numerator } = bridgeOf(second([early, ...DAY], other));
    expect(numerator).toMatchObject({ before: 8, other: 9, after: 17 });
  });
  it('and on the first day of all there is no edition before, and no bridge', () => {
    const edition = buildEdition(inputOf(play(DAY), { day: FIRST }));
    expect(edition.before).toBeNull();
    expect(bridgeOf(edition)).toEqual({});
  });
});

it(
  'given any three days, then every bridge leads from what was printed to what is printed, and nothing is left unexplained',
  () => {
    let moved = 0;
    fc.assert(
      fc.property(anyEntries, (entries) => {
        const played = play([LIST, ...entries]);
        const before = buildEdition(inputOf(played, { day: FIRST }));
        const edition = buildEdition(inputOf(played, { day: SECOND, before }));
        const printed = new Map(
          [...before.targets, ...before.others].map((line) => [line.indicatorId, line.ratio]),
        );
        for (const { indicatorId, bridge, ratio } of [...edition.targets, ...edition.others]) {
          for (const part of ['numerator', 'denominator'] as const) {
            const found = bridge?.[part];
            if (!found) continue;
            expect([found.before, found.after]).toEqual([printed.get(indicatorId)?.[part], ratio[part]]);
            expect([leadsAcross(found), found.other]).toEqual([true, 0]);
            moved += Math.abs(restatedBy(found));
          }
        }
      }),
      { numRuns: 60 },
    );
    expect(moved).toBeGreaterThan(100);
  },
  SLOW_MS,
);
