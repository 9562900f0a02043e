// The daily edition: its numbers agree with each other and with the entries, and what nobody knows is not a zero.
import { describe, expect, it } from 'vitest';
import { buildEdition, editionName } from '#domain/digest/edition.ts';
import { Edition } from '#schema/digest.ts';
import { indexPlan } from '#domain/hierarchy.ts';
import { RULE_VERSION } from '#schema/decision.ts';
import type { Entry } from '#schema/entry.ts';
import { CAMPAIGN, CAT_HAI, entryOf, listsOfPolice, msAt, submitOf, type Told } from '#world/entries.ts';
import { inputOf, play } from './played.ts';

const LIST = listsOfPolice(
  { DS2: { 'ch.cat-ba': 60, 'ch.cat-hai': 40 }, DS3c: { 'ch.cat-ba': 50, 'ch.cat-hai': 10 } },
  {},
  { atMs: msAt('08:00', '2026-06-17') },
);
const on = (
  persona: 'team' | 'neighbour' | 'youth' | 'police',
  day: string,
  values: Told['values'],
  time = '16:00',
): Entry =>
  submitOf(
    persona,
    { day, ...(values ? { values } : { nothingToday: true }) },
    { atMs: msAt(time, day), id: `${persona}~${day}~${time}` },
  );
const lock = (day: string): Entry =>
  entryOf(
    'day.lock',
    'system',
    `days/${CAMPAIGN}~${day}`,
    {},
    { atMs: msAt('17:00', day), id: `lock~${day}` },
  );

const WEEK = [
  LIST,
  on('team', '2026-07-07', { guided: 5, activated: 5 }),
  lock('2026-07-07'),
  on('team', '2026-07-08', { guided: 8, activated: 8 }),
  on('police', '2026-07-08', { dossiersApproved: 10, guided: 4, activated: 4 }),
  on('neighbour', '2026-07-08', undefined, '16:40'),
  lock('2026-07-08'),
  on('youth', '2026-07-08', { guided: 9, activated: 9 }, '17:10'),
];
const edition = buildEdition(inputOf(play(WEEK)));
const target = (id: string): (typeof edition.targets)[number] | undefined =>
  edition.targets.find(({ indicatorId }) => indicatorId === id);

describe('given 08/07 with four reports, one of them late and one after the lock', () => {
  it('then the edition has the shape that is stored, and is number 22 of 29', () => {
    expect(Edition.parse(edition)).toEqual(edition);
    expect([edition.edition, edition.number, edition.daysLeft]).toEqual([editionName('2026-07-08'), 22, 7]);
    expect([edition.lockedAtMs, edition.baseline?.version]).toEqual([msAt('17:00'), 1]);
  });
  it('then on the day, so far, assigned and remaining agree; approvals since the list are assigned too', () => {
    expect(target('CT2.4')).toMatchObject({
      onDay: 12,
      ratio: { numerator: 17, denominator: 110 },
      remaining: 93,
      previous: { numerator: 5, denominator: 100 },
      over: false,
    });
  });
  it('then work of nobody on a list of 60 is 0 of 60', () => {
    expect(target('CT3.1')).toMatchObject({
      onDay: 0,
      ratio: { numerator: 0, denominator: 60 },
      remaining: 60,
    });
  });
  it('then a target without any list is unknown in every part', () => {
    expect(target('CT1.1')).toMatchObject({
      onDay: null,
      ratio: { numerator: null, denominator: null },
      remaining: null,
      paceGapTenths: null,
    });
  });
  it('then received and missing add up to the 55 expected', () => {
    const { discipline } = edition;
    expect(discipline).toMatchObject({ expected: 55, received: 4, onTime: 2, late: 1, held: 1, missing: 51 });
    expect(discipline.received + discipline.missing).toBe(discipline.expected);
    expect(discipline.missingUnits).toHaveLength(51);
  });
  it('then the held report counts as waiting and in no number', () => {
    expect(edition.provenance).toMatchObject({ reportsCounted: 4, reportsWaiting: 1, unitsReporting: 4 });
  });
  it('then communes add up to the whole zone, and hamlets to their commune', () => {
    for (const index of edition.targets.keys()) {
      const onDay = (parentId: string | null): (number | null)[] =>
        edition.areas
          .filter((area) => area.parentId === parentId)
          .map(({ indicators }) => indicators[index]?.onDay ?? null);
      const whole = onDay(null)[0];
      if (whole === null || whole === undefined) continue;
      expect(onDay('cat-hai').reduce<number>((sum, part) => sum + (part ?? 0), 0)).toBe(whole);
    }
  });
  it('then what units did on the day adds up to the whole zone', () => {
    const index = edition.targets.findIndex(({ indicatorId }) => indicatorId === 'CT2.4');
    const sum = edition.units.reduce((all, { indicators }) => all + (indicators[index]?.onDay ?? 0), 0);
    expect(sum).toBe(12);
    expect(edition.units.map(({ indicators }) => indicators[index]?.ratio.denominator)).not.toContain(0);
  });
  it('then each unit has one status for each reporting day', () => {
    const team = edition.units.find(({ unitId }) => unitId === 'cnscd.cat-ba.tdp-01');
    expect(team?.history).toHaveLength(22);
    expect(team?.history.slice(-3)).toEqual(['missing', 'on-time', 'on-time']);
  });
  it('then what each edition said on its day adds up to the numerator', () => {
    const days = edition.reportingDays.map((day) =>
      buildEdition(inputOf(play(WEEK), { day, cutAtMicros: Infinity })),
    );
    const onDay = days.map(
      ({ targets }) => targets.find(({ indicatorId }) => indicatorId === 'CT2.4')?.onDay ?? 0,
    );
    expect(onDay.reduce((sum, value) => sum + value, 0)).toBe(17);
  });
});

describe('given a plan that moved a hamlet just before the edition', () => {
  const REPORT = on('team', '2026-07-08', { guided: 8, activated: 8 });
  const hamlet = REPORT.target.split('~')[2] ?? '';
  const areas = CAT_HAI.plan.areas.map((area) =>
    area.id === hamlet ? { ...area, parentId: 'ch.cat-hai' } : area,
  );
  const moved = indexPlan({ ...CAT_HAI.plan, areas }, 'moved');
  const recount = (time: string): Entry =>
    entryOf(
      'report.recount',
      'system',
      REPORT.target,
      { planVersion: 2 },
      { atMs: msAt(time), id: 'recount' },
    );
  const seen = (entries: readonly Entry[], ruleVersion = RULE_VERSION): (number | null | undefined)[] => {
    const played = play(entries, (entry) => (entry.kind === 'report.recount' ? moved : CAT_HAI));
    const { areas: rows } = buildEdition(inputOf(played, { index: moved, ruleVersion }));
    return ['ch.cat-ba', 'ch.cat-hai'].map((id) => {
      const row = rows.find(({ areaId }) => areaId === id);
      return row?.indicators.find(({ indicatorId }) => indicatorId === 'CT2.4')?.onDay;
    });
  };
  const NEW_PLACE = [0, 8];
  it('then the reports stand where that plan puts them, before and after they were recounted', () => {
    expect(seen([LIST, REPORT, recount('17:20')])).toEqual(NEW_PLACE);
    expect(seen([LIST, REPORT, recount('17:40')])).toEqual(NEW_PLACE);
    expect(seen([LIST, REPORT])).toEqual(NEW_PLACE);
  });
  it('then an edition of rules 3 stands as it was issued: where the reports were counted at that moment', () => {
    expect(seen([LIST, REPORT, recount('17:20')], 3)).toEqual(NEW_PLACE);
    expect(seen([LIST, REPORT, recount('17:40')], 3)).toEqual([8, 0]);
  });
});

describe('given more work than the list had people', () => {
  const over = buildEdition(inputOf(play([LIST, on('team', '2026-07-08', { guided: 130, activated: 130 })])));
  it('then the ratio is shown over 100 %, marked, and named under data quality (V08)', () => {
    const line = over.targets.find(({ indicatorId }) => indicatorId === 'CT2.4');
    expect(line).toMatchObject({ ratio: { numerator: 130, denominator: 100 }, remaining: -30, over: true });
    expect(over.quality.map(({ code }) => code)).toContain('V08');
    expect(over.quality.find(({ code }) => code === 'V08')?.text).toContain('130,0%');
  });
});

describe('given a campaign in which nobody said anything yet', () => {
  const empty = buildEdition(inputOf(play([])));
  it('then no target has a number, not even a zero', () => {
    for (const line of [
      ...empty.targets,
      ...empty.others.filter(({ indicatorId }) => indicatorId !== 'RS1'),
    ]) {
      expect(line).toMatchObject({
        onDay: null,
        ratio: { numerator: null, denominator: null },
        remaining: null,
      });
      expect([line.paceGapTenths, line.over]).toEqual([null, false]);
    }
  });
  it('then every unit that must report is missing and there is no list, and both are said first', () => {
    expect(empty.discipline).toMatchObject({ expected: 55, received: 0, missing: 55 });
    expect(empty.needs.map(({ code }) => code)).toEqual(['units-missing', 'no-baseline']);
    expect([empty.baseline, empty.lockedAtMs]).toEqual([null, null]);
  });
  it('then no area is ranked, best or weakest', () => {
    expect(empty.areas.filter(({ rank }) => rank !== null)).toEqual([]);
    expect([empty.bestAreas, empty.weakAreas, empty.quality]).toEqual([[], [], []]);
  });
  it('then it rests on no papers', () => {
    expect(empty.provenance).toMatchObject({ reportsCounted: 0, reportsWaiting: 0, unitsReporting: 0 });
    expect(Edition.parse(empty)).toEqual(empty);
  });
  it('on the first day, then there is no day before', () => {
    const first = buildEdition(inputOf(play([]), { day: '2026-06-17' }));
    expect(first.targets.map(({ previous }) => previous)).toEqual(first.targets.map(() => null));
    expect([first.number, first.daysPassed]).toEqual([1, 1]);
  });
});

it('given a list that dropped today by exactly the reported work, then yesterday’s ratio stands as it was told', () => {
  const days = [
    LIST,
    on('team', '2026-07-07', { guided: 20, activated: 20 }),
    on('team', '2026-07-08', { guided: 10, activated: 10 }),
  ];
  const newer = listsOfPolice(
    { DS2: { 'ch.cat-ba': 30, 'ch.cat-hai': 40 } },
    { asOfDay: '2026-07-08' },
    { atMs: msAt('16:30'), id: 'list-2' },
  );
  const line = (entries: readonly Entry[]): unknown =>
    buildEdition(inputOf(play(entries))).targets.find(({ indicatorId }) => indicatorId === 'CT2.4');
  expect(line([...days, newer])).toEqual(line(days));
});
