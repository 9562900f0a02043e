/**
 * `npm run measure`: what the first screens cost on the demonstration that is running: gzipped bytes before the entry
 * screen can be used, taps for a normal report, documents read for the first screen of each role. Asserts nothing.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { READ_MARK } from '../web/src/book/meter.ts';
import { enter, openBrowser, PHONE, settled } from './e2e/screens/browser.ts';
import { planFrom } from './stage/campaign.ts';
import { answers, DEMO_ADDRESSES, stageOn } from './stage/connection.ts';
import { DEMO_PLANS } from './stage/demo-files.ts';

const DIST = join(fileURLToPath(new URL('..', import.meta.url)), 'web/dist');
const ENTRY = 'cnscd.cat-ba.tdp-02';

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
    // Everything that the first screen asked for has answered once the connection is quiet.
    await page.waitForLoadState('networkidle').catch(() => undefined);
    console.log(`${role.padEnd(13)} màn hình đầu: ${String(await reads(page))} văn bản đã đọc`);
    await leave();
  }
  await entryScreen(browser, world);
  await browser.close();
}

async function entryScreen(
  browser: Awaited<ReturnType<typeof openBrowser>>,
  world: Parameters<typeof enter>[1],
): Promise<void> {
  const { page, leave } = await enter(browser, world, ENTRY, { viewport: PHONE });
  await page.locator('main.room form button[type=submit]').waitFor();
  const loaded = await page.evaluate(() =>
    performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname),
  );
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
