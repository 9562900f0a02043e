import { describe, expect, it } from 'vitest';
import { ranksOf, type Compared } from './rank.ts';

const area = (
  id: string,
  numerator: number | null,
  denominator: number | null,
  siblings = 'ch',
): Compared => ({
  id,
  siblings,
  ratio: { numerator, denominator },
});

describe('places among siblings', () => {
  it('puts the larger share first, and gives equal shares the same place', () => {
    const ranks = ranksOf([area('a', 10, 40), area('b', 30, 40), area('c', 15, 20), area('d', 1, 40)], 20);
    expect([...ranks]).toEqual([
      ['b', 1],
      ['c', 1],
      ['a', 3],
      ['d', 4],
    ]);
  });

  it('leaves out small denominators and whoever has no list', () => {
    const ranks = ranksOf([area('a', 19, 19), area('b', 1, 20), area('c', 2, 20), area('d', 5, null)], 20);
    expect([...ranks.keys()].sort()).toEqual(['b', 'c']);
  });

  it('compares only within the same parent, and nobody with themselves alone', () => {
    const ranks = ranksOf([area('a', 1, 30), area('b', 2, 30), area('x', 9, 30, 'other')], 20);
    expect([...ranks.entries()]).toEqual([
      ['b', 1],
      ['a', 2],
    ]);
  });
});
