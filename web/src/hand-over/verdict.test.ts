/** What becomes of each thing that is handed over, before it is taken in. */
import { expect, it } from 'vitest';
import type { Item } from '../outbox/item.ts';
import { index, TODAY } from '../testing/documents.ts';
import { isTaken, verdictOf, type Taker } from './verdict.ts';

const led = index.plan.units.find((unit) => unit.leadUnitId !== null);
const other = index.plan.units.find(({ id, leadUnitId }) => leadUnitId === led?.leadUnitId && id !== led.id);
const unitId = led?.id ?? '';

const taker = (
  uid: string,
  role: Taker['person']['role'],
  unit: string | null,
  here: string[] = [],
): Taker => ({
  person: { uid, role, unitId: unit },
  ...{ index, today: TODAY },
  outbox: { items: () => here.map((id) => ({ id }) as Item), isOthers: (id) => id === 'theirs' },
});

const verdict = (by: Taker, id = 'new', note = ''): string =>
  verdictOf(
    {
      ...{ id, author: { by: 'u-lan', role: 'reporter', unitId }, capturedAtMs: 0 },
      said: {
        ...{ kind: 'report.submit', campaignId: 'c', target: 'reports/x', baseVersion: 0 },
        ...{ payload: {}, texts: { note } },
      },
    },
    by,
  );

const COLLEAGUE = taker('u-minh', 'reporter', unitId, ['here']);

it.each<[string, Taker, string]>([
  ['a colleague of the unit', COLLEAGUE, 'carry'],
  ['whoever leads the unit', taker('u-vh', 'digital-lead', led?.leadUnitId ?? null), 'carry'],
  ['the standing agency', taker('u-ca', 'standing', 'cong-an'), 'carry'],
  ['its author, on another phone', taker('u-lan', 'reporter', unitId), 'own'],
  ['another unit', taker('u-x', 'reporter', other?.id ?? null), 'not-yours'],
  ['a leader', taker('u-l', 'leader', null), 'not-yours'],
  ['a recipient of the same unit', taker('u-r', 'recipient', unitId), 'not-yours'],
])('for %s', (_, by, expected) => {
  expect(verdict(by)).toBe(expected);
});

it('what is here already, what waits here for somebody else and what names a citizen is not taken', () => {
  const verdicts = [
    verdict(COLLEAGUE, 'here'),
    verdict(COLLEAGUE, 'theirs'),
    verdict(COLLEAGUE, 'new', 'CCCD 031090012345'),
  ];
  expect(verdicts).toEqual(['known', 'elsewhere', 'personal-data']);
  expect(
    (['known', 'elsewhere', 'personal-data', 'not-yours', 'carry', 'own'] as const).map(isTaken),
  ).toEqual([...[false, false, false, false, true, true]]);
});
