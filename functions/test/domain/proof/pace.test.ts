// What an audit believes of a refusal for saying too much: as many entries as the journal holds, and no more.
import { expect, it } from 'vitest';
import { countedPace, pacesOf } from '#domain/proof/pace-of-authors.ts';
import { msAt, submitOf } from '#world/entries.ts';

const LAST_MS = msAt('16:00');
const entriesIn = (campaignId: string, count: number) =>
  Array.from({ length: count }, (_, index) => submitOf('team', {}, { campaignId, atMs: LAST_MS - index }));
const paces = pacesOf([
  ...entriesIn('one', 3),
  ...entriesIn('other', 2),
  submitOf('neighbour', {}, { campaignId: 'one' }),
]);
const believed = (count: number, ruleVersion: number): number | null => {
  const problems = [{ code: 'entry.too-many', params: { count } }];
  return countedPace(
    submitOf('team', {}, { campaignId: 'one', atMs: LAST_MS }),
    { problems, ruleVersion },
    paces,
  );
};

it('is counted in its campaign', () => {
  expect([3, 4].map((count) => believed(count, 3))).toEqual([3, null]);
});
it('was counted in all campaigns under rules 2', () => {
  expect([5, 6].map((count) => believed(count, 2))).toEqual([5, null]);
});
