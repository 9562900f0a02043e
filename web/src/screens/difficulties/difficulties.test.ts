import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { vectorOf } from '#domain/contribution.ts';
import { difficultyCounts } from '#domain/digest/counts.ts';
import type { EditionInput } from '#domain/digest/input.ts';
import { indexPlan, rootArea } from '#domain/hierarchy.ts';
import type { Difficulty } from '#schema/difficulty.ts';
import { Plan } from '#schema/plan.ts';
import type { Content, Report, ReportStatus } from '#schema/report.ts';
import { basisOf, casesOf, raisedCases, type Days, type Known } from './cases.ts';
import { findable, inOrder, narrowed } from './narrow.ts';
import { firstDayOf, linkToView, addressAsked, reportIn, START } from './view-address.ts';
import { linesByArea, linesByCategory, onlyOf, sumOf } from './sums.ts';

const file = new URL('../../../../scripts/plans/cat-hai-vneid-2026.json', import.meta.url);
const index = indexPlan(Plan.parse(JSON.parse(readFileSync(file, 'utf8'))), '');
const TODAY = '2026-07-08';
const WEEK: Days = { from: '2026-07-02', today: TODAY };
const EVER: Days = { from: null, today: TODAY };
const HEAD = { campaignId: 'c', version: 1, sequence: 1, lastEntryId: 'e', lastEntryAtMicros: 5 };

function contentOf(difficulties: Record<string, number>, texts: Record<string, string>): Content {
  return {
    ...{ values: {}, nothingToday: false, difficulties, texts, flags: [], by: '', role: '', entryId: 'e' },
    ...{ contentHash: '', capturedAtMs: 0, receivedAtMs: 0, dueAtMs: 0, lateness: 'on-time' },
  };
}

function report(
  path: string,
  day: string,
  difficulties: Record<string, number>,
  status: ReportStatus = 'received',
): [string, Report] {
  const content = contentOf(difficulties, { 'difficulty.KK01': 'Nhiều người cao tuổi' });
  const step = { ...{ atMicros: 5, entryId: 'e', version: 1 }, status, content, held: null, review: null };
  return [
    `c~cnscd.${path}~ch.${path}~${day}`,
    {
      ...{ ...HEAD, unitId: `cnscd.${path}`, leadUnitId: 'phong-vhxh', areaId: `ch.${path}`, day, status },
      ...{ steps: [step], counted: { day, nodes: [], shards: [], vector: {} }, paths: [] },
    },
  ];
}

function raised(
  id: string,
  raisedDay: string,
  categoryId = 'KK02',
  areaId = 'ch.cat-ba',
): [string, Difficulty] {
  return [
    `c~${id}`,
    {
      ...{ ...HEAD, lastEntryAtMicros: 9, categoryId, areaId, unitId: 'cong-an', cases: 4, text: null },
      ...{ status: 'new', raisedAtMs: 0, raisedDay, raisedAtMicros: 5, by: 'u' },
    },
  ];
}

const known: Known = {
  reports: new Map([
    report('cat-ba.tdp-02', '2026-07-08', { KK01: 2, KK02: 0 }),
    report('cat-ba.tdp-03', '2026-07-06', { KK01: 1, KK03: 5 }),
    report('cat-hai.luc-do', '2026-07-07', { KK01: 7 }, 'returned'),
    report('cat-hai.hoa-hy', '2026-06-20', { KK04: 6 }, 'approved'),
  ]),
  raised: new Map([raised('new', '2026-07-08'), raised('old', '2026-07-04'), raised('lost', '2026-06-18')]),
  cut: false,
};

describe('difficulties from reports and notices', () => {
  const rows = casesOf(index, known, WEEK);

  it('are those of the days looked at; a report sent back adds none, and neither does a zero', () => {
    expect(rows.map(({ categoryId, areaId, cases, day }) => [categoryId, areaId, cases, day])).toEqual([
      ['KK01', 'ch.cat-ba.tdp-02', 2, '2026-07-08'],
      ['KK01', 'ch.cat-ba.tdp-03', 1, '2026-07-06'],
      ['KK03', 'ch.cat-ba.tdp-03', 5, '2026-07-06'],
      ['KK02', 'ch.cat-ba', 4, '2026-07-08'],
      ['KK02', 'ch.cat-ba', 4, '2026-07-04'],
    ]);
  });

  it('bring their own words and lead to the report they come from', () => {
    expect(rows[0]).toMatchObject({ text: 'Nhiều người cao tuổi', ageDays: 0, waitsTooLong: false });
    expect(rows[0]?.reportId).toBe('c~cnscd.cat-ba.tdp-02~ch.cat-ba.tdp-02~2026-07-08');
    expect(rows[2]?.text).toBeNull();
    expect(rows[3]?.reportId).toBeNull();
  });

  it('wait too long from the fourth day on, if they were raised apart', () => {
    const waiting = raisedCases(index, known.raised, EVER).map(({ ageDays, waitsTooLong }) => [
      ageDays,
      waitsTooLong,
    ]);
    expect(waiting).toEqual([
      [0, false],
      [4, true],
      [20, true],
    ]);
    const third = raisedCases(index, new Map([raised('third', '2026-07-05')]), EVER);
    expect(third[0]).toMatchObject({ ageDays: 3, waitsTooLong: false });
  });

  it('of a week that is not over yet are of today', () => {
    const reports = new Map([report('cat-ba.tdp-02', '2026-07-12', { KK01: 1 })]);
    expect(casesOf(index, { ...known, reports }, WEEK)[0]?.ageDays).toBe(0);
  });

  it('say what they rest on: reports counted and waiting, notices, the newest of them', () => {
    expect(basisOf(known, WEEK)).toEqual({ counted: 2, waiting: 1, raised: 2, asOfMicros: 9 });
    expect(basisOf({ ...known, reports: new Map(), raised: new Map() }, WEEK).asOfMicros).toBeNull();
  });

  it('are as many as the edition of the same moment says, by category and old ones too', () => {
    const totals: Record<string, Record<string, number>> = {};
    for (const { day, steps } of known.reports.values()) {
      const step = steps[0];
      if (step) totals[day] = { ...totals[day], ...vectorOf(step) };
    }
    const input = {
      ...{ index, day: TODAY, cutAtMicros: 10, issuedAtMs: Date.parse('2026-07-08T10:00:00Z') },
      difficulties: [...known.raised.values()],
    };
    const edition = difficultyCounts(input as unknown as EditionInput, { totals, lists: {} });
    const all = casesOf(index, known, EVER);
    const lines = linesByCategory(index, all);
    expect(sumOf(all).cases).toBe(edition.cumulative);
    expect(lines.slice(0, 3).map(({ id, sum }) => [id, sum.cases])).toEqual(
      edition.top.map(({ id, cumulative }) => [id, cumulative]),
    );
    expect(all.filter(({ waitsTooLong }) => waitsTooLong)).toHaveLength(edition.olderThanThreshold);
    expect(sumOf(casesOf(index, known, { from: TODAY, today: TODAY })).cases).toBe(edition.onDay);
  });
});

describe('the sums', () => {
  const rows = casesOf(index, known, WEEK);

  it('name every category, the most cases first, those without a case last with a zero', () => {
    const lines = linesByCategory(index, rows);
    expect(lines.slice(0, 3).map(({ id, sum }) => [id, sum.cases])).toEqual([
      ['KK02', 8],
      ['KK03', 5],
      ['KK01', 3],
    ]);
    expect(lines).toHaveLength(index.categories.size);
    expect(lines[3]?.sum).toMatchObject({ cases: 0, units: 0, newestDay: null, oldestAgeDays: null });
    expect(lines[2]?.sum).toMatchObject({
      units: 2,
      newestDay: TODAY,
      oldestDay: '2026-07-06',
      oldestAgeDays: 2,
    });
  });

  it('say how many of those raised apart were answered, and the median of the days until then', () => {
    const answeredOn = (day: number, status: string) => ({
      steps: [{ status: 'received' }, { status, atMs: Date.UTC(2026, 6, day, 3) }],
    });
    const [, first] = raised('a', '2026-07-01');
    const all = [answeredOn(1, 'guided'), answeredOn(4, 'directed'), answeredOn(8, 'solved'), {}].map(
      (life, at) => [`c~${String(at)}`, { ...first, ...life }],
    );
    const many = new Map(all as [string, Difficulty][]);
    const sum = sumOf(casesOf(index, { ...known, raised: many }, { from: '2026-07-01', today: TODAY }));
    expect(sum).toMatchObject({ raised: 4, answered: 3, medianDays: 3 });
    const none = sumOf(casesOf(index, { ...known, raised: new Map([['c~a', first]]) }, WEEK));
    expect(none).toMatchObject({ raised: 0, answered: 0, medianDays: null });
  });

  it('count a hamlet in its former commune, and keep apart what names only the commune', () => {
    const [first] = linesByArea(index, rows);
    expect(first).toMatchObject({ id: 'ch.cat-ba', sum: { cases: 16 }, apart: { cases: 8 } });
    expect(first?.below.map(({ id, sum }) => [id, sum.cases])).toEqual([
      ['ch.cat-ba.tdp-03', 6],
      ['ch.cat-ba.tdp-02', 2],
    ]);
  });

  it('keep what names only the whole zone', () => {
    const root = rootArea(index.plan).id;
    const whole = raisedCases(index, new Map([raised('a', TODAY, 'KK01', root)]), WEEK);
    expect(onlyOf(root, whole)?.cases).toBe(4);
    expect(onlyOf(root, rows)).toBeNull();
  });
});

describe('the list', () => {
  const all = findable(index, casesOf(index, known, EVER));
  const nothing = { categoryId: null, areaId: null, unanswered: false };

  it('is narrowed by category, by an area with all below it, and by those that wait too long', () => {
    expect(narrowed(all, { ...nothing, categoryId: 'KK01' }, '')).toHaveLength(2);
    expect(narrowed(all, { ...nothing, areaId: 'ch.cat-hai' }, '').map(({ cases }) => cases)).toEqual([6]);
    expect(narrowed(all, { ...nothing, unanswered: true }, '')).toHaveLength(2);
  });

  it('finds words without their marks', () => {
    expect(narrowed(all, nothing, 'nguoi CAO tuoi')).toHaveLength(2);
    expect(narrowed(all, nothing, 'không có chữ này')).toHaveLength(0);
  });

  it('is in the order that is asked for', () => {
    const rows = narrowed(all, nothing, '');
    expect(inOrder(rows, 'oldest')[0]?.day).toBe('2026-06-18');
    expect(
      inOrder(rows, 'newest')
        .map(({ cases }) => cases)
        .slice(0, 2),
    ).toEqual([4, 2]);
    expect(inOrder(rows, 'most')[0]?.cases).toBe(6);
  });

  it('stays quick with two thousand rows', () => {
    const many = findable(
      index,
      Array.from({ length: 2000 }, (_, at) => ({
        ...(all[at % all.length]?.row ?? never()),
        id: String(at),
      })),
    );
    const start = performance.now();
    expect(inOrder(narrowed(many, nothing, 'cat ba'), 'oldest').length).toBeGreaterThan(1000);
    expect(performance.now() - start).toBeLessThan(200);
  });
});

function never(): never {
  throw new Error('there are rows');
}

describe('the address', () => {
  it('begins with the last seven days by category', () => {
    expect(addressAsked(index, [])).toEqual(START);
    expect(firstDayOf('week', '2026-06-17', TODAY)).toBe('2026-07-02');
    expect(firstDayOf('campaign', '2026-06-17', TODAY)).toBe('2026-06-17');
  });

  it('says again what it was made of, and is not narrowed by what the plan does not know', () => {
    const address = {
      ...START,
      view: 'list' as const,
      categoryId: 'KK01',
      areaId: 'ch.cat-ba',
      unanswered: true,
    };
    expect(addressAsked(index, linkToView(address).split('/').slice(2))).toEqual(address);
    expect(addressAsked(index, ['list', 'year', 'KK77', 'nowhere'])).toEqual({ ...START, view: 'list' });
    expect(reportIn(['report', 'c~u~a~d'])).toBe('c~u~a~d');
    expect(reportIn(['list'])).toBeNull();
  });
});
