// Who reported, in time, late or not at all: a zero is a report, a correction is not lateness, and nobody is lost.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { disciplineOf, stateAt, statusOf, unitStatus, type Sent } from '#domain/discipline.ts';
import { UNIT_DAY_STATUS, type UnitDayStatus } from '#schema/digest.ts';
import type { Unit } from '#schema/plan.ts';
import type { ReportState } from '#schema/report.ts';
import { CAT_HAI } from '#world/entries.ts';

const state = (atMicros: number, status: string, lateness: string, parts: object = {}): ReportState =>
  ({
    atMicros,
    status,
    content: { lateness, nothingToday: false },
    held: null,
    ...parts,
  }) as unknown as ReportState;

describe('given one report', () => {
  it.each([
    ['received in time', [state(1, 'received', 'on-time')], 'on-time'],
    ['received late', [state(1, 'received', 'late')], 'late'],
    ['late for want of signal', [state(1, 'received', 'late-no-signal')], 'late-no-signal'],
    [
      '“nothing today”',
      [state(1, 'received', 'on-time', { content: { lateness: 'on-time', nothingToday: true } })],
      'nothing',
    ],
    [
      '“nothing today” but late',
      [state(1, 'received', 'late', { content: { lateness: 'late', nothingToday: true } })],
      'late',
    ],
    ['returned', [state(1, 'received', 'on-time'), state(2, 'returned', 'on-time')], 'returned'],
    [
      'returned and sent again late',
      [state(1, 'received', 'on-time'), state(2, 'returned', 'on-time'), state(3, 'received', 'late')],
      'on-time',
    ],
    [
      'late, returned and sent again',
      [state(1, 'received', 'late'), state(2, 'returned', 'late'), state(3, 'received', 'late')],
      'late',
    ],
    ['after the lock', [state(1, 'held', 'late', { content: null, held: { lateness: 'late' } })], 'held'],
  ] as const)('%s', (_, steps, found) => {
    expect(statusOf(steps, Infinity)).toBe(found);
  });
  it('then it is shown as it stood at any instant, and not before it came', () => {
    const steps = [state(1, 'received', 'on-time'), state(5, 'returned', 'on-time')];
    expect([0, 1, 4, 5].map((cut) => statusOf(steps, cut))).toEqual([null, 'on-time', 'on-time', 'returned']);
    expect([stateAt({ steps }, 0), stateAt({ steps }, 4)?.status]).toEqual([null, 'received']);
  });
});

const unit = (mustReport: Unit['mustReport'], areaIds: string[]): Unit =>
  ({ mustReport, areaIds }) as unknown as Unit;
const sent = (...statuses: [string, UnitDayStatus][]): Sent[] =>
  statuses.map(([areaId, status]) => ({ areaId, status }));

describe('given a unit', () => {
  it('that must report each of two areas and sent one, then it is missing', () => {
    expect(unitStatus(unit('each-area', ['a', 'b']), sent(['a', 'on-time']))).toBe('missing');
    expect(unitStatus(unit('each-area', ['a', 'b']), sent(['a', 'on-time'], ['b', 'nothing']))).toBe(
      'on-time',
    );
  });
  it('that must report any area and sent one, then it has reported', () => {
    expect(unitStatus(unit('any-area', ['a', 'b']), sent(['b', 'nothing']))).toBe('nothing');
    expect(unitStatus(unit('any-area', ['a', 'b']), [])).toBe('missing');
  });
  it('that need not report, then it is exempt, and thanked when it does', () => {
    expect(unitStatus(unit('no', ['a']), [])).toBe('exempt');
    expect(unitStatus(unit('no', ['a']), sent(['a', 'late']))).toBe('late');
  });
  it('with several areas shows its most worrying one', () => {
    const of = (...statuses: UnitDayStatus[]): UnitDayStatus =>
      unitStatus(
        unit('any-area', []),
        statuses.map((status, index) => ({ areaId: String(index), status })),
      );
    expect(of('on-time', 'late-no-signal')).toBe('late-no-signal');
    expect(of('late', 'late-no-signal')).toBe('late');
    expect(of('returned', 'late')).toBe('returned');
    expect(of('returned', 'held')).toBe('held');
  });
});

describe('given any statuses of the plan’s units', () => {
  const statuses = fc
    .array(fc.constantFrom(...UNIT_DAY_STATUS.filter((status) => status !== 'exempt')), {
      minLength: CAT_HAI.plan.units.length,
      maxLength: CAT_HAI.plan.units.length,
    })
    .map((found) => new Map(CAT_HAI.plan.units.map(({ id }, index) => [id, found[index] ?? 'missing'])));

  it('then received and missing add up to expected, and every received one is of one kind', () => {
    fc.assert(
      fc.property(statuses, (found) => {
        const day = disciplineOf(CAT_HAI.plan, found);
        expect(day.received + day.missing).toBe(day.expected);
        expect(day.onTime + day.late + day.lateNoSignal + day.returned + day.held).toBe(day.received);
        expect(day.nothing).toBeLessThanOrEqual(day.onTime);
        expect(day.missingUnits).toHaveLength(day.missing);
      }),
    );
  });
  it('then only units that must report are expected: 55 of Cát Hải', () => {
    expect(disciplineOf(CAT_HAI.plan, new Map())).toMatchObject({ expected: 55, received: 0, missing: 55 });
  });
});
