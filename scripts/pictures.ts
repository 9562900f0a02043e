/**
 * `npm run pictures`: the pictures of the front page, taken from the demonstration that is running, always at the same sizes.
 * Sends one report, as the first team that has not reported yet; so run it on a fresh demonstration.
 * `npm run pictures -- screens`: those that the tests compare, kept anew by the tests that take them, on a suite of their own.
 */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { documentPath, reportId } from '#schema/keys.ts';
import { addDays, wallClock } from '#domain/calendar.ts';
import { enter, openBrowser, settled } from './e2e/browser.ts';
import { fewerColours } from './pictures/indexed-png.ts';
import { campaignNowMs, planFrom } from './stage/campaign.ts';
import { answers, DEMO_ADDRESSES, stageOn, type Stage } from './stage/connection.ts';
import { DEMO_PLANS } from './stage/demo-files.ts';
import { signIn } from './stage/person.ts';

const FOLDER = join(import.meta.dirname, 'pictures');
const PHONE = { width: 360, height: 780 };
const DESK = { width: 1280, height: 860 };
/** A4 at 96 dots per inch. */
const SHEET = { width: 794, height: 1123 };

type World = Parameters<typeof enter>[1];

/** The form while it is written, the last look, the receipt; side by side. */
async function reportPicture(browser: Browser, world: World, account: string): Promise<Buffer> {
  const { page, leave } = await entered(browser, world, account, PHONE);
  for (const [id, value] of Object.entries({
    reviewed: '6',
    guided: '3',
    activated: '2',
    healthBookIntegrated: '3',
  }))
    await page.locator(`#${id}`).fill(value);
  await toTheTop(page);
  const form = await page.screenshot();
  await page.locator('main.screen form button[type=submit]').click();
  await page.locator('.sheet button.primary').waitFor();
  const look = await page.screenshot();
  await page.locator('.sheet button.primary').click();
  await page.getByText('Mã biên nhận').waitFor();
  await settled(page);
  await toTheTop(page);
  const receipt = await page.screenshot();
  await leave();
  return sideBySide(browser, [form, look, receipt]);
}

/** What was read once and put away is in no picture. */
async function entered(
  browser: Browser,
  world: World,
  account: string,
  viewport: { width: number; height: number },
): ReturnType<typeof enter> {
  const visitor = await enter(browser, world, account, { viewport });
  await settled(visitor.page);
  await visitor.page.getByRole('button', { name: 'Đã hiểu' }).click();
  return visitor;
}

async function toTheTop(page: Page): Promise<void> {
  await page.evaluate(() => {
    scrollTo(0, 0);
  });
}

async function sideBySide(browser: Browser, pictures: readonly Buffer[]): Promise<Buffer> {
  const page = await browser.newPage({ viewport: { width: 1106, height: PHONE.height + 2 } });
  const images = pictures.map(
    (png) => `<img style="border:1px solid #c3cdde" src="data:image/png;base64,${png.toString('base64')}">`,
  );
  await page.setContent(`<body style="margin:0;display:flex;gap:10px">${images.join('')}</body>`);
  const picture = await page.screenshot();
  await page.close();
  return picture;
}

async function deskPicture(browser: Browser, world: World, account: string): Promise<Buffer> {
  const { page, leave } = await entered(browser, world, account, DESK);
  await page.locator('table tbody tr').first().waitFor();
  const picture = await page.screenshot();
  await leave();
  return picture;
}

/** The newest edition as the file that leaders keep, on its sheet of paper. */
async function editionPicture(
  browser: Browser,
  stage: Stage,
  campaignId: string,
  day: string,
): Promise<Buffer> {
  const leader = await signIn(stage, 'ubnd', campaignId);
  const answer = await fetch(`${stage.hostingOrigin}/files/editions/${campaignId}/${day}.1.html`, {
    headers: { authorization: `Bearer ${await leader.token()}` },
  });
  if (!answer.ok) throw new Error(`Bản tin ${day}: ${String(answer.status)}`);
  const page = await browser.newPage({ viewport: SHEET });
  await page.emulateMedia({ media: 'print' });
  await page.setContent(await answer.text());
  // The paper's margin, which only a printer adds.
  await page.evaluate(() => {
    document.body.style.padding = '12mm';
  });
  const picture = await page.screenshot();
  await page.close();
  return picture;
}

async function write(name: string, picture: Buffer, page: Page): Promise<void> {
  const small = await fewerColours(picture, page);
  writeFileSync(join(FOLDER, name), small);
  console.log(`${name}: ${(small.length / 1000).toFixed(0)} kB`);
}

/** Returns the first team that has not reported on the day. */
async function silentTeam({ ports }: Stage, { plan }: World, day: string): Promise<string> {
  for (const { id, areaIds, mustReport } of plan.units) {
    const path = documentPath('reports', reportId(plan.id, id, areaIds[0] ?? '', day));
    if (mustReport === 'each-area' && (await ports.ledger.record(path)) === null) return id;
  }
  throw new Error('Mọi tổ đã báo cáo: chạy npm start -- --fresh rồi chụp lại.');
}

async function run(): Promise<void> {
  if (!(await answers(DEMO_ADDRESSES.env['FIRESTORE_EMULATOR_HOST'] ?? '')))
    throw new Error('Chưa có bản minh họa đang chạy: chạy npm start trước, rồi chụp ở cửa sổ khác.');
  const stage = stageOn(DEMO_ADDRESSES);
  const { plan } = planFrom(DEMO_PLANS[0]);
  const { day } = wallClock(await campaignNowMs(stage.ports, plan), plan.period.timeZone);
  const world = { stage, plan };
  const browser = await openBrowser();
  const page = await browser.newPage();
  await write('edition.png', await editionPicture(browser, stage, plan.id, addDays(day, -1)), page);
  await write('board.png', await deskPicture(browser, world, 'cong-an'), page);
  await write('report.png', await reportPicture(browser, world, await silentTeam(stage, world, day)), page);
  await browser.close();
}

/** Which tests compare pictures. */
const COMPARED = ['screens/every-screen', 'screens/design-page'];

/** Returns how the tests ended. */
function keepScreens(): number {
  const args = [join(import.meta.dirname, 'test.ts'), 'suite', ...COMPARED];
  const env = { ...process.env, PICTURES: 'keep' };
  return spawnSync(process.execPath, args, { stdio: 'inherit', env }).status ?? 1;
}

try {
  if (process.argv[2] === 'screens') process.exit(keepScreens());
  await run();
  process.exit(0);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
