/**
 * `npm run measure`: what the first screens cost on the demonstration that is running: gzipped bytes before the entry
 * screen can be used, taps for a normal report, documents read for the first screen of each role. Asserts nothing.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { READ_MARK } from '#web/database/meter.ts';
import { arrive, enter, openBrowser, PHONE, settled, signIn } from './e2e/screens/browser.ts';
import { planFrom } from './stage/campaign.ts';
import { answers, DEMO_ADDRESSES, stageOn } from './stage/connection.ts';
import { DEMO_PLANS } from './stage/demo-files.ts';

const DIST = join(fileURLToPath(new URL('..', import.meta.url)), 'web/dist');
const ENTRY = 'cnscd.cat-ba.tdp-02';

const USABLE = 'entry-form-usable';

/** Runs in the page: marks the moment at which the form of the entry screen stands. */
function markUsable(mark: string): void {
  const look = (): void => {
    if (document.querySelector('main.room form button[type=submit]')) performance.mark(mark);
    else requestAnimationFrame(look);
  };
  look();
}

/** Counts what a thumb does: one for each tap, one for each digit. */
class Thumb {
  taps = 0;
  readonly #page: Page;
  constructor(page: Page) {
    this.#page = page;
  }

  async tap(selector: string): Promise<void> {
    this.taps += 1;
    await this.#page.locator(selector).first().click();
  }

  async type(digits: string): Promise<void> {
    this.taps += digits.length;
    await this.#page.keyboard.type(digits);
  }
}

/** **Units**: bytes, as the phone receives them compressed. */
function gzippedBytes(paths: ReadonlySet<string>): number {
  return [...paths].reduce((sum, path) => sum + gzipSync(readFileSync(join(DIST, path))).length, 0);
}

async function reads(page: Page): Promise<number> {
  return page.evaluate((mark) => performance.getEntriesByName(mark).length, READ_MARK);
}

/** Listening never ends, so the first screen is complete once nothing new has come for two seconds. */
async function quietReads(page: Page): Promise<number> {
  for (let before = -1; ;) {
    const now = await reads(page);
    if (now === before) return now;
    before = now;
    await page.waitForTimeout(2_000);
  }
}

async function run(): Promise<void> {
  if (!(await answers(DEMO_ADDRESSES.env['FIRESTORE_EMULATOR_HOST'] ?? '')))
    throw new Error('Chưa có bản minh họa đang chạy: chạy npm start trước, rồi đo ở cửa sổ khác.');
  const stage = stageOn(DEMO_ADDRESSES);
  const { plan } = planFrom(DEMO_PLANS[0]);
  const browser = await openBrowser();
  const world = { stage, plan };
  const accounts = new Map(plan.units.map(({ role, id }) => [role, id]));
  accounts.set('reporter', ENTRY);
  for (const [role, account] of accounts) {
    const { page, leave } = await enter(browser, world, account, { viewport: PHONE });
    await settled(page);
    console.log(`${role.padEnd(13)} màn hình đầu: ${String(await quietReads(page))} văn bản đã đọc`);
    await leave();
  }
  await entryScreen(browser, world);
  await browser.close();
}

async function entryScreen(
  browser: Awaited<ReturnType<typeof openBrowser>>,
  world: Parameters<typeof enter>[1],
): Promise<void> {
  const { page, context, leave } = await arrive(browser, world, { viewport: PHONE });
  await context.addInitScript(markUsable, USABLE);
  await page.reload();
  await signIn(page, ENTRY);
  await page.locator('main.room form button[type=submit]').waitFor();
  // Chunks of other screens are fetched ahead once the form stands: they do not keep anybody waiting.
  const loaded = await page.evaluate((mark) => {
    const usable = performance.getEntriesByName(mark)[0]?.startTime ?? Infinity;
    return performance
      .getEntriesByType('resource')
      .filter(({ startTime }) => startTime < usable)
      .map(({ name }) => new URL(name).pathname);
  }, USABLE);
  const assets = new Set(['/index.html', ...loaded.filter((path) => path.startsWith('/assets/'))]);
  console.log(`màn hình nhập: ${(gzippedBytes(assets) / 1000).toFixed(1)} kB nén trước khi dùng được`);
  const thumb = new Thumb(page);
  await thumb.tap('#guided');
  await thumb.type('5');
  await thumb.tap('#activated');
  await thumb.type('3');
  await thumb.tap('main.room form button[type=submit]');
  await thumb.tap('.sheet button.primary');
  await page.locator('.chip.good').first().waitFor();
  console.log(`báo cáo thường ngày: ${String(thumb.taps)} lần chạm, từ lúc mở đến lúc có biên nhận`);
  await leave();
}

try {
  await run();
  process.exit(0);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
