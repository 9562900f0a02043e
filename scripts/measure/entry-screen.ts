/**
 * What stands between a reporter and the first number: bytes, requests and time on a slow phone, from the network and from
 * the device. The limits are those of the field: a bar of signal on a ferry, a phone of some years ago.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { DEMO_PASSWORD, emailOf } from '../stage/accounts.ts';
import { arrive, PHONE } from '../e2e/browser.ts';

const DIST = fileURLToPath(new URL('../../web/dist', import.meta.url));

/**
 * **Units**: bytes compressed; milliseconds. `requests` are the paths that were answered between pressing the button to sign
 * in and the form, `preflights` the browser's own. The emulator answers at full length, Google compressed: `fromNetworkMs` is
 * without the time that the difference took, which is `uncompressedMs`.
 */
export interface EntryScreen {
  bytes: number;
  requests: string[];
  preflights: number;
  signInMs: number;
  fromNetworkMs: number;
  uncompressedMs: number;
  fromDeviceMs: number;
}

export const LIMITS = { bytes: 100_000, requests: 3, fromNetworkMs: 5_000, fromDeviceMs: 1_000 } as const;

/** 400 kbit/s, 400 ms there and back. */
const SLOW = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 };
const FAST = { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: -1 };
const SLOWER_PROCESSOR = 4;

/** The form is in the document: whatever is asked from here on keeps nobody from typing. */
const DRAWN = 'entry-form-drawn';
/** The form is on the screen. */
const USABLE = 'entry-form-usable';
const SIGN_IN = 'sign-in-usable';

/** Runs in the page: marks the moments at which somebody can type. */
function markUsable([drawn, usable, signIn]: readonly [string, string, string]): void {
  const marked = new Set<string>();
  const mark = (name: string, selector: string): void => {
    if (marked.has(name) || !document.querySelector(selector)) return;
    marked.add(name);
    performance.mark(name);
  };
  const form = 'main.screen form button[type=submit]';
  const look = (): void => {
    mark(signIn, '#password');
    mark(usable, form);
    if (!marked.has(usable)) requestAnimationFrame(look);
  };
  look();
  // A frame may be late by seconds on a busy machine, and what the form asks for is answered by then.
  new MutationObserver(() => mark(drawn, form)).observe(document, { childList: true, subtree: true });
}

const markedMs = (page: Page, name: string): Promise<number> =>
  page.evaluate((mark) => performance.getEntriesByName(mark)[0]?.startTime ?? Infinity, name);

/** **Units**: bytes, as the phone receives them compressed. */
function gzippedBytes(paths: Iterable<string>): number {
  return [...paths].reduce((sum, path) => sum + gzipSync(readFileSync(join(DIST, path))).length, 0);
}

/** Measures the entry screen of a reporter's account on a simulated slow phone. */
export async function measureEntryScreen(
  browser: Browser,
  world: Parameters<typeof arrive>[1],
  account: string,
): Promise<EntryScreen> {
  const { page, context, leave } = await arrive(browser, world, { viewport: PHONE, worker: true });
  await context.addInitScript(markUsable, [DRAWN, USABLE, SIGN_IN] as const);
  const phone = await context.newCDPSession(page);
  await phone.send('Network.enable');
  await phone.send('Network.clearBrowserCache');
  await phone.send('Network.emulateNetworkConditions', SLOW);
  await phone.send('Emulation.setCPUThrottlingRate', { rate: SLOWER_PROCESSOR });
  await page.reload();
  await page.locator('#password').waitFor();
  // Parts that are fetched while somebody types an address and a password keep nobody waiting; they are counted all the same.
  await page.waitForLoadState('networkidle');
  let preflights = 0;
  phone.on('Network.requestWillBeSent', ({ type }) => {
    if (type === 'Preflight') preflights += 1;
  });
  const answers: Promise<number>[] = [];
  page.on('response', (answer) => {
    if (answer.url().includes('/documents:') && answer.request().method() === 'POST')
      answers.push(
        answer.body().then(
          (body) => body.length - gzipSync(body).length,
          () => 0,
        ),
      );
  });
  await page.fill('#email', emailOf(account));
  await page.fill('#password', DEMO_PASSWORD);
  const pressedMs = await page.evaluate(() => performance.now());
  await page.keyboard.press('Enter');
  await page.locator('main.screen form button[type=submit]').waitFor();
  const savedBytes = (await Promise.all(answers.slice(0, LIMITS.requests))).reduce(
    (sum, saved) => sum + saved,
    0,
  );
  const uncompressedMs = (savedBytes / SLOW.downloadThroughput) * 1000;
  const drawnMs = await markedMs(page, DRAWN);
  const usableMs = await markedMs(page, USABLE);
  const loaded = await page.evaluate(
    (until) =>
      performance
        .getEntriesByType('resource')
        .filter(({ startTime, duration }) => startTime + duration < until)
        .map(({ name, startTime }) => ({ path: new URL(name).pathname, startTime })),
    drawnMs,
  );
  const after = loaded.filter(({ startTime }) => startTime >= pressedMs);
  const signInMs = await markedMs(page, SIGN_IN);
  const assets = loaded.map(({ path }) => path).filter((path) => path.startsWith('/assets/'));
  const bytes = gzippedBytes(new Set(['/index.html', ...assets]));
  await phone.send('Network.emulateNetworkConditions', FAST);
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await phone.send('Network.emulateNetworkConditions', SLOW);
  await page.reload();
  await page.locator('main.screen form button[type=submit]').waitFor();
  const fromDeviceMs = await markedMs(page, USABLE);
  await leave();
  return {
    ...{ bytes, signInMs, fromDeviceMs },
    // The sign-in itself is the first of them and not one after it.
    requests: after.slice(1).map(({ path }) => path),
    preflights,
    uncompressedMs,
    fromNetworkMs: usableMs - pressedMs - uncompressedMs,
  };
}

/** Returns what is above its limit, each in a sentence; empty when all is well. */
export function aboveLimits(measured: EntryScreen): string[] {
  const figures = { ...measured, requests: measured.requests.length };
  return (Object.keys(LIMITS) as (keyof typeof LIMITS)[])
    .filter((name) => figures[name] > LIMITS[name])
    .map((name) => `${name}: ${figures[name].toFixed(0)} > ${String(LIMITS[name])}`);
}
