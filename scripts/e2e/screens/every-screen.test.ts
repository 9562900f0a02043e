/** Every screen of every role, on a phone and on a desk: nothing that axe-core finds, nothing wider than the page. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { addressOf } from '#web/address.ts';
import { REFUSED_MARK } from '#web/database/meter.ts';
import { screensOf, type RoleName } from '#web/roles.ts';
import { report, worldOf, type World } from '../world.ts';
import { arrive, DESKTOP, enter, findings, goTo, openBrowser, overflow, PHONE } from '../browser.ts';

let world: World;
let browser: Browser;

beforeAll(async () => {
  world = await worldOf('moi-man-hinh');
  const person = await world.person(world.team.id);
  await report(world, person, world.team, ['guided=5', 'activated=3']);
  browser = await openBrowser();
});

afterAll(async () => {
  await browser.close();
});

const ACCOUNTS: readonly [RoleName, string][] = [
  ['reporter', 'cnscd.cat-ba.tdp-01'],
  ['digital-lead', 'phong-vhxh'],
  ['standing', 'cong-an'],
  ['leader', 'ubnd'],
  ['recipient', 'vp-hdnd-ubnd'],
  ['auditor', 'giam-sat'],
  ['admin', 'quan-tri'],
];

/** These see every screen between them; the others' are among them. */
const AT_A_DESK = new Set<RoleName>(['standing', 'leader', 'auditor', 'admin']);

const CASES = ACCOUNTS.flatMap(([role, account]) => [
  { role, account, where: 'in Vietnamese on a phone', viewport: PHONE, language: 'vi' },
  ...(AT_A_DESK.has(role)
    ? [{ role, account, where: 'in English on a desk', viewport: DESKTOP, language: 'en' }]
    : []),
]);

/** A desk's page at 200 %. */
const ZOOMED = { width: DESKTOP.width / 2, height: DESKTOP.height / 2 };

/** Where links lead from the first screens: places of the targets, and a report. */
const DEEPER = [
  addressOf('targets', 'area', 'cat-hai'),
  addressOf('targets', 'area', 'ch.cat-ba'),
  addressOf('targets', 'area', 'ch.cat-ba.tdp-01'),
  addressOf('targets', 'area', 'ch.cat-ba.tdp-02'),
  addressOf('targets', 'unit', 'cnscd.cat-ba.tdp-01'),
  addressOf('targets', 'unit', 'phong-vhxh'),
];

/** Returns the questions that the doors refused: each shows an empty place, and on a bill. */
async function refused(page: Page): Promise<string[]> {
  return page.evaluate(
    (name) =>
      performance
        .getEntriesByName(name)
        .map((mark) => `refused: ${String((mark as PerformanceMark).detail)}`),
    REFUSED_MARK,
  );
}

describe('the screens of a person', () => {
  it.each(CASES)(
    'who is $role have no finding, fit, and ask for nothing that is refused, $where',
    async ({ role, account, ...options }) => {
      const { page, leave } = await enter(browser, world, account, options);
      const found: string[] = [];
      for (const screen of screensOf(role)) {
        await goTo(page, addressOf(screen));
        found.push(...(await findings(page)).map((finding) => `${screen}: ${finding}`));
        for (const viewport of [ZOOMED, options.viewport]) {
          await page.setViewportSize(viewport);
          const over = await overflow(page);
          if (over > 0) found.push(`${screen}: ${String(over)} px too wide at ${String(viewport.width)} px`);
        }
      }
      for (const address of DEEPER) await goTo(page, address);
      found.push(...(await refused(page)));
      await leave();
      expect(found).toEqual([]);
    },
  );
});

const ZALO =
  'Mozilla/5.0 (Linux; Android 13; SM-A536E Build/TP1A.220624.014; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/128.0.6613.146 Mobile Safari/537.36 Zalo android/12100630 ZaloTheme/light ZaloLanguage/vi';

describe('who is not signed in', () => {
  it.each(['vi', 'en'])('finds a page that helps to install, without a finding, in %s', async (language) => {
    const { page, leave } = await arrive(browser, world, { language });
    await page.locator('main a[href="/cai-dat"]').click();
    await page.getByRole('img', { name: `${world.stage.hostingOrigin}/cai-dat` }).waitFor();
    const found = [await findings(page), await overflow(page)];
    await leave();
    expect(found).toEqual([[], 0]);
  });

  it('is told in the window of Zalo how to leave it, and may stay for the whole visit', async () => {
    const { page, leave } = await arrive(browser, world, { userAgent: ZALO });
    const stay = page.getByRole('button', { name: 'Vẫn tiếp tục ở đây' });
    await stay.waitFor();
    const found = [await findings(page), await overflow(page)];
    const inChrome = await page.getByRole('link', { name: 'Mở bằng Chrome' }).getAttribute('href');
    await stay.click();
    await page.locator('#email').waitFor();
    await page.reload();
    await page.locator('#email').waitFor();
    await leave();
    expect(found).toEqual([[], 0]);
    expect(inChrome).toContain('package=com.android.chrome');
  });
});
