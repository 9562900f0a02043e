// From rules 3 on, what is too large is not searched for personal data, which took a second, but kept nowhere.
import { describe, expect, it } from 'vitest';
import type { Entry } from '#schema/entry.ts';
import { redact } from '#domain/acts/redact.ts';
import { postingOf } from '#world/answers.ts';
import { contextFor, listsOfPolice, submitOf } from '#world/entries.ts';

const NAMED = 'chị Nguyễn Thị Hoa, số căn cước 031090012345, ';
const MEGABYTE = NAMED.repeat(22_000);
const strings = (count: number, each: number): Record<string, string> =>
  Object.fromEntries(
    Array.from({ length: count }, (_, at) => [`n${String(at)}`, NAMED.repeat(100).slice(0, each)]),
  );

const LARGE: readonly (readonly [string, Entry])[] = [
  ['a text of a megabyte', submitOf('team', {}, { texts: { note: MEGABYTE } })],
  ['a value of a megabyte', submitOf('team', { values: { guided: MEGABYTE } })],
  ['a key of a megabyte', submitOf('team', { values: { [MEGABYTE]: 1 } })],
  ['a megabyte in short values', submitOf('team', { values: strings(250, 3_999) })],
  ['marks stacked on digits', submitOf('team', {}, { texts: { note: '1\u0301\u0301'.repeat(330_000) } })],
  ['a list of a megabyte', listsOfPolice({ DS1: strings(250, 3_999) })],
];

describe.each(LARGE)('given %s', (_, entry) => {
  it('then it is refused as too large, and nothing of it is kept', () => {
    const { decision, blank } = postingOf(entry);
    expect(decision).toMatchObject({ status: 'refused', problems: [{ code: 'entry.too-large' }] });
    expect(blank).toEqual(['TOO_LARGE']);
    const kept = JSON.stringify([redact(entry, contextFor(entry)).entry, decision]);
    expect(kept.length).toBeLessThan(3_000);
    expect(kept).not.toContain('Hoa');
  });
  it('then as it is kept it is refused again, word for word', () => {
    const redacted = redact(entry, contextFor(entry)).entry;
    expect(postingOf(redacted).decision).toEqual(postingOf(entry).decision);
  });
});

it('given a list that is allowed to be large but is full of words, then it is not searched either', () => {
  const entry = listsOfPolice({ DS1: strings(1_900, 400) });
  const { decision, blank } = postingOf(entry);
  expect(decision.problems[0]?.code).toBe('text.personal-data');
  expect(blank).toEqual(['TOO_LONG']);
});

it('given a person in the target of what is too large, then that is kept nowhere either', () => {
  const entry = submitOf('team', {}, { texts: { note: MEGABYTE }, target: 'reports/0912345678' });
  const { decision } = postingOf(entry);
  expect(decision).toMatchObject({ record: 'blanked', problems: [{ code: 'entry.too-large' }] });
});

it('given rules 2, then a report that was too large is refused as it was then', () => {
  const values = Object.fromEntries(Array.from({ length: 3_000 }, (_, at) => [`m${String(at)}`, 1]));
  const { decision, blank } = postingOf(submitOf('team', { values }), null, { ruleVersion: 2 });
  expect(decision.problems[0]).toMatchObject({ code: 'entry.too-large', params: { max: 20_000 } });
  expect(decision.problems[0]?.params).toHaveProperty('size');
  expect(blank).toBeNull();
});
