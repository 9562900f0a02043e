/** Between the desk and the phone: returned and corrected, approved, overtaken by a colleague, locked, told, downloaded. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import type { Unit } from '#schema/plan.ts';
import { uidOf } from '../../stage/accounts.ts';
import { setClock } from '../../stage/campaign.ts';
import { tick } from '../../stage/connection.ts';
import { reportOf } from '../../stage/spoken.ts';
import { DAY, report, worldOf, type World } from '../world.ts';
import { check, look, looksUntil, openForm, rule, sendReport, sheet, stands } from '../acts.ts';
import { DESKTOP, enter, findings, goTo, openBrowser, settled } from '../browser.ts';

let world: World;
let browser: Browser;

beforeAll(async () => {
  world = await worldOf('duyet-tra-lai');
  browser = await openBrowser();
});

afterAll(async () => {
  await browser.close();
});

/** A return stands on every screen in the reviewer's words, and among the notices, until it was read. */
async function isToldEverywhere(page: Page): Promise<void> {
  const bell = page.locator('.bell');
  await goTo(page, '#/reports');
  await page.getByRole('alert').getByText('“Số được hướng dẫn chưa khớp với sổ của tổ.”').waitFor();
  await page.locator('.menu .badge', { hasText: '1 bị trả lại' }).waitFor();
  const unread = Number(/\d+/.exec((await bell.getAttribute('aria-label')) ?? '')?.[0]);
  expect(unread).toBeGreaterThan(0);
  await bell.click();
  const notice = page.locator('.news.unread', { hasText: 'bị trả lại' });
  await notice.getByText('“Số được hướng dẫn chưa khớp với sổ của tổ.”').waitFor();
  expect(await findings(page)).toEqual([]);
  await notice.getByRole('link').click();
  await page.getByText('Đề nghị kiểm tra lại số này.').waitFor();
  expect(await bell.getAttribute('aria-label')).toBe(
    unread === 1 ? 'Thông báo' : `Thông báo, ${String(unread - 1)} chưa đọc`,
  );
}

describe('the standing agency and a team', () => {
  it('send a report back and forth until it is right: reason and number at the field, without a reload', async () => {
    const team = await enter(browser, world, world.team.id);
    const desk = await enter(browser, world, 'cong-an', { viewport: DESKTOP });
    await sendReport(team.page, { guided: '50', activated: '4' });
    await stands(team.page, 'Đã nhận');

    await desk.page.getByRole('button', { name: `Xem xét: ${world.team.shortName}` }).click();
    await sheet(desk.page).getByLabel('Lý do trả lại').fill('Số được hướng dẫn chưa khớp với sổ của tổ.');
    await sheet(desk.page).getByLabel('Người được hướng dẫn kích hoạt').check();
    expect(await findings(desk.page)).toEqual([]);
    await sheet(desk.page).getByRole('button', { name: 'Trả lại để sửa' }).click();
    await sheet(desk.page).getByText('Đã trả lại.').waitFor();
    await desk.page.keyboard.press('Escape');

    await stands(team.page, 'Bị trả lại');
    await team.page.getByText('chưa khớp với sổ của tổ').waitFor();
    await team.page.getByText('Đề nghị kiểm tra lại số này.').waitFor();
    expect(await findings(team.page)).toEqual([]);
    expect(await team.page.inputValue('#activated')).toBe('4');
    await isToldEverywhere(team.page);
    await sendReport(team.page, { guided: '5' });
    await stands(team.page, 'Đã nhận');

    await desk.page.getByRole('button', { name: `Xem xét: ${world.team.shortName}` }).click();
    await sheet(desk.page).getByText('chưa khớp với sổ của tổ').waitFor();
    const corrected = (name: string) => sheet(desk.page).getByRole('row', { name }).getByRole('cell');
    const guided = await corrected('Người được hướng dẫn kích hoạt').allTextContents();
    expect(guided.slice(0, 2)).toEqual(['50', '5 ✎ thay đổi']);
    expect(await findings(desk.page)).toEqual([]);
    await sheet(desk.page).getByRole('button', { name: 'Duyệt', exact: true }).click();
    await sheet(desk.page).getByText('Đã duyệt').waitFor();
    await stands(team.page, 'Đã duyệt');
    await team.leave();
    await desk.leave();
  });

  it('are told what is missing in a return, and that words hold a citizen’s number, before anything is sent', async () => {
    const team = await enter(browser, world, world.otherTeam.id);
    await sendReport(team.page, { guided: '3' });
    await stands(team.page, 'Đã nhận');
    await team.leave();
    const desk = await enter(browser, world, 'cong-an', { viewport: DESKTOP });
    await desk.page.getByRole('button', { name: `Xem xét: ${world.otherTeam.shortName}` }).click();
    const send = sheet(desk.page).getByRole('button', { name: 'Trả lại để sửa' });
    await send.click();
    const reason = sheet(desk.page).getByLabel('Lý do trả lại');
    expect(await reason.getAttribute('aria-invalid')).toBe('true');
    await reason.fill('Xem lại trường hợp 031085012345');
    await send.click();
    await sheet(desk.page).getByText('thông tin cá nhân').first().waitFor();
    await desk.leave();
  });
});

describe('the desk, going through the reports', () => {
  it('finds the next one that waits open by itself, goes back and forth by keys, and stays while somebody writes', async () => {
    const teams = world.plan.units.filter(({ mustReport }) => mustReport === 'each-area').slice(2, 4);
    for (const team of teams) await report(world, await world.person(team.id), team, ['guided=3']);
    const [first = world.team, second = world.team] = teams;
    const { page, leave } = await enter(browser, world, 'cong-an', { viewport: DESKTOP });
    const opened = ({ shortName }: Unit) => sheet(page).getByRole('heading', { name: shortName }).waitFor();
    await page.getByRole('searchbox').fill('tdp so 3 cat ba');
    await page.getByRole('button', { name: `Xem xét: ${first.shortName}` }).click();
    await opened(first);
    await sheet(page).getByRole('button', { name: 'Duyệt', exact: true }).click();
    await opened(second);
    await sheet(page).getByRole('status').filter({ hasText: 'Đã duyệt. Đang mở' }).waitFor();
    expect(await findings(page)).toEqual([]);
    await page.keyboard.press('k');
    await opened(first);
    await page.keyboard.press('ArrowRight');
    await opened(second);
    await sheet(page).getByLabel('Lý do trả lại').pressSequentially('kj');
    await opened(second);
    await page.keyboard.press('Escape');
    await page.getByRole('searchbox').fill('');
    await page.getByRole('row', { name: first.shortName }).getByText('Đã duyệt').waitFor();
    await leave();
  });
});

describe('numbers that should not count', () => {
  it('are taken out with a reason that the team reads, and put in again', async () => {
    const team = await enter(browser, world, world.otherTeam.id);
    const desk = await enter(browser, world, 'cong-an', { viewport: DESKTOP });
    await stands(team.page, 'Đã nhận');
    await desk.page.getByRole('button', { name: `Xem xét: ${world.otherTeam.shortName}` }).click();
    await rule(desk.page, 'Hủy báo cáo', '');
    expect(await sheet(desk.page).getByLabel('Lý do', { exact: true }).getAttribute('aria-invalid')).toBe(
      'true',
    );
    await rule(desk.page, 'Hủy báo cáo', 'Tổ ghi nhầm số của ngày hôm trước.');
    await sheet(desk.page).getByText('Đã hủy, số liệu không còn được tính.').waitFor();
    expect(await findings(desk.page)).toEqual([]);
    await stands(team.page, 'Đã hủy');
    await team.page.getByText('ghi nhầm số của ngày hôm trước').first().waitFor();

    await rule(desk.page, 'Khôi phục báo cáo', 'Tổ đã đối chiếu lại, số đúng ngày.');
    await sheet(desk.page).getByText('Đã khôi phục, báo cáo lại được tính.').waitFor();
    await stands(team.page, 'Đã nhận');
    await team.leave();
    await desk.leave();
  });
});

describe('two phones of one team', () => {
  it('never overwrite each other unseen: the second one compares and chooses', async () => {
    const first = await enter(browser, world, world.otherTeam.id);
    const second = await enter(browser, world, world.otherTeam.id);
    // Both have seen the same report before somebody types.
    await stands(first.page, 'Đã nhận');
    await stands(second.page, 'Đã nhận');
    await openForm(second.page);
    await second.page.fill('#guided', '8');
    await sendReport(first.page, { guided: '6' });
    await looksUntil(second.page, second.page.getByRole('button', { name: 'Giữ số đang nhập' }));
    expect(await findings(second.page)).toEqual([]);
    await second.page.getByRole('button', { name: 'Giữ số đang nhập' }).click();
    await check(second.page, {});
    await sheet(second.page).getByRole('button', { name: 'Gửi báo cáo' }).click();
    await stands(second.page, 'Đã nhận');
    await look(first.page);
    await first.page.locator('.sent dd', { hasText: '8' }).waitFor();
    await first.leave();
    await second.leave();
  });

  it('learn of a refusal when the signal is back, and may take what the colleague reported', async () => {
    const first = await enter(browser, world, world.otherTeam.id);
    const second = await enter(browser, world, world.otherTeam.id);
    // Both have seen the same report before one of them loses the signal.
    await stands(first.page, 'Đã nhận');
    await stands(second.page, 'Đã nhận');
    await second.context.setOffline(true);
    await sendReport(second.page, { guided: '1' });
    await stands(second.page, 'Chờ gửi');
    await sendReport(first.page, { guided: '9' });
    await stands(first.page, 'Đã nhận');
    await second.context.setOffline(false);
    await stands(second.page, 'Từ chối');
    await second.page.getByRole('button', { name: 'Lấy số đã báo cáo' }).click();
    await stands(second.page, 'Đã nhận');
    await second.page.locator('.sent dd', { hasText: '9' }).waitFor();
    await first.leave();
    await second.leave();
  });
});

describe('a draft', () => {
  it('survives a reload, another area and another screen, without the words that hold a citizen’s number', async () => {
    const police = await enter(browser, world, 'cong-an');
    const [here = '', there = ''] = world.plan.units.find(({ id }) => id === 'cong-an')?.areaIds ?? [];
    await goTo(police.page, `#/today/${here}`);
    await police.page.fill('#dossiersCollected', '7');
    await police.page.fill('#note', 'Số 031085012345');
    await goTo(police.page, `#/today/${there}`);
    expect(await police.page.inputValue('#dossiersCollected')).toBe('');
    await police.page.reload();
    await settled(police.page);
    await goTo(police.page, `#/today/${here}`);
    await police.page.waitForFunction(
      () => document.querySelector<HTMLInputElement>('#dossiersCollected')?.value === '7',
    );
    expect(await police.page.inputValue('#note')).toBe('');
    await stands(police.page, 'Nháp');
    await police.leave();
  });
});

/** Used by no other test of this file. */
const BROUGHT = 'tt-dvsnc';
const HOUR_MS = 60 * 60_000;

/** Has three reports wait: one as it should be, one of a phone whose clock is wrong, one that the police brought. */
async function threeWaiting(): Promise<{ plain: Unit; flagged: Unit }> {
  const [plain, flagged] = world.plan.units.filter(({ mustReport }) => mustReport === 'each-area').slice(4);
  if (!plain || !flagged) throw new Error('The plan has no six teams.');
  await report(world, await world.person(plain.id), plain, ['guided=3']);
  const wrongClock = { clientInfo: { app: 'script', sentAt: new Date(Date.now() + HOUR_MS) } };
  const team = await world.person(flagged.id);
  await team.decision(
    await team.say(reportOf(world.plan, flagged.id, DAY, { values: ['guided=3'] }), wrongClock),
  );
  const { police } = world;
  const carriedBy = { by: police.uid, role: police.role, unitId: police.unitId };
  const brought = reportOf(world.plan, BROUGHT, DAY, { values: ['broadcasts=2'] });
  await police.decision(
    await police.say(brought, { ...{ by: uidOf(BROUGHT), role: 'reporter', unitId: BROUGHT }, carriedBy }),
  );
  return { plain, flagged };
}

describe('approving all that wait', () => {
  it('leaves out what has something to look at and what the account itself brought, and says so', async () => {
    const { plain, flagged } = await threeWaiting();
    const { page, leave } = await enter(browser, world, 'cong-an', { viewport: DESKTOP });
    await page.getByText('1 báo cáo do chính tài khoản này gửi hoặc gửi hộ').waitFor();
    const brought = page.getByRole('row', { name: 'Trung tâm DVSNC' });
    expect(await brought.getByRole('checkbox').count()).toBe(0);
    await page.getByRole('button', { name: 'Chọn tất cả chờ duyệt' }).click();
    const leftOut = page.locator('.notice', { hasText: 'Để lại 1 báo cáo có điểm cần xem' });
    await leftOut.getByText('Đồng hồ của máy lệch').waitFor();
    expect(await leftOut.textContent()).toContain(flagged.shortName);
    expect(await findings(page)).toEqual([]);
    await page.getByRole('button', { name: /^Duyệt \d+ báo cáo$/ }).click();
    await page.getByText(/Đã duyệt (\d+)\/\1/).waitFor();
    await page.getByRole('row', { name: plain.shortName }).getByText('Đã duyệt').waitFor();
    for (const row of [brought, page.getByRole('row', { name: flagged.shortName })])
      expect(await row.textContent()).toMatch(/chờ duyệt/i);
    await brought.getByRole('button', { name: /^Xem xét/ }).click();
    await sheet(page).getByText('đề nghị người khác thực hiện: Duyệt.').waitFor();
    expect(await sheet(page).getByRole('button', { name: 'Duyệt', exact: true }).count()).toBe(0);
    expect(await findings(page)).toEqual([]);
    await leave();
  });
});

describe('the end of the day', () => {
  it('is locked on the desk, holds what comes later, and gives leaders a page and a workbook', async () => {
    const desk = await enter(browser, world, 'cong-an', { viewport: DESKTOP });
    await desk.page.getByRole('button', { name: 'Chốt số liệu' }).click();
    await sheet(desk.page).getByText('Chốt được từ 16:30').waitFor();
    await setClock(world.stage, world.plan, DAY, '16:45');
    await sheet(desk.page).getByText('Chốt được từ 16:30').waitFor({ state: 'hidden' });
    await sheet(desk.page).getByRole('button', { name: 'Chốt số liệu' }).click();
    await desk.page.getByText('Đã chốt số liệu lúc').waitFor();

    const team = await enter(browser, world, world.team.id);
    await stands(team.page, 'Đã chốt');
    await sendReport(team.page, { guided: '6' });
    await stands(team.page, 'Đang giữ');
    expect(await findings(team.page)).toEqual([]);

    await desk.page.keyboard.press('Escape');
    await desk.page.getByRole('button', { name: `Xem xét: ${world.team.shortName}` }).click();
    const figures = sheet(desk.page).getByRole('row', { name: 'Người được hướng dẫn kích hoạt' });
    const guided = await figures.getByRole('cell').allTextContents();
    expect(guided.slice(0, 2)).toEqual(['5', '6 ✎ thay đổi']);
    expect(await findings(desk.page)).toEqual([]);
    await rule(desk.page, 'Đưa vào số liệu', 'Mất sóng từ trưa, tổ có sổ ghi trong ngày.');
    await sheet(desk.page).getByText('Đã đưa vào số liệu.').waitFor();
    await desk.page.keyboard.press('Escape');
    await stands(team.page, 'Đã chốt');
    await team.page.locator('.sent dd', { hasText: '6' }).waitFor();
    await team.leave();

    await setClock(world.stage, world.plan, DAY, '17:30');
    await tick(world.stage);
    const leader = await enter(browser, world, 'ubnd');
    const page = leader.page.frameLocator('iframe');
    await page.getByText('BẢN TIN TỔNG HỢP NGÀY').first().waitFor();
    const saving = leader.page.waitForEvent('download');
    await leader.page.getByText('In, lưu, chia sẻ').click();
    await leader.page.getByRole('button', { name: 'Tải Excel' }).click();
    const saved = await saving;
    expect(saved.suggestedFilename()).toMatch(/^BC_.*_20260708_v1\.xlsx$/);
    // A workbook is a zip file, and an empty one would be a few kilobytes.
    const workbook = readFileSync(await saved.path());
    expect(workbook.subarray(0, 2).toString()).toBe('PK');
    expect(workbook.length).toBeGreaterThan(10_000);
    await leader.leave();
    await desk.leave();
  });
});
