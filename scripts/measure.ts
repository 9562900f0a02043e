/**
 * `npm run measure`: what the first screens cost on the demonstration that is running: gzipped bytes before the entry
 * screen can be used, requests and time on a slow phone, taps for a normal report, documents read for the first screen of
 * each role, frames while an auditor's month of reports is scrolled, Lighthouse's scores. Fails where the entry screen misses its limits.
 */
import type { Page } from 'playwright-core';
import { READ_MARK } from '#web/database/meter.ts';
import { DESKTOP, enter, openBrowser, PHONE, settled } from './e2e/browser.ts';
import { aboveLimits, LIMITS, measureEntryScreen } from './measure/entry-screen.ts';
import { framesWhileScrolling } from './measure/frames.ts';
import { SCORES, scoresOf } from './measure/lighthouse.ts';
import { planFrom } from './stage/campaign.ts';
import { answers, DEMO_ADDRESSES, stageOn } from './stage/connection.ts';
import { DEMO_PLANS } from './stage/demo-files.ts';

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
  await scrolling(browser, world);
  const above = [...(await entryScreen(browser, world)), ...(await lighthouseScores(stage.hostingOrigin))];
  await browser.close();
  if (above.length > 0) throw new Error(`Vượt mức: ${above.join('; ')}`);
}

/** Prints how smoothly the longest table scrolls; how fast a machine draws without a screen is its own matter, so it is no limit. */
async function scrolling(
  browser: Awaited<ReturnType<typeof openBrowser>>,
  world: Parameters<typeof enter>[1],
): Promise<void> {
  const auditor = world.plan.units.find(({ role }) => role === 'auditor');
  const { page, leave } = await enter(browser, world, auditor?.id ?? '', { viewport: DESKTOP });
  const { rows, median, worst, lateInHundred } = await framesWhileScrolling(page);
  await leave();
  console.log(
    `cuộn bảng ${String(rows)} dòng, bộ xử lý chậm 4 lần: ${(1000 / median).toFixed(0)} khung hình một giây (giữa), lâu nhất ${worst.toFixed(0)} ms, ${String(lateInHundred)}% khung chậm`,
  );
}

/** Prints Lighthouse's scores of the entry screen. Returns those that are below their limit, each in a sentence. */
async function lighthouseScores(origin: string): Promise<string[]> {
  const scores = await scoresOf(origin, ENTRY);
  for (const { category, score, missed } of scores)
    console.log(
      `Lighthouse ${category}: ${String(score)} (tối thiểu ${String(SCORES[category])})${missed.map((audit) => `\n  ${audit}`).join('')}`,
    );
  return scores
    .filter(({ category, score }) => score < SCORES[category])
    .map(({ category, score }) => `${category}: ${String(score)} < ${String(SCORES[category])}`);
}

async function entryScreen(
  browser: Awaited<ReturnType<typeof openBrowser>>,
  world: Parameters<typeof enter>[1],
): Promise<string[]> {
  const measured = await measureEntryScreen(browser, world, ENTRY);
  const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;
  console.log(`màn hình nhập, trước khi gõ được (400 kbit/s, 400 ms, bộ xử lý chậm 4 lần):
  nén            ${(measured.bytes / 1000).toFixed(1)} kB (tối đa ${String(LIMITS.bytes / 1000)})
  sau đăng nhập  ${String(measured.requests.length)} lượt hỏi (tối đa ${String(LIMITS.requests)}), thêm ${String(measured.preflights)} lượt trình duyệt tự hỏi
  trang đăng nhập ${seconds(measured.signInMs)}
  từ mạng        ${seconds(measured.fromNetworkMs)} từ lúc bấm Đăng nhập (tối đa ${seconds(LIMITS.fromNetworkMs)}; đã trừ ${seconds(measured.uncompressedMs)} vì bộ giả lập không nén)
  từ máy         ${seconds(measured.fromDeviceMs)} từ lúc mở (tối đa ${seconds(LIMITS.fromDeviceMs)})`);
  const { page, leave } = await enter(browser, world, ENTRY, { viewport: PHONE });
  await page.locator('main.screen form button[type=submit]').waitFor();
  const thumb = new Thumb(page);
  await thumb.tap('#guided');
  await thumb.type('5');
  await thumb.tap('#activated');
  await thumb.type('3');
  await thumb.tap('main.screen form button[type=submit]');
  await thumb.tap('.sheet button.primary');
  await page.locator('.chip.good').first().waitFor();
  console.log(`báo cáo thường ngày: ${String(thumb.taps)} lần chạm, từ lúc mở đến lúc có biên nhận`);
  await leave();
  return aboveLimits(measured);
}

try {
  await run();
  process.exit(0);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
