/**
 * Lighthouse on the entry screen as a reporter's phone opens it: signed in, everything from the network once more. The
 * performance is that of Lighthouse's own simulated phone (4G, slow processor).
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import lighthouse from 'lighthouse';
import { chromium } from 'playwright-core';
import { freePorts } from '../suite/ports.ts';
import { CHROMIUM, FLAGS, PHONE, signIn } from '../e2e/browser.ts';

/** What each category has to reach, of 100. */
export const SCORES = { performance: 90, accessibility: 100, 'best-practices': 95 } as const;
export type Category = keyof typeof SCORES;

/** What a category got, and each audit that kept it from 100. */
export interface Scored {
  category: Category;
  score: number;
  missed: string[];
}

/** Runs Lighthouse on the first screen of an account. **Errors**: throws where the page could not be loaded. */
export async function scoresOf(origin: string, account: string): Promise<Scored[]> {
  const profile = mkdtempSync(join(tmpdir(), 'lighthouse-'));
  const [port = 0] = await freePorts(1);
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: CHROMIUM,
    args: [...FLAGS, `--remote-debugging-port=${String(port)}`],
    viewport: PHONE,
    locale: 'vi-VN',
  });
  try {
    const page = await context.newPage();
    await page.goto(origin);
    await signIn(page, account);
    const result = await lighthouse(origin, {
      port,
      // Signed in is what is measured; what the page keeps would hide the network, and is cleared of copies only.
      disableStorageReset: true,
      onlyCategories: Object.keys(SCORES),
      logLevel: 'error',
    });
    if (!result || result.lhr.runtimeError)
      throw new Error(result?.lhr.runtimeError?.message ?? 'lighthouse');
    const { categories, audits } = result.lhr;
    return (Object.keys(SCORES) as Category[]).map((category) => ({
      category,
      score: Math.round((categories[category]?.score ?? 0) * 100),
      missed: (categories[category]?.auditRefs ?? [])
        .filter(({ weight }) => weight > 0)
        .flatMap(({ id }) => {
          const audit = audits[id];
          return audit && audit.score !== null && audit.score < 0.9
            ? [`${id}${audit.displayValue ? ` (${audit.displayValue})` : ''}`]
            : [];
        }),
    }));
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  }
}
