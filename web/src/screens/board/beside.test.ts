/** What a report is judged by: the unit's newest earlier report, what is left on the lists, the like units' median. */
import { describe, expect, it } from 'vitest';
import type { PublishedIndicators } from '#schema/indicator.ts';
import type { Report } from '#schema/report.ts';
import { plan } from '../../testing/documents.ts';
import { besideOf } from './beside.ts';
import type { DeskRow } from './desk-rows.ts';

const DAY = '2026-07-08';
const row = (id: string, values: object | null, groupId = 'local-block'): DeskRow =>
  ({
    ...{ id, areaId: 'a', unit: { groupId } },
    row: values && { counted: { values } },
  }) as unknown as DeskRow;
const ROWS = [
  row('own', { guided: 500 }),
  row('b', { guided: 2 }),
  row('c', { guided: 4, activated: 1 }),
  row('d', { guided: 9, activated: 0 }),
  row('e', null),
  row('f', { guided: 900 }, 'police-block'),
];
const earlier = (day: string, guided: number, areaId = 'a', voided = false): [string, Report] => [
  `${day}~${areaId}`,
  {
    ...{ day, areaId },
    steps: [{ held: null, content: voided ? null : { values: { guided } } }],
  } as unknown as Report,
];
const known = { plan, reports: null, published: null };
const [OWN] = ROWS as [DeskRow];

describe('beside a report', () => {
  it('stands the newest earlier one of the same area that counts, and its day', () => {
    const reports = new Map([
      ...[earlier('2026-07-05', 5), earlier('2026-07-06', 6), earlier('2026-07-07', 7, 'a', true)],
      ...[earlier('2026-07-07', 70, 'b'), earlier('2026-07-08', 80), earlier('2026-07-09', 90)],
    ]);
    const found = besideOf(OWN, ROWS, DAY, { ...known, reports });
    expect([found.earlierDay, found.earlier]).toEqual(['2026-07-06', { guided: 6 }]);
    expect(besideOf(OWN, ROWS, DAY, known).earlierDay).toBeNull();
  });

  it('stands the median of the other reports of the same group, where there are enough; a blank is no 0', () => {
    expect(besideOf(OWN, ROWS, DAY, known).median).toEqual({ guided: 4 });
  });

  it('stands what is left on the lists as published', () => {
    const published = { values: { 'CT2.4': { numerator: 10, denominator: 32 } } };
    const found = besideOf(OWN, ROWS, DAY, {
      ...known,
      published: published as unknown as PublishedIndicators,
    });
    expect(found.left).toEqual({ activated: 22 });
  });
});
