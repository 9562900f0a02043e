/** Which files the demonstration uses. Data only; a campaign without them works without them. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const at = (name: string): string => fileURLToPath(new URL(`../plans/${name}`, import.meta.url));

/** The plans `npm start` loads; the first is the one that is played. */
export const DEMO_PLANS: readonly [string, ...string[]] = [
  at('cat-hai-vneid-2026.json'),
  at('de-an-06-2026-q4.json'),
];

/** The day and the time at which the demonstration begins: day 22 of 29. */
export const DEMO_DAY = '2026-07-08';
export const DEMO_TIME = '11:20';

/** What happened until then, as `npm run simulate -- --record` wrote it. */
export const HISTORY = fileURLToPath(new URL('../history/recorded.json.br', import.meta.url));

const BASELINES: Readonly<Record<string, string>> = {
  'cat-hai-vneid-2026': at('cat-hai-demo-baseline.json'),
};

/** Returns the file with a campaign's invented lists; null where there is none. */
export function demoBaselineOf(campaignId: string): string | null {
  const file = BASELINES[campaignId];
  return file !== undefined && existsSync(file) ? file : null;
}
