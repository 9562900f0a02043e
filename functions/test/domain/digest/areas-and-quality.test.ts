// Areas compared among their like, small ones shown and never ranked; and what a careful reader is told about numbers.
import { describe, expect, it } from 'vitest';
import { buildEdition } from '#domain/digest/edition.ts';
import type { Edition } from '#schema/digest.ts';
import type { Entry } from '#schema/entry.ts';
import { listsOfPolice, msAt, submitOf, type Persona, type Told } from '#world/entries.ts';
import { inputOf, play } from './played.ts';

const START = { atMs: msAt('08:00', '2026-06-17') };
const help = (areaId: string, activated: number): Entry =>
  submitOf('police', { areaId, values: { guided: activated, activated } }, { id: areaId });
const AREAS = ['ch.cat-ba', 'ch.cat-hai', 'ch.nghia-lo', 'ch.dong-bai', 'ch.phu-long', 'ch.viet-hai'];
const [BA = '', HAI = '', LO = '', BAI = '', LONG = '', VIET = ''] = AREAS;

describe('given six communes, one with a list of 19', () => {
  const list = listsOfPolice(
    { DS2: { [BA]: 100, [HAI]: 100, [LO]: 40, [BAI]: 20, [LONG]: 50, [VIET]: 19 } },
    {},
    START,
  );
  const work = [help(BA, 10), help(HAI, 30), help(LO, 12), help(BAI, 20), help(VIET, 19)];
  const edition = buildEdition(inputOf(play([list, ...work])));
  const ranks = Object.fromEntries(edition.areas.map(({ areaId, rank }) => [areaId, rank]));

  it('then the best share comes first, equal shares by name, nobody’s work last', () => {
    expect(AREAS.map((id) => ranks[id])).toEqual([4, 2, 3, 1, 5, null]);
  });
  it('then the small one is shown with its numbers and marked', () => {
    const small = edition.areas.find(({ areaId }) => areaId === VIET);
    expect(small).toMatchObject({ smallDenominator: true, rank: null });
    const headline = small?.indicators.find(({ indicatorId }) => indicatorId === edition.rankedBy);
    expect(headline?.ratio).toEqual({ numerator: 19, denominator: 19 });
  });
  it('then the two best and the two that need help are named, never the same one twice', () => {
    expect(edition.bestAreas.map(({ code }) => code)).toEqual([BAI, HAI]);
    expect(edition.weakAreas.map(({ code }) => code)).toEqual([LONG, BA]);
    expect(edition.bestAreas[0]?.text).toMatch(/ 100,0%$/);
  });
  it('then they are ranked by the first indicator that the plan lets be ranked', () => {
    expect(edition.rankedBy).toBe('CT2.4');
  });
  it('then areas without a list and the whole zone have no place', () => {
    expect([ranks['cat-hai'], ranks['ch.gia-luan'], ranks['ch.cat-ba.tdp-01']]).toEqual([null, null, null]);
  });
});

describe('given a second list that names one more commune', () => {
  const lists = [
    listsOfPolice({ DS1: { [BA]: 50 } }, { asOfDay: '2026-06-16' }, START),
    listsOfPolice(
      { DS1: { [BA]: 50, [HAI]: 30 } },
      { asOfDay: '2026-07-01' },
      { atMs: msAt('08:00', '2026-07-02'), id: 'second', texts: { reason: 'bổ sung địa bàn' } },
    ),
  ];
  const early = submitOf('police', { areaId: HAI, day: '2026-06-20', values: { dossiersCollected: 7 } });
  const edition = buildEdition(
    inputOf(play([lists[0], early, lists[1]].filter((entry) => entry !== undefined))),
  );
  it('then communes still add up to the whole zone', () => {
    const numerator = (id: string): number =>
      edition.areas.find(({ areaId }) => areaId === id)?.indicators[0]?.ratio.numerator ?? 0;
    expect(numerator(BA) + numerator(HAI)).toBe(numerator('cat-hai'));
  });
});

const three = (
  persona: Persona,
  values: readonly Told['values'][],
  texts: Record<string, string> = {},
): Entry[] =>
  values.map((each, index) =>
    submitOf(
      persona,
      { day: `2026-07-0${String(9 - values.length + index)}`, ...(each ? { values: each } : {}) },
      {
        id: `${persona}~${String(index)}`,
        texts,
      },
    ),
  );
const quality = (entries: readonly Entry[]): Edition['quality'] =>
  buildEdition(inputOf(play(entries))).quality;

describe('given what units reported these days', () => {
  it('a number over 20 and over three times the median, then a spike is named (V10)', () => {
    expect(quality(three('team', [{ guided: 6 }, { guided: 7 }, { guided: 22 }]))).toEqual([
      { code: 'V10', text: 'Số tăng đột biến ở 1 báo cáo: Tổ CNSCĐ TDP số 1 Cát Bà.' },
    ]);
  });
  it.each([
    ['20, however small the others', [{ guided: 1 }, { guided: 2 }, { guided: 20 }]],
    ['three times the median', [{ guided: 10 }, { guided: 10 }, { guided: 30 }]],
    ['a large second report: two make no habit', [{ guided: 1 }, { guided: 90 }]],
    ['three different days', [{ guided: 5 }, { guided: 6 }, { guided: 5 }]],
    ['three days of zeros', [{ guided: 0 }, { guided: 0 }, { guided: 0 }]],
  ])('%s, then nothing is odd', (_, values) => {
    expect(quality(three('team', values))).toEqual([]);
  });
  it('the same numbers three days running, then that is named (V14)', () => {
    expect(
      quality(three('team', [{ guided: 5 }, { guided: 5 }, { guided: 5 }])).map(({ code }) => code),
    ).toEqual(['V14']);
  });
  it('a report that was accepted with its reason, then its rule is counted (V03)', () => {
    const told = { values: { guided: 1, activated: 2 }, confirmed: ['V03'] };
    expect(quality([submitOf('team', told, { texts: { 'reason.V03': 'hướng dẫn hôm qua' } })])).toEqual([
      { code: 'V03', text: '1 báo cáo có cảnh báo V03, đã ghi lý do.' },
    ]);
  });
  it('a report that was only flagged, then nobody claims that a reason was written (V21)', () => {
    const found = quality([submitOf('team', { values: { reviewed: 1, reviewedDone: 2 } })]);
    expect(found.map(({ code }) => code)).toEqual(['V21']);
    expect(found[0]?.text).not.toContain('đã ghi lý do');
  });
  it('a device clock far off, then reports from such devices are counted (V20)', () => {
    const entry = submitOf('team');
    const off = { ...entry, clientInfo: { app: 'test', sentAtMs: entry.clientInfo.sentAtMs + 3_600_000 } };
    expect(quality([off]).map(({ code }) => code)).toEqual(['report.clock-skew']);
  });
});
