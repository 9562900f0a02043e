/**
 * How long a process of each deployed function takes from nothing until its module stands. The process runs plain
 * JavaScript, as Google's does: stripping types would cost it another 20 MB. Must never call a function.
 */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { ColdLoad } from './result.ts';
import { median } from './statistics.ts';

const FUNCTIONS = ['onEntryCreated', 'onTotalsChanged', 'tick', 'files'];
const BUILT = new URL('../../functions/lib/index.js', import.meta.url).href;
const run = promisify(execFile);

/** What a load may cost. Firestore's client alone is some 300 ms and 94 MB of it. */
export const COLD_GOAL = { ms: 600, mb: 130 };

// Counted from the start of the process: Node's own start is part of what a first event waits for.
const LOAD = `
const functions = await import(${JSON.stringify(BUILT)});
if (functions[process.env.FUNCTION_TARGET] === undefined) throw new Error('functions/lib has no such function');
console.log(JSON.stringify({ ms: performance.now(), mb: process.memoryUsage().rss / 1e6 }));`;

/** Returns the medians of `times` loads of each function. The functions must have been built. */
export async function measureColdLoads(times: number): Promise<ColdLoad[]> {
  const results: ColdLoad[] = [];
  for (const name of FUNCTIONS) {
    const loads: Omit<ColdLoad, 'name'>[] = [];
    const env = {
      ...process.env,
      FUNCTION_TARGET: name,
      GCLOUD_PROJECT: 'demo-bench',
      FIREBASE_CONFIG: '{"projectId":"demo-bench"}',
    };
    for (let load = 0; load < times; load++) {
      const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', LOAD], { env });
      loads.push(JSON.parse(stdout) as Omit<ColdLoad, 'name'>);
    }
    const of = (part: 'ms' | 'mb'): number => Math.round(median(loads.map((load) => load[part])) ?? 0);
    results.push({ name, ms: of('ms'), mb: of('mb') });
  }
  return results;
}
