/**
 * A phone without a signal hands its report to another device: it is sent from there in its author's name, counted once, and
 * the first phone learns of it when it is back.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { accountId, reportId } from '#schema/keys.ts';
import { ensureLogin } from '#store/logins.ts';
import { DEMO_PASSWORD, emailOf, uidOf } from '../../stage/accounts.ts';
import { sayAsServer } from '../../stage/campaign.ts';
import { DAY, worldOf, type World } from '../world.ts';
import { sendReport } from '../acts.ts';
import { DESKTOP, enter, findings, goTo, openBrowser, overflow } from '../browser.ts';

let world: World;
let browser: Browser;

beforeAll(async () => {
  world = await worldOf('chuyen-may');
  browser = await openBrowser();
});

afterAll(async () => {
  await browser.close();
});

const form = (page: Page) => page.locator('main.screen form button[type=submit]').waitFor();

async function reopened(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto(world.stage.hostingOrigin);
  await form(page);
  return page;
}

/** Saves what waits as a file. Returns where it is, and the passphrase that the page shows. */
async function savedFile(page: Page): Promise<{ path: string; passphrase: string }> {
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Lưu thành tệp' }).click();
  const path = await (await saving).path();
  return { path, passphrase: (await page.locator('.passphrase').textContent()) ?? '' };
}

async function open(page: Page, passphrase: string): Promise<void> {
  await page.fill('#passphrase', passphrase);
  await page.getByRole('button', { name: 'Mở tệp' }).click();
}

/** Every journal document about the report. */
async function journaled(target: string): Promise<Record<string, unknown>[]> {
  const found = await world.stage.db.collection('journal').where('target', '==', target).get();
  return found.docs.map((document) => document.data());
}

const COLLEAGUE = 'dong-nghiep';

/** Grants a second login the unit's role. */
async function grantColleagueOf(unitId: string): Promise<void> {
  const { stage, plan } = world;
  const uid = uidOf(COLLEAGUE);
  const password = DEMO_PASSWORD;
  await ensureLogin({ uid, email: emailOf(COLLEAGUE), password, displayName: 'Đồng nghiệp' });
  const key = accountId(plan.id, uid);
  await sayAsServer(stage.ports, {
    ...{ id: `${key}~grant`, kind: 'account.grant', campaignId: plan.id, target: `accounts/${key}` },
    payload: { role: 'reporter', unitId },
  });
}

describe('what waits on a phone', () => {
  it('leaves by a file from the desk of the standing agency, counted once, and its author is told', async () => {
    const { team, plan, police } = world;
    const first = await enter(browser, world, team.id, { worker: true });
    await form(first.page);
    await first.page.evaluate(async () => {
      await navigator.serviceWorker.ready;
    });
    await first.page.close();
    await first.context.setOffline(true);
    const phone = await reopened(first.context);
    await sendReport(phone, { guided: '7', activated: '3' });
    await phone.getByText('Sẽ tự gửi khi có mạng').waitFor();
    await goTo(phone, '#/me/device');
    await phone.getByRole('link', { name: 'Chuyển sang máy khác' }).click();
    await phone.getByRole('button', { name: 'Hiện mã QR' }).click();
    await phone.getByRole('img', { name: /^Mã 1/ }).waitFor();
    const { path, passphrase } = await savedFile(phone);
    await phone.getByText('Đã ghi: đã chuyển sang máy khác.').waitFor();
    const found = [await findings(phone), await overflow(phone)];

    const desk = await enter(browser, world, 'cong-an', { viewport: DESKTOP });
    await goTo(desk.page, '#/me/take-in');
    const cut = `${path}-cut`;
    writeFileSync(cut, readFileSync(path, 'utf8').slice(0, -60));
    await desk.page.setInputFiles('#handed-file', cut);
    await desk.page.getByText('Tệp hoặc mã bị thiếu hoặc hỏng').waitFor();
    await desk.page.setInputFiles('#handed-file', path);
    await open(desk.page, 'sai-mat-khau');
    await desk.page.getByText('Mật khẩu không đúng').waitFor();
    await open(desk.page, passphrase);
    await desk.page.getByText(team.shortName).waitFor();
    found.push(await findings(desk.page), await overflow(desk.page));
    await desk.page.getByRole('button', { name: 'Nhận và gửi hộ 1 nội dung' }).click();
    await desk.page.getByText('Đã nhận 1 nội dung').waitFor();
    await desk.page.getByRole('link', { name: 'Xem ở Máy này' }).click();
    await desk.page.getByText('Đã nhận ·').waitFor();
    found.push(await findings(desk.page));
    await goTo(desk.page, '#/me/take-in');
    await desk.page.setInputFiles('#handed-file', path);
    await open(desk.page, passphrase);
    await desk.page.getByText('Đã nhận trên máy này, không nhận lần nữa').waitFor();
    await desk.leave();

    await first.context.setOffline(false);
    await goTo(phone, '#/today');
    await phone.getByText('Mã biên nhận').first().waitFor();
    await first.leave();
    const target = `reports/${reportId(plan.id, team.id, team.areaIds[0] ?? '', DAY)}`;
    const carriedBy = { by: uidOf('cong-an'), role: 'standing', unitId: 'cong-an' };
    expect(await journaled(target)).toMatchObject([{ by: uidOf(team.id), unitId: team.id, carriedBy }]);
    expect(await police.read(target)).toMatchObject({ version: 1, sequence: 1 });
    expect(found).toEqual([[], 0, [], 0, []]);
  });

  it('leaves by a colleague’s phone of the same unit, in its author’s name', async () => {
    const { otherTeam, plan } = world;
    await grantColleagueOf(otherTeam.id);
    const first = await enter(browser, world, otherTeam.id);
    await form(first.page);
    await first.context.route('**/documents:commit', (route) => route.abort());
    await sendReport(first.page, { guided: '5' });
    await first.page.getByText('Sẽ tự gửi').first().waitFor();
    await goTo(first.page, '#/me/hand-over');
    const { path, passphrase } = await savedFile(first.page);

    const second = await enter(browser, world, COLLEAGUE);
    await goTo(second.page, '#/me/take-in');
    await second.page.setInputFiles('#handed-file', path);
    await open(second.page, passphrase);
    await second.page.getByRole('button', { name: 'Nhận và gửi hộ 1 nội dung' }).click();
    await second.page.getByRole('link', { name: 'Xem ở Máy này' }).click();
    await second.page.getByText('Đã nhận ·').waitFor();
    await second.leave();
    await first.leave();
    const target = `reports/${reportId(plan.id, otherTeam.id, otherTeam.areaIds[0] ?? '', DAY)}`;
    const carriedBy = { by: uidOf(COLLEAGUE), role: 'reporter', unitId: otherTeam.id };
    expect(await journaled(target)).toMatchObject([{ by: uidOf(otherTeam.id), carriedBy }]);
    expect(await world.police.read(target)).toMatchObject({ version: 1, status: 'received' });
  });
});
