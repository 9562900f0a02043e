// The courses of the storm without a database: on each of them the rules answer as the oracle does.
import { expect, it } from 'vitest';
import { dryFaults } from '../faults/dry.ts';

it.each([1, 2, 3, 4, 5, 6, 7, 8])('the rules answer two campaigns as the oracle does: seed %i', (seed) => {
  expect(dryFaults(seed, 3)).toEqual([]);
});
