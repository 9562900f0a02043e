/** What stands beside a number: what is left of its list, whether it is unusual, what a correction changes. */
import { describe, expect, it } from 'vitest';
import type { Report } from '#schema/report.ts';
import { index, plan } from '../../testing/documents.ts';
import { linesOf, orderOf } from './last-look.ts';
import { remainingOf } from '../../report-view/remaining.ts';
import { historyOf, unusualIn } from '../../report-view/unusual.ts';

describe('what is left on the lists of an area', () => {
  const values = { 'CT2.4': { numerator: 10, denominator: 32 }, 'CT1.3': { numerator: 3, denominator: 32 } };

  it('stands beside the number that works a list off, and beside no other', () => {
    expect(remainingOf(plan, { values })).toEqual({ activated: 22 });
  });

  it('is nothing where nothing is published, and 0 where more was done than given', () => {
    expect(remainingOf(plan, null)).toEqual({});
    const over = {
      'CT2.4': { numerator: 40, denominator: 32 },
      'CT3.1': { numerator: 1, denominator: null },
    };
    expect(remainingOf(plan, { values: over })).toEqual({ activated: 0 });
  });
});

describe('a number far above the unit’s own last days', () => {
  const on = (day: string, guided: number, areaId = 'a') =>
    ({ day, areaId, steps: [{ held: null, content: { values: { guided } } }] }) as unknown as Report;
  const week = historyOf(
    [
      ...[on('2026-07-07', 8), on('2026-07-06', 10), on('2026-07-05', 12)],
      ...[on('2026-07-08', 900), on('2026-06-30', 900), on('2026-07-04', 900, 'b')],
    ],
    'a',
    '2026-07-08',
  );
  const asked = (guided: string) =>
    unusualIn({ guided }, week, plan.digest, (usual) => `thường ${String(usual)}`).map(({ path, params }) => [
      path,
      params['rule'],
      params['message'],
    ]);

  it('asks for a reason at its field: above three times the median of seven days, and above twenty', () => {
    expect(week).toEqual({ guided: [8, 10, 12] });
    expect(asked('30')).toEqual([]);
    expect(asked('31')).toEqual([['values.guided', 'V10.guided', 'thường 10']]);
    expect(asked(' 1.000 ')).toHaveLength(1);
    expect(unusualIn({ guided: '20' }, { guided: [1] }, plan.digest, String)).toEqual([]);
    expect(unusualIn({ guided: '21' }, { guided: [1] }, plan.digest, String)).toHaveLength(1);
  });

  it('is compared with nothing where nothing is known, and not where it is no number', () => {
    expect(unusualIn({ guided: '500' }, {}, plan.digest, String)).toEqual([]);
    expect(asked('12.5')).toEqual([]);
  });
});

describe('the last look', () => {
  const said = { values: { guided: 5, activated: 0 }, difficulties: {} };

  it('of a first report lists its numbers, none of them as changed', () => {
    expect(linesOf(said, null, []).map(({ id, now, changed }) => [id, now, changed])).toEqual([
      ['guided', 5, false],
      ['activated', 0, false],
    ]);
  });

  it('stands in the order of the form, which no record keeps', () => {
    const kept = { values: { activated: 2, guided: 3, reviewed: 4 }, difficulties: { KK02: 1, KK01: 2 } };
    const unitId = plan.units.find(({ formId }) => formId === 'community-team')?.id ?? '';
    const ids = linesOf(kept, null, orderOf(unitId, index)).map(({ id }) => id);
    expect(ids).toEqual(['reviewed', 'guided', 'activated', 'KK01', 'KK02']);
    expect(orderOf('no-unit', index)).toEqual([]);
  });

  it('of a correction shows each change, also what is no longer said', () => {
    const sent = { values: { guided: 7, activated: 0, reviewed: 4 }, difficulties: { KK02: 1 } };
    const changed = linesOf(said, sent, []).filter((line) => line.changed);
    expect(changed.map(({ id, was, now }) => [id, was, now])).toEqual([
      ['guided', 7, 5],
      ['reviewed', 4, null],
      ['KK02', 1, null],
    ]);
  });
});
