/** How smoothly the longest table scrolls on a slow device: every row of the auditor's month on the page, the processor slowed. */
import type { Page } from 'playwright-core';
import { addressOf } from '#web/address.ts';
import { goTo } from '../e2e/browser.ts';

const SLOWER = 4;
const SCROLLS = 60;
const STEP_PX = 400;

/** **Units**: milliseconds between two frames. */
export interface Frames {
  rows: number;
  median: number;
  worst: number;
  /** How many of a hundred frames came later than two of the screen's. */
  lateInHundred: number;
}

const TWO_FRAMES_MS = 2000 / 60;

/** Scrolls the table of an auditor who is signed in. */
export async function framesWhileScrolling(page: Page): Promise<Frames> {
  await goTo(page, addressOf('audit'));
  await page.selectOption('#audit-range', '30');
  const more = page.locator('main.screen .table > button');
  await page.locator('main.screen tbody tr').first().waitFor();
  while (await more.isVisible()) await more.click();
  const rows = await page.locator('main.screen tbody tr').count();
  const slow = await page.context().newCDPSession(page);
  await slow.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  const waits = await page.evaluate(scrolled, [SCROLLS, STEP_PX] as const);
  await slow.detach();
  const sorted = [...waits].sort((a, b) => a - b);
  const late = waits.filter((ms) => ms > TWO_FRAMES_MS).length;
  return {
    rows,
    median: sorted[sorted.length >> 1] ?? 0,
    worst: sorted[sorted.length - 1] ?? 0,
    lateInHundred: Math.round((late / waits.length) * 100),
  };
}

/** Runs in the page: scrolls a step at each frame. Returns how long each took. */
async function scrolled([scrolls, step]: readonly [number, number]): Promise<number[]> {
  const frame = (): Promise<number> => new Promise(requestAnimationFrame);
  const waits: number[] = [];
  let before = await frame();
  for (let done = 0; done < scrolls; done += 1) {
    scrollBy(0, step);
    const now = await frame();
    waits.push(now - before);
    before = now;
  }
  return waits;
}
