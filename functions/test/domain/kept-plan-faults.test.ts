// What is wrong with a plan stands in journals as sentences: those that rules 1 to 3 gave to 300 drawn wrong plans are
// kept as one hash. Words for people may become better; those of decisions never change.
import { expect, it } from 'vitest';
import { explainAsDecided } from '#domain/plan-lint/fault.ts';
import { readPlan } from '#domain/plan-file.ts';
import { sha256Hex } from '#domain/hash.ts';
import { SMALL_PLAN } from '#world/small-plan.ts';
import { randomOf, type Random } from '../faults/random.ts';

const ROUNDS = 300;

type Place = readonly [holder: Record<string, unknown>, key: string];

function placesIn(value: unknown): Place[] {
  if (value === null || typeof value !== 'object') return [];
  const holder = value as Record<string, unknown>;
  return Object.keys(holder).flatMap((key) => [[holder, key] as const, ...placesIn(holder[key])]);
}

const STRANGE: readonly unknown[] = [
  ...[
    null,
    '',
    ' ',
    'atlantis',
    'Thôn 1',
    '11914',
    '25:00',
    '16:45',
    '2026-02-30',
    '2026-06-01',
    '2027-01-01',
  ],
  ...[
    -1,
    0,
    1.5,
    99,
    1e20,
    true,
    false,
    [],
    [null],
    {},
    { every: 'month' },
    { latest: 'ds' },
    'x'.repeat(2100),
  ],
  ...['reporter', 'auditor', 'count', 'CT9.9', 'smiles', 'lượt người', { every: 'week', weekday: 8 }],
];

/** Days, hours, roles and the like that are right in themselves and wrong beside the others. */
const MISPLACED: Readonly<Record<string, readonly unknown[]>> = {
  ...{
    validTo: ['2020-01-01', '2026-06-20'],
    validFrom: ['2027-01-01'],
    dueDay: ['2027-01-01', '2020-01-01'],
  },
  ...{
    endDay: ['2020-01-01'],
    dateRange: [['2026-06-30', '2026-06-17']],
    lock: ['16:31'],
    digest: ['12:00'],
  },
  ...{ remind: ['23:30'], role: ['auditor', 'reporter', 'standing'], ownerUnitId: ['to-dong', 'nobody'] },
  ...{ formId: [null], areaIds: [[], ['nho', 'nho']], mergedInto: ['nho.dong.1', 'nho'], freeTextMax: [0] },
  ...{ unitOfCount: ['lượt người'], leadUnitId: ['to-dong', 'to-tay'], id: ['11914', 'nho'], ranked: [true] },
};

/** Changes one place: removed, strange, out of place, as another has it, written twice, or with a key too many. */
function spoil(plan: Record<string, unknown>, random: Random): void {
  const all = placesIn(plan);
  const misplaced = all.filter((place) => Object.hasOwn(MISPLACED, place[1]));
  const way = random.below(8);
  const [holder, key] = random.of(way < 3 ? misplaced : all);
  const before = holder[key];
  const [other, otherKey] = random.of(all.filter((place) => place[1] === key));
  if (way < 3) holder[key] = structuredClone(random.of(MISPLACED[key] ?? []));
  else if (way === 3) Reflect.deleteProperty(holder, key);
  else if (way === 4) holder[key] = random.of(STRANGE);
  else if (way === 5) holder[key] = structuredClone(other[otherKey]);
  else if (way === 6 && Array.isArray(before) && before.length > 0)
    before.push(structuredClone(random.of(before)));
  else holder[random.of(['colour', 'validTo', 'mergedInto', 'predecessorId', 'ownerUnitId'])] = 'nho';
}

/** Returns the small plan with one to three places spoiled. */
function drawnPlan(random: Random): Record<string, unknown> {
  const plan = structuredClone(SMALL_PLAN) as unknown as Record<string, unknown>;
  for (let left = 1 + random.below(3); left > 0; left--) spoil(plan, random);
  return plan;
}

it('drawn wrong plans are refused in the words they always had', () => {
  const random = randomOf(20_261_127);
  const faults = Array.from({ length: ROUNDS }, () => readPlan(JSON.stringify(drawnPlan(random))).faults);
  const words = faults.map((found) => found.map((each) => [each.path, explainAsDecided(each)] as const));
  expect(new Set(words.flat().map(([, reason]) => reason.slice(0, 14))).size).toBeGreaterThan(40);
  expect(sha256Hex(JSON.stringify(words))).toMatchSnapshot();
});

it.each([
  ['first', 0],
  ['last', 1],
])('an area that is written twice counts as the last says: the ended one stands %s', (_, faults) => {
  const areas = SMALL_PLAN.areas.flatMap((area) => {
    if (area.id !== 'nho.dong.1') return [area];
    const ended = { ...area, validFrom: '2020-01-01', validTo: '2020-12-31' };
    return faults === 0 ? [ended, area] : [area, ended];
  });
  const found = readPlan(JSON.stringify({ ...SMALL_PLAN, areas })).faults.map(({ code }) => code);
  expect(found).toContain('duplicate.id');
  expect(found.filter((code) => code === 'unit.area-not-valid').length > 0).toBe(faults === 1);
});
