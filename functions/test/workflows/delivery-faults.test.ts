// Letters in a storm, a few seeds: `npm run faults -- --deliveries --seeds 500` runs as many as an hour allows.
import { describe, expect, it } from 'vitest';
import { runLetters } from '../faults/letters.ts';

const SEEDS = Array.from({ length: 25 }, (_, index) => index + 1);

describe('the letters of two editions in a storm', () => {
  it.each(SEEDS)(
    'reach nobody twice, stand nowhere without a next step, and tell the truth: seed %i',
    async (seed) => {
      const ran = await runLetters(seed);
      expect(ran.faults).toEqual([]);
      expect(ran.attempts).toBeGreaterThan(0);
    },
  );
});
