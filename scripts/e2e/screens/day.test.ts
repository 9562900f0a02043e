/** A day on the screens, as the people of the campaign live it: on a phone with and without a signal, on a leader's page. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Locator, Page } from 'playwright-core';
import type { Digest } from '#schema/digest.ts';
import { DEMO_PASSWORD } from '../../stage/accounts.ts';
import { setClock } from '../../stage/campaign.ts';
import { tick } from '../../stage/connection.ts';
import { DAY, worldOf, type World } from '../world.ts';
import { check, sendReport, sheet } from '../acts.ts';
import { arrive, DESKTOP, enter, findings, goTo, openBrowser, overflow, PHONE, settled } from '../browser.ts';
import { crowd, issueEdition, lostOnPaper, paper, printedPages } from './leader.ts';

let world: World;
let browser: Browser;

beforeAll(async () => {
  world = await worldOf('mot-ngay');
  browser = await openBrowser();
});

afterAll(async () => {
  await browser.close();
});

const silentTeam = ({ plan, team, otherTeam }: World): string => {
  const teams = plan.units.filter(({ mustReport }) => mustReport === 'each-area');
  const silent = teams.find(({ id }) => id !== team.id && id !== otherTeam.id);
  if (!silent) throw new Error('the plan has no third team');
  return silent.id;
};

const received = (page: Page) => page.getByText('Mã biên nhận').waitFor();

/** The receipt stands where the form was, and leads back to it; the list of reports says the same. */
async function isDone(page: Page): Promise<void> {
  await page.getByRole('heading', { name: 'Xong, đóng trang được rồi.' }).waitFor();
  expect(await page.locator('main.screen input').count()).toBe(0);
  expect(await findings(page)).toEqual([]);
  const receipt = await page.locator('.receipt').textContent();
  await goTo(page, '#/reports');
  const card = page.locator('.report-row').first();
  expect(await card.textContent()).toContain('Hướng dẫn kích hoạt: 5 · TK ASXH: 3');
  expect(await card.textContent()).toContain(receipt ?? '-');
  await card.getByRole('link', { name: 'Sửa' }).click();
  await page.locator('#guided').waitFor();
  expect(await page.inputValue('#guided')).toBe('5');
  await page.getByRole('button', { name: 'Thôi sửa' }).click();
  await page.getByRole('button', { name: 'Sửa' }).waitFor();
}

describe('a hamlet’s team and a leader', () => {
  it('see the same number: the report from the phone moves the leader’s page without a reload', async () => {
    const leader = await enter(browser, world, 'ubnd');
    await goTo(leader.page, '#/targets');
    await leader.page.getByText(/^0 \/ 1\.230/).waitFor();
    const team = await enter(browser, world, world.team.id);
    await sendReport(team.page, { guided: '5', welfareIntegrated: '3' });
    await received(team.page);
    await leader.page.getByText(/^3 \/ 1\.230/).waitFor();
    await isDone(team.page);
    await team.leave();
    await leader.leave();
  });

  it('lose nothing without a signal: the report waits on the phone and goes out when it is back', async () => {
    const { page, context, leave } = await enter(browser, world, world.otherTeam.id);
    await context.setOffline(true);
    await sendReport(page, { guided: '2' });
    await page.getByText('Sẽ tự gửi khi có mạng').waitFor();
    await context.setOffline(false);
    await received(page);
    await leave();
  });

  it('are told at the field what is wrong, before anything is sent', async () => {
    // A team that has said nothing yet: typing over a report that is still arriving is a choice of its own.
    const { page, leave } = await enter(browser, world, silentTeam(world));
    await check(page, { guided: '1,5' });
    await page.getByText('Chỉ nhập số nguyên từ 0 trở lên.').first().waitFor();
    expect(await page.locator('#guided').getAttribute('aria-invalid')).toBe('true');
    await leave();
  });
});

describe('signing in', () => {
  it('says what was wrong with a password, and never which of the two', async () => {
    const { page, leave } = await arrive(browser, world);
    await page.fill('#email', 'ubnd@minhhoa.vn');
    await page.fill('#password', 'sai');
    await page.keyboard.press('Enter');
    await page.getByText('Sai thư điện tử hoặc mật khẩu').waitFor();
    await leave();
  });

  it('tells a new account that it has no role, with the code to give to the administrator', async () => {
    const { page, leave } = await arrive(browser, world);
    await page.getByRole('button', { name: 'Chưa có tài khoản? Tạo tài khoản' }).click();
    await page.fill('#name', 'Tổ trưởng tổ 7');
    await page.fill('#email', 'to-truong-7@minhhoa.vn');
    await page.fill('#password', 'mat-khau-du-dai');
    await page.keyboard.press('Enter');
    await page.getByText('Mã tài khoản').waitFor();
    await leave();
  });

  it('leads out again from one’s own account', async () => {
    const { page, leave } = await enter(browser, world, 'ubnd');
    await goTo(page, '#/me');
    await settled(page);
    await page.getByRole('button', { name: 'Đăng xuất' }).click();
    await page.locator('#email').waitFor();
    await leave();
  });
});

/** More than this many stops before a place is no way that anybody goes. */
const STOPS = 40;

/** Goes on with the Tab key until the place has the focus. */
async function tabTo(page: Page, place: Locator): Promise<void> {
  await place.first().waitFor();
  for (let stops = 0; stops < STOPS; stops += 1) {
    if (await place.first().evaluate((found) => found === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`not reached with ${String(STOPS)} stops: ${place.toString()}`);
}

/** Signs in without a mouse. */
async function enterByKeys(account: string, viewport = DESKTOP): ReturnType<typeof arrive> {
  const visitor = await arrive(browser, world, { viewport });
  const { page } = visitor;
  await tabTo(page, page.locator('#email'));
  await page.keyboard.type(`${account}@minhhoa.vn`);
  await page.keyboard.press('Tab');
  await page.keyboard.type(DEMO_PASSWORD);
  await page.keyboard.press('Enter');
  await page.locator('main.screen h1').waitFor();
  return visitor;
}

describe('with the keyboard alone', () => {
  it('a team reports, the desk approves, a leader reads the edition and what is behind a number', async () => {
    const team = await enterByKeys(silentTeam(world));
    await tabTo(team.page, team.page.locator('#guided'));
    await team.page.keyboard.type('4');
    await team.page.keyboard.press('Enter');
    await team.page.keyboard.type('3');
    await tabTo(team.page, team.page.locator('main.screen form button[type=submit]'));
    await team.page.keyboard.press('Enter');
    await sheet(team.page).waitFor();
    await team.page.keyboard.press('Enter');
    await received(team.page);
    await team.leave();

    const desk = await enterByKeys('cong-an');
    await tabTo(desk.page, desk.page.getByRole('button', { name: /^Xem xét: / }));
    await desk.page.keyboard.press('Enter');
    await tabTo(desk.page, sheet(desk.page).getByRole('button', { name: 'Duyệt', exact: true }));
    await desk.page.keyboard.press('Enter');
    await sheet(desk.page).getByText('Đã duyệt').waitFor();
    await desk.page.keyboard.press('Escape');
    await sheet(desk.page).waitFor({ state: 'detached' });
    await desk.leave();

    await setClock(world.stage, world.plan, DAY, '17:31');
    await tick(world.stage);
    const leader = await enterByKeys('ubnd');
    await leader.page.locator('iframe').waitFor();
    await tabTo(leader.page, leader.page.getByText('In, lưu, chia sẻ'));
    await leader.page.keyboard.press('Enter');
    await leader.page.getByRole('button', { name: 'In bản tin' }).waitFor();
    await tabTo(leader.page, leader.page.locator('.menu a[href="#/targets"]'));
    await leader.page.keyboard.press('Enter');
    const number = leader.page.locator('.targets a').first();
    await tabTo(leader.page, number);
    await leader.page.keyboard.press('Enter');
    await leader.page.getByRole('table').first().waitFor();
    await leader.leave();
  });
});

describe('the edition of the day', () => {
  let digest: Digest;
  beforeAll(async () => {
    digest = await issueEdition(world);
  });

  it('begins on a leader’s phone with what has to be decided, each line with its act', async () => {
    const { page, leave } = await enter(browser, world, 'ubnd');
    const lines = paper(page).locator('.needs li');
    await lines.first().waitFor();
    const [first, limits, table] = await Promise.all(
      [lines.first(), paper(page).locator('.ribbon'), paper(page).locator('.targets')].map((part) =>
        part.boundingBox(),
      ),
    );
    expect((first?.y ?? Infinity) + (first?.height ?? 0)).toBeLessThan(PHONE.height);
    expect(limits?.y).toBeGreaterThan(first?.y ?? 0);
    expect(table?.y).toBeGreaterThan(limits?.y ?? 0);
    expect(await lines.locator('a.act').count()).toBe(await lines.count());
    expect([await findings(page), await overflow(page)]).toEqual([[], 0]);

    await paper(page).getByRole('link', { name: 'Đôn đốc' }).first().click();
    await page.getByRole('button', { name: 'Sao chép nội dung đôn đốc' }).waitFor();
    expect(await page.locator('.sheet').textContent()).toContain('gửi báo cáo ngày 08/07/2026 ngay');
    expect([await findings(page), await overflow(page)]).toEqual([[], 0]);
    await page.keyboard.press('Escape');

    await paper(page).getByRole('link', { name: 'Giao việc' }).first().click();
    await page.locator('#issue-work').waitFor();
    const asked = digest.edition.needs.find(({ about }) => about?.act === 'assign');
    expect(await page.locator('#issue-work').inputValue()).toBe(asked?.text);
    await page.keyboard.press('Escape');
    await leave();
  });

  it('opens from each of its figures: as it was published, as it is now, and the reports behind it', async () => {
    const { page, leave } = await enter(browser, world, 'ubnd');
    const row = paper(page).locator('.targets tr', { hasText: 'Tích hợp TK ASXH' });
    expect(await row.locator('td').count()).toBe(await row.locator('td a').count());
    await row.locator('td a').nth(1).click();
    await page.getByRole('heading', { name: 'Tích hợp TK ASXH' }).waitFor();
    const published = page.locator('table.published');
    await published.getByText('1.230').first().waitFor();
    await page.getByText('Sau phát hành chưa có thay đổi.').waitFor();
    await page.getByText('Cách tính:').waitFor();
    const report = page.locator('table', { hasText: 'Mã biên nhận' }).locator('tbody tr').first();
    expect(await report.textContent()).toContain(world.team.shortName);
    expect(await report.textContent()).toMatch(/[0-9A-Z]{4}-[0-9A-Z]{3}[0-9A-Z*~$=]/);
    expect([await findings(page), await overflow(page)]).toEqual([[], 0]);
    await report.getByRole('link').click();
    await page.getByText('Mã biên nhận').first().waitFor();
    await leave();
  });

  it.each([
    [5, 20],
    [8, 20],
    [8, 60],
    [30, 120],
  ])(
    'is one A4 sheet when the screen is printed, also with %i indicators whose names have %i letters',
    async (indicators, letters) => {
      const { page, leave } = await enter(browser, world, 'ubnd', { viewport: DESKTOP });
      await paper(page).locator('.targets').waitFor();
      expect([await printedPages(page), await lostOnPaper(page)]).toEqual([1, 0]);
      await crowd(page, digest, indicators, letters);
      expect([await printedPages(page), await lostOnPaper(page)]).toEqual([1, 0]);
      const left = paper(page).getByText('chỉ tiêu khác, xem phụ lục Excel').first();
      await page.emulateMedia({ media: 'print' });
      if (indicators > 11) expect(await left.isVisible()).toBe(true);
      await leave();
    },
  );
});
