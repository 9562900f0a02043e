// The engine under faults, a handful of seeds: what comes of a campaign is what its journal says, whatever happened on
// the way. `npm run faults -- --seeds 100` runs as many as a night allows, `--mutants` breaks the engine on purpose.
import { beforeAll, describe, expect, it } from 'vitest';
import type { Firestore } from 'firebase-admin/firestore';
import { database } from '#store/ports.ts';
import { ENGINE } from './engine.ts';
import { hotRoot } from './hot-root.ts';
import { runSeed } from './run.ts';

/** Of each of the two campaigns. */
const REPORTS_A_DAY = 3;

let db: Firestore;

beforeAll(() => {
  db = database('demo-workflows');
});

describe('two campaigns of three days in a storm', () => {
  it.each([1, 2, 3])('end as each one’s journal says: seed %i', async (seed) => {
    const ran = await runSeed(db, ENGINE, seed, REPORTS_A_DAY);
    expect(ran.faults).toEqual([]);
    expect(ran.failed).toBeGreaterThan(0);
  });
});

describe('eighty reports at the same moment', () => {
  it('are all counted at the root, none fails, and each duplicate costs one read and no write', async () => {
    const { failed, sum, wanted, duplicate } = await hotRoot(db, ENGINE, 80);
    expect({ failed, sum }).toEqual({ failed: 0, sum: wanted });
    expect(duplicate).toEqual({ reads: 1, writes: 0 });
  });
});
