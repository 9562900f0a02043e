/**
 * Every screen of every role, in both languages, on a phone, with text at 200 % and at a desk: nothing that axe-core finds,
 * nothing wider than the page. One page a person: it changes its language and size, and is never loaded again.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { addressOf } from '#web/address.ts';
import { addDays } from '#domain/calendar.ts';
import { REFUSED_MARK } from '#web/database/meter.ts';
import { screensOf, type RoleName, type Screen } from '#web/roles.ts';
import { setClock } from '../../stage/campaign.ts';
import { tick } from '../../stage/connection.ts';
import { reportOf } from '../../stage/spoken.ts';
import { inOurFont, looksDifferent } from '../pictured.ts';
import { DAY, report, worldOf, type World } from '../world.ts';
import {
  arrive,
  enter,
  findings,
  goTo,
  lookAs,
  openBrowser,
  overflow,
  speak,
  type Sight,
} from '../browser.ts';

let world: World;
let browser: Browser;

/** So long that it fits on no line. */
const LONG =
  'Tổ Công nghệ số cộng đồng tổ dân phố số 4 khu vực bến phà Cái Viềng và các bè nuôi trồng thủy sản lân cận, Cát Hải cũ';

/** A day that is over, with its edition, and the morning after it. */
beforeAll(async () => {
  world = await worldOf('moi-man-hinh', { named: { 'cnscd.cat-ba.tdp-04': LONG, 'ch.cat-ba.tdp-04': LONG } });
  const { plan, stage, team, otherTeam, police } = world;
  const first = await world.person(team.id);
  const second = await world.person(otherTeam.id);
  await report(world, first, team, ['guided=5', 'activated=3', 'reviewed=6']);
  await report(world, second, otherTeam, ['guided=4', 'activated=4']);
  const returned = await police.say({
    ...{ kind: 'report.return', campaignId: plan.id, baseVersion: 1 },
    target: reportOf(plan, otherTeam.id, DAY, { values: [] }).target,
    payload: { fields: ['guided'], dueAtMs: null },
    texts: { reason: 'Kiểm tra lại số được hướng dẫn' },
  });
  await police.decision(returned);
  await setClock(stage, plan, DAY, '17:31');
  await tick(stage);
  await setClock(stage, plan, addDays(DAY, 1), '08:00');
  await tick(stage);
  await report(world, second, otherTeam, ['guided=2', 'activated=2'], { day: addDays(DAY, 1) });
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

const LANGUAGES = ['vi', 'en'];

/** One way of looking at a screen. `axe`: in which languages axe-core looks; the page's width is looked at in all. */
interface Look extends Sight {
  axe: readonly string[];
  /** Under which name pictures are kept. */
  picture?: string;
}

/** Half of a desk's width with text at 200 % is what zooming a phone's page asks: everything as large again. */
const LOOKS: Readonly<Record<string, Look>> = {
  'on a phone': { viewport: { width: 360, height: 740 }, axe: LANGUAGES, picture: 'phone' },
  'on a phone with large text': { viewport: { width: 360, height: 740 }, text: 1.5, axe: [] },
  'in a narrow window': { viewport: { width: 320, height: 740 }, axe: [] },
  'at 200 %': { viewport: { width: 720, height: 740 }, text: 2, axe: LANGUAGES },
  'at a desk': { viewport: { width: 1280, height: 800 }, axe: ['vi'], picture: 'desk' },
};

/** Whose screens are photographed: each screen once, of who works with it. */
const PICTURED: Readonly<Record<Screen, RoleName>> = {
  ...{
    today: 'reporter',
    reports: 'reporter',
    plan: 'reporter',
    me: 'reporter',
    help: 'reporter',
    notices: 'reporter',
  },
  ...{ board: 'standing', lists: 'standing', difficulties: 'standing', tasks: 'standing' },
  ...{ editions: 'leader', targets: 'leader', accounts: 'admin', audit: 'auditor' },
};

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

/** Returns what is wrong with the screen that is open, however it is looked at. `name`: of its pictures, where it has any. */
async function wrongOn(page: Page, language: string, name: string | null): Promise<string[]> {
  const wrong: string[] = [];
  for (const [how, { axe, picture, ...sight }] of Object.entries(LOOKS)) {
    await lookAs(page, sight);
    const over = await overflow(page);
    if (over > 0) wrong.push(`${how}: ${String(over)} px too wide`);
    if (axe.includes(language)) wrong.push(...(await findings(page)).map((finding) => `${how}: ${finding}`));
    if (picture && name !== null)
      wrong.push(...(await looksDifferent(page, `${name}-${picture}-${language}`)));
  }
  return wrong;
}

const PAPER = { width: 794, height: 1123 };

/** Returns what is wrong with the newest edition as it is printed, and as a page of its own. */
async function wrongOnPaper(page: Page): Promise<string[]> {
  const wrong: string[] = [];
  for (const language of LANGUAGES) {
    await speak(page, language);
    await goTo(page, addressOf('editions'));
    await page.locator('iframe').waitFor();
    await lookAs(page, { viewport: PAPER });
    await page.emulateMedia({ media: 'print' });
    await inOurFont(page);
    wrong.push(...(await looksDifferent(page, `editions-printed-${language}`)));
    await page.emulateMedia({ media: null });
  }
  const html = await page.locator('iframe').getAttribute('srcdoc');
  const alone = await browser.newPage({ viewport: PAPER });
  await alone.setContent(html ?? '');
  wrong.push(...(await findings(alone)).map((finding) => `edition: ${finding}`));
  await alone.close();
  return wrong;
}

describe('the screens of a person', () => {
  it.each(ACCOUNTS)(
    'who is %s have no finding, fit, look as kept, ask for nothing refused',
    async (role, account) => {
      const { page, leave } = await enter(browser, world, account);
      const found: string[] = [];
      for (const language of LANGUAGES) {
        await speak(page, language);
        for (const screen of screensOf(role)) {
          await goTo(page, addressOf(screen));
          const name = PICTURED[screen] === role ? screen : null;
          if (name !== null) await inOurFont(page);
          found.push(
            ...(await wrongOn(page, language, name)).map((wrong) => `${screen} (${language}) ${wrong}`),
          );
        }
      }
      if (PICTURED.editions === role) found.push(...(await wrongOnPaper(page)));
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
