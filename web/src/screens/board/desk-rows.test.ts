/** The desk as a table: which rows stand under which commune, what they wait for, and how many the filters count. */
import { describe, expect, it } from 'vitest';
import type { Plan } from '#schema/plan.ts';
import type { Content, Report, ReportStatus } from '#schema/report.ts';
import { index, plan, TODAY } from '../../testing/documents.ts';
import { boardOf } from './board-of.ts';
import { countsOf, deskOf, isShown, nameOfRow, type DeskFilter } from './desk-rows.ts';

const NONE = new Set<string>();
const FIRST = 'cnscd.cat-ba.tdp-01';
const SECOND = 'cnscd.cat-ba.tdp-02';

interface Sent {
  status?: ReportStatus;
  areaId?: string;
  lateness?: Content['lateness'];
  isHeld?: boolean;
}

function reportOf(unitId: string, sent: Sent = {}): [string, Report] {
  const { status = 'received', lateness = 'on-time', isHeld = false } = sent;
  const areaId = sent.areaId ?? index.units.get(unitId)?.areaIds[0] ?? '';
  const content = { values: {}, texts: {}, flags: [], lateness } as unknown as Content;
  const step = { atMicros: 1, status, content: isHeld ? null : content, held: isHeld ? content : null };
  return [`${unitId}~${areaId}`, { unitId, areaId, day: TODAY, status, steps: [step] } as unknown as Report];
}

const deskWith = (reports: [string, Report][], isOver = false) =>
  deskOf(index, boardOf(plan, new Map(reports), null, 'u-police'), TODAY, isOver);

const count = (desk: ReturnType<typeof deskOf>, filter: DeskFilter): number =>
  desk.rows.filter((row) => isShown(row, filter, NONE)).length;

describe('the rows of the desk', () => {
  it('stand under the former commune of the unit; who works in several stands under the whole', () => {
    const { rows, groups } = deskWith([reportOf('cong-an', { areaId: 'ch.cat-ba' })]);
    expect([groups[0]?.name, groups[groups.length - 1]?.name]).toEqual([
      'Thị trấn Cát Bà',
      'Đặc khu Cát Hải',
    ]);
    const groupOf = (unitId: string) => rows.find(({ unit }) => unit.id === unitId)?.groupId;
    expect([groupOf('cong-an'), groupOf(FIRST)]).toEqual(['cat-hai', 'ch.cat-ba']);
    const order = groups.map(({ id }) => id);
    const places = rows.map(({ groupId }) => order.indexOf(groupId));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(new Set(rows.map(({ unit }) => unit.id)).size).toBe(plan.units.length);
  });

  it('count under each commune the units that have reported of those that must', () => {
    const desk = deskWith([reportOf(FIRST), reportOf(SECOND), reportOf('cong-an')]);
    const found = desk.groups.find(({ id }) => id === 'ch.cat-ba');
    expect([found?.reported, found?.expected]).toEqual([2, 19]);
  });

  it('name the area only of a unit that has several', () => {
    const names = deskWith([reportOf('cong-an', { areaId: 'ch.cat-ba' })]).rows.map((row) =>
      nameOfRow(row, index),
    );
    expect(names).toContain('Công an đặc khu, Thị trấn Cát Bà');
    expect(names).toContain('Tổ CNSCĐ TDP số 1 Cát Bà');
  });

  it('ask for the report of each area of a unit that must report each', () => {
    const units = plan.units.map((unit) =>
      unit.id === FIRST ? { ...unit, areaIds: [...unit.areaIds, 'ch.cat-ba.tdp-02'] } : unit,
    );
    const twoAreas: Plan = { ...plan, units };
    const board = boardOf(twoAreas, new Map([reportOf(FIRST)]), null, 'u-police');
    const own = deskOf({ ...index, plan: twoAreas }, board, TODAY, true).rows.filter(
      ({ unit }) => unit.id === FIRST,
    );
    expect(own.map(({ areaId, state }) => [areaId, state])).toEqual([
      ['ch.cat-ba.tdp-01', 'waiting'],
      ['ch.cat-ba.tdp-02', 'missing'],
    ]);
  });
});

describe('the state of a row', () => {
  it('is neutral before the deadline and missing after it; nobody is late who need not report', () => {
    const before = deskWith([reportOf(FIRST)]);
    const after = deskWith([reportOf(FIRST)], true);
    expect([count(before, 'missing'), count(after, 'not-due')]).toEqual([0, 0]);
    expect(count(before, 'not-due')).toBe(count(after, 'missing'));
    expect(count(before, 'not-due')).toBeGreaterThan(50);
    expect(count(before, 'exempt')).toBe(count(after, 'exempt'));
  });

  it('is approved once it is, however late it came, and found among the late ones too', () => {
    const { rows } = deskWith([reportOf(FIRST, { status: 'approved', lateness: 'late' })]);
    const row = rows.find(({ unit }) => unit.id === FIRST);
    expect(row?.state).toBe('approved');
    expect(row && isShown(row, 'late', NONE)).toBe(true);
  });

  it('is held where something came after the lock', () => {
    const { rows } = deskWith([reportOf(FIRST, { status: 'held', isHeld: true })]);
    expect(rows.find(({ unit }) => unit.id === FIRST)?.state).toBe('held');
  });

  it('is counted with what waits first; a filter stays in sight while it is chosen', () => {
    const { rows } = deskWith([reportOf(FIRST), reportOf(SECOND, { status: 'returned' })], true);
    const counts = countsOf(rows, new Set([rows[0]?.id ?? '']), 'approved');
    expect(counts.map(({ filter }) => filter)).toEqual([
      ...['waiting', 'approved', 'returned', 'missing', 'exempt', 'flagged'],
    ]);
    expect(counts.slice(0, 3).map((one) => one.count)).toEqual([1, 0, 1]);
    const states = counts.filter(({ filter }) => filter !== 'flagged');
    expect(states.reduce((sum, one) => sum + one.count, 0)).toBe(rows.length);
  });
});
