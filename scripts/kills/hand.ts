/** What a run does with a page that may die under its hand. */
import type { Page } from 'playwright-core';
import type { Handle } from './in-page.ts';

/** Returns what an act on a page returned. **Null**: the page was killed meanwhile. */
export async function unlessKilled<T>(page: Page, act: () => Promise<T>): Promise<T | null> {
  return act().catch((fault: unknown) => {
    if (page.isClosed() || String(fault).includes('closed')) return null;
    throw fault;
  });
}

/** Goes on where something has not come in time. **Errors**: throws everything else. */
export function ifSlow(fault: unknown): void {
  if (!String(fault).includes('Timeout')) throw fault;
}

/** Kills the page after so many moments; 0 for never. */
export async function armed(page: Page, moments: number): Promise<void> {
  await page.evaluate((count) => (globalThis as unknown as { kills: Handle }).kills.killAt(count), moments);
}

/** Keeps something for the pages to come; an empty word takes it away. */
export async function keep(page: Page, key: string, value: string): Promise<void> {
  await page.evaluate(
    ([name, word]) => {
      if (word === '') localStorage.removeItem(name);
      else localStorage.setItem(name, word);
    },
    [key, value] as const,
  );
}
