/**
 * How long a new process of each deployed function takes until its first event reaches Firestore, beside what no function
 * can go below, in the same run. Round by round, so that a busy minute of the machine falls on all alike.
 */
import { fileURLToPath } from 'node:url';
import { coldStart, type ColdStart } from '../deploy/cold-start.ts';
import type { ColdLoad } from './result.ts';
import { median } from './statistics.ts';

const BUILT = fileURLToPath(new URL('../../functions/lib/index.js', import.meta.url));

const MEASURED: readonly (Parameters<typeof coldStart>[1] & { title: string })[] = [
  { title: 'Node', floor: 'node' },
  { title: 'Node + Firestore', floor: 'firestore' },
  ...['onEntryCreated', 'onTotalsChanged', 'tick', 'files', 'logins'].map((name) => ({ title: name, name })),
];

/** What a cold start may cost. Firestore's client and its first question are some 380 ms and 115 MB of it. */
export const COLD_GOAL = { ms: 600, mb: 130 };

/** Returns the medians of `times` starts of each, the floors first. The functions must have been built. */
export function measureColdLoads(times: number): ColdLoad[] {
  const starts = MEASURED.map((): ColdStart[] => []);
  for (let round = 0; round < times; round++)
    for (const [place, what] of MEASURED.entries()) starts[place]?.push(coldStart(BUILT, what));
  return MEASURED.map((what, place) => {
    const of = (part: keyof ColdStart): number =>
      Math.round(median((starts[place] ?? []).map((start) => start[part])) ?? 0);
    return { name: what.title, floor: 'floor' in what, ms: of('ms'), cpuMs: of('cpuMs'), mb: of('mb') };
  });
}
