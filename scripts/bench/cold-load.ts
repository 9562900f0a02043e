/**
 * How long a process of each deployed function takes from nothing until its module stands. Run as a child it loads the
 * built functions once. Must never call a function.
 */
import { answer, inChild } from './child.ts';
import type { ColdLoad } from './result.ts';
import { median } from './statistics.ts';

const FUNCTIONS = ['onEntryCreated', 'onTotalsChanged', 'tick', 'files'];
const BUILT = new URL('../../functions/lib/index.js', import.meta.url).href;

/** Returns the medians of `times` loads of each function. The functions must have been built. */
export async function measureColdLoads(times: number): Promise<ColdLoad[]> {
  const results: ColdLoad[] = [];
  for (const name of FUNCTIONS) {
    const loads: ColdLoad[] = [];
    const env = {
      FUNCTION_TARGET: name,
      GCLOUD_PROJECT: 'demo-bench',
      FIREBASE_CONFIG: '{"projectId":"demo-bench"}',
    };
    for (let load = 0; load < times; load++) loads.push(await inChild(import.meta.url, [name], env));
    const of = (part: 'ms' | 'mb'): number => Math.round(median(loads.map((load) => load[part])) ?? 0);
    results.push({ name, ms: of('ms'), mb: of('mb') });
  }
  return results;
}

if (import.meta.main) {
  const name = process.argv[2] ?? '';
  const functions = (await import(BUILT)) as Record<string, unknown>;
  if (functions[name] === undefined) throw new Error(`functions/lib has no function ${name}`);
  // Counted from the start of the process: Node's own start is part of what a first event waits for.
  const result: ColdLoad = { name, ms: performance.now(), mb: process.memoryUsage().rss / 1e6 };
  answer(result);
}
