// From rules 3 on, a number of a person that is typed as a number is kept nowhere, and no refusal repeats what was typed
// and reads like one: value, key or path.
import { describe, expect, it } from 'vitest';
import type { Entry } from '#schema/entry.ts';
import { redact } from '#domain/acts/redact.ts';
import { BROKE, setAsidePosting } from '#domain/set-aside.ts';
import { answer, postingOf } from '#world/answers.ts';
import { CAMPAIGN, contextFor, entryOf, listsOfPolice, submitOf } from '#world/entries.ts';

/** Everything of an entry that is kept: the journal's copy, and what is written with the decision. */
const kept = (entry: Entry): string =>
  JSON.stringify([redact(entry, contextFor(entry)).entry, postingOf(entry)]);

const DIFFICULTY = '018f3c5a-0000-7000-8000-022145003217';
const AREA = 'ch.cat-ba.tdp-01';

const PLACES: readonly (readonly [string, (value: unknown) => Entry])[] = [
  ['a count', (value) => submitOf('team', { values: { guided: value } })],
  ['a measure that the form does not have', (value) => submitOf('team', { values: { unknown: value } })],
  ['a list in a count', (value) => submitOf('team', { values: { guided: [{ deep: [value] }] } })],
  ['cases in a report', (value) => submitOf('team', { difficulties: { KK01: value } })],
  [
    'cases of a difficulty',
    (value) =>
      entryOf(
        'difficulty.raise',
        'team',
        `difficulties/${CAMPAIGN}~${DIFFICULTY}`,
        { categoryId: 'KK02', areaId: AREA, cases: value },
        { id: DIFFICULTY },
      ),
  ],
  ['a row of a list', (value) => listsOfPolice({ DS1: { 'ch.cat-ba': value } })],
  ['a printed sum', (value) => listsOfPolice({ DS1: { 'ch.cat-ba': 1 } }, { sums: { DS1: value } })],
  ['a percentage', (value) => entryOf('task.progress', 'team', `tasks/${CAMPAIGN}~x`, { percent: value })],
  [
    'a definition',
    (value) => entryOf('task.issue', 'police', `tasks/${CAMPAIGN}~x`, { definition: { progress: value } }),
  ],
  [
    'a due time',
    (value) => entryOf('report.return', 'police', submitOf('team').target, { fields: [], dueAtMs: value }),
  ],
];

/** As typed, and as a number holds it. */
const NUMBERS = [
  ['a telephone', 912_345_678],
  ['a telephone with its country', 84_912_345_678],
  ['an identity card', 31_098_001_234],
  ['an identity card of Hà Nội', 1_099_001_234],
  ['an old identity card', 31_234_567],
  ['a telephone, negative', -912_345_678],
  ['a telephone with a point', 9123.45678],
  ['a telephone, digit by digit', [0, 9, 1, 2, 3, 4, 5, 6, 7, 8]],
  ['a telephone as characters', { type: 'Buffer', data: [48, 57, 49, 50, 51, 52, 53, 54, 55, 56] }],
] as const;

describe.each(PLACES)('given %s', (_, entryWith) => {
  it.each(NUMBERS)('when it holds %s, then it is refused, and nothing that is kept holds it', (__, value) => {
    const entry = entryWith(value);
    expect(answer(entry)).toBe('refused: text.personal-data @ texts');
    expect(kept(entry)).not.toContain(JSON.stringify(value));
  });
  it.each([99_999_999_900_000, 10 ** 9, 20_000_001])(
    'when it holds %d, then no refusal repeats it',
    (value) => {
      expect(JSON.stringify(postingOf(entryWith(value)).decision)).not.toContain(String(value));
    },
  );
});

describe('given honest numbers', () => {
  it('of a whole country, then its sum is taken', () => {
    const rows = { 'ch.cat-ba': 9_812_345, 'ch.cat-hai': 9_934_517 };
    const sums = { DS1: rows['ch.cat-ba'] + rows['ch.cat-hai'] };
    expect(answer(listsOfPolice({ DS1: rows }, { sums }))).toBe('accepted');
  });
  it('too large for the form, then the refusal says which number it was', () => {
    const { decision } = postingOf(submitOf('team', { values: { guided: 123_456 } }));
    expect(decision.problems[0]).toMatchObject({
      code: 'report.value-too-large',
      params: { value: 123_456 },
    });
  });
  it('of a new due time, then it is judged as one', () => {
    const target = submitOf('team').target;
    const entry = entryOf('report.return', 'police', target, { fields: [], dueAtMs: 1_783_512_345_678 });
    expect(answer(entry)).not.toContain('personal-data');
  });
});

it('given a version that is a telephone, then the refusal does not repeat it', () => {
  const entry = submitOf('team', {}, { baseVersion: 912_345_678 });
  expect(JSON.stringify(postingOf(entry).decision)).not.toContain('912345678');
});

it('given two keys that are a telephone together, then the refusal does not join them', () => {
  const honest = submitOf('team');
  const entry = { ...honest, payload: { ...honest.payload, '0912': 1, '345678': 1 } };
  expect(JSON.stringify(postingOf(entry).decision)).not.toMatch(/0912.{1,4}345678/);
});

it('given an entry that is set aside, then its answer does not repeat a person in its target', () => {
  const entry = { ...submitOf('team'), target: `reports/${CAMPAIGN}~x~0912345678~2026-07-08` };
  const at = { decidedAtMs: 1, ruleVersion: 3 };
  expect(JSON.stringify(setAsidePosting(entry.id, entry, BROKE, at))).not.toContain('0912345678');
  const under2 = setAsidePosting(entry.id, entry, BROKE, { ...at, ruleVersion: 2 });
  expect(under2.decision.record).toBe(entry.target);
});

describe('given rules 2', () => {
  it.each(PLACES.slice(0, 1))('then %s is judged as it was then', (_, entryWith) => {
    const { decision } = postingOf(entryWith(912_345_678), null, { ruleVersion: 2 });
    expect(decision.problems[0]).toMatchObject({
      code: 'report.value-too-large',
      params: { value: 912_345_678 },
    });
  });
});
