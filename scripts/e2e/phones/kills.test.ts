/** A handful of the runs of `npm run kills`: phones that die while they send lose, double and change nothing. */
import { describe, expect, it } from 'vitest';
import { hunt } from '../../kills/hunt.ts';

const SEEDS = [15, 33, 31, 14];

describe('a phone that dies while it sends', () => {
  it('loses, doubles and changes no report that its screen called saved, and never says more than is so', async () => {
    const ran = await hunt(SEEDS, 'may-chet', () => undefined);
    expect(
      ran.flatMap(({ seed, faults }) => faults.map((fault) => `seed ${String(seed)}: ${fault}`)),
    ).toEqual([]);
    expect(ran.reduce((sum, { promised }) => sum + promised, 0)).toBeGreaterThan(0);
  });
});
