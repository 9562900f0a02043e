/** Several seeds side by side, each with two units of its own, and the figures of all of them. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ensureAccounts } from '../stage/accounts.ts';
import { worldOf, type World } from '../e2e/world.ts';
import { runSeed, type Ran } from './run.ts';

/** More than two cores can serve at once makes everything slow and nothing sooner. */
const LANES = 3;
const WORKER = fileURLToPath(new URL('../../web/dist/sw.js', import.meta.url));

/** Plays seeds, as many campaigns as they need; `told` hears of each run as it ends. Leaves the built client as it was. */
export async function hunt(seeds: readonly number[], name: string, told: (ran: Ran) => void): Promise<Ran[]> {
  const built = readFileSync(WORKER, 'utf8');
  try {
    const all: Ran[] = [];
    for (let at = 0, campaign = 1; at < seeds.length; campaign++) {
      const world = await worldOf(`${name}-${String(campaign)}`, { baseline: false });
      const pairs = pairsOf(world).slice(0, seeds.length - at);
      const units = new Set(pairs.flat());
      await ensureAccounts(
        world.stage,
        world.plan,
        world.plan.units.filter(({ id }) => units.has(id)),
      );
      const waiting = pairs.map((pair, index) => ({ pair, seed: seeds[at + index] ?? 0 }));
      at += pairs.length;
      const lane = async (): Promise<void> => {
        for (let next = waiting.shift(); next; next = waiting.shift()) {
          const ran = await runSeed(world, next.seed, next.pair);
          told(ran);
          all.push(ran);
        }
      };
      await Promise.all(Array.from({ length: LANES }, lane));
    }
    return all;
  } finally {
    writeFileSync(WORKER, built);
  }
}

function pairsOf({ plan }: World): [string, string][] {
  const ids = plan.units.filter(({ mustReport }) => mustReport === 'each-area').map(({ id }) => id);
  return Array.from({ length: Math.floor(ids.length / 2) }, (_, at) => [
    ids[2 * at] ?? '',
    ids[2 * at + 1] ?? '',
  ]);
}
