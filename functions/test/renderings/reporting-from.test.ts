// Days before anybody reported are nobody's fault: neither in the table of days nor in a unit's counts.
import { expect, it } from 'vitest';
import { reportingFrom, unitsSinceReporting } from '#renderings/reporting-from.ts';
import type { UnitDayStatus } from '#schema/digest.ts';
import { sampleEdition } from './sample-edition.ts';

const DAYS = ['2026-07-05', '2026-07-06', '2026-07-07', '2026-07-08'];
const editionOf = (...histories: UnitDayStatus[][]): ReturnType<typeof sampleEdition> => {
  const edition = sampleEdition();
  const [unit] = edition.units;
  if (!unit) throw new Error('The sample has no unit.');
  return { ...edition, reportingDays: DAYS, units: histories.map((history) => ({ ...unit, history })) };
};

it('reporting began on the first day on which any unit sent something', () => {
  const edition = editionOf(
    ['missing', 'missing', 'missing', 'on-time'],
    ['missing', 'exempt', 'returned', 'missing'],
  );
  expect(reportingFrom(edition)).toBe('2026-07-07');
  expect(unitsSinceReporting(edition).map(({ history }) => history)).toEqual([
    ['exempt', 'exempt', 'missing', 'on-time'],
    ['exempt', 'exempt', 'returned', 'missing'],
  ]);
});

it('nobody reported yet, then only the day itself is missing', () => {
  const edition = editionOf(['missing', 'missing', 'missing', 'missing']);
  expect(reportingFrom(edition)).toBeNull();
  expect(unitsSinceReporting(edition)[0]?.history).toEqual(['exempt', 'exempt', 'exempt', 'missing']);
});
