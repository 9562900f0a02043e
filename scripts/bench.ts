/**
 * `npm run bench -- [--json FILE] [--quick] [--seed S]`: the engine beside the designs it was chosen over
 * and beside the physical limit, in one run; then editions, cold starts, and freshness through the whole
 * suite. Measures and prints; asserts nothing, and a bar that is missed is a line and not an exit code.
 */
import { writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { measureColdLoads, measuredAlone, measureEdition } from './bench/alone.ts';
import { runHarness, type HarnessCourse } from './bench/harness.ts';
import type { BenchResult } from './bench/result.ts';
import { linesOf } from './bench/table.ts';
import { build } from './suite/build.ts';
import { countOption } from './stage/count-option.ts';

const { values: options } = parseArgs({
  options: {
    json: { type: 'string' },
    quick: { type: 'boolean', default: false },
    seed: { type: 'string', default: '1' },
  },
});

type Sizes = Omit<HarnessCourse, 'seed' | 'log'> & {
  /** Communes, hamlets in each, days. */
  editions: readonly (readonly [number, number, number])[];
  coldLoads: number;
  suiteReports: number;
};

const FULL: Sizes = {
  ...{ histories: [1000, 10_000, 100_000], rounds: 5, budgetMs: 1200, paceMs: 1500 },
  ...{ warmUpReports: 1200, faultReports: 24, bulkReports: 400 },
  editions: [
    [1, 49, 22],
    [100, 50, 1],
    [100, 50, 22],
  ],
  ...{ coldLoads: 7, suiteReports: 40 },
};

/** Small enough to see in a minute whether the command works; the numbers are no measurement. */
const QUICK: Sizes = {
  ...{ histories: [100, 1000], rounds: 1, budgetMs: 200, paceMs: 300 },
  ...{ warmUpReports: 80, faultReports: 6, bulkReports: 60 },
  editions: [
    [1, 49, 22],
    [100, 50, 1],
  ],
  ...{ coldLoads: 1, suiteReports: 4 },
};

const startedAtMs = performance.now();
const seed = countOption('seed', options.seed);
const sizes = options.quick ? QUICK : FULL;
const log = (line: string): void => {
  console.log(`${((performance.now() - startedAtMs) / 1000).toFixed(0).padStart(4)} s ${line}`);
};

build({ web: false });
log(`hạt giống ${String(seed)}: bộ giả lập Firestore, động cơ chạy một mình`);
const measured = await runHarness({ ...sizes, seed, log });
log('… bản tin, khởi động nguội');
const edition: BenchResult['edition'] = [];
for (const size of sizes.editions) edition.push(await measureEdition(...size));
const coldLoad = measureColdLoads(sizes.coldLoads);
log('… cả bộ giả lập');
const suite = await measuredAlone('suite', [sizes.suiteReports, seed]);

const machine = { cpus: cpus().length, cpu: cpus()[0]?.model ?? '', memoryBytes: totalmem() };
const result: BenchResult = {
  machine: { ...machine, node: process.version },
  ...{ rounds: sizes.rounds, seed, quick: options.quick },
  ...measured,
  ...{ edition, coldLoad, suite },
};
log('xong\n');
for (const line of linesOf(result)) console.log(line);
if (options.json !== undefined) writeFileSync(options.json, JSON.stringify(result, null, 2));
process.exit();
