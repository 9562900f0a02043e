/** Work beside the daily report: tasks given, worked on and done; difficulties raised; sessions that begin by a card and end. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from 'playwright-core';
import { setAccountClosed } from '../../stage/accounts.ts';
import { sayAsServer } from '../../stage/campaign.ts';
import { worldOf, type World } from '../world.ts';
import { look, looksUntil, sheet } from '../acts.ts';
import {
  arrive,
  DESKTOP,
  enter,
  findings,
  goTo,
  openBrowser,
  overflow,
  settled,
  signIn,
  type Visitor,
} from '../browser.ts';

let world: World;
let browser: Browser;

beforeAll(async () => {
  world = await worldOf('viec-van-phong');
  browser = await openBrowser();
});

afterAll(async () => {
  await browser.close();
});

describe('a task', () => {
  it('is issued with all five, handed in by its unit, returned, handed in again and accepted, each side sees it at once', async () => {
    const desk = await enter(browser, world, 'cong-an', { viewport: DESKTOP });
    await goTo(desk.page, '#/tasks');
    await desk.page.getByRole('button', { name: 'Giao nhiệm vụ' }).click();
    const issue = sheet(desk.page).getByRole('button', { name: 'Giao nhiệm vụ' });
    await issue.click();
    expect(await sheet(desk.page).getByText('Bắt buộc nhập nội dung này.').count()).toBe(6);
    expect(await findings(desk.page)).toEqual([]);
    await desk.page.selectOption('#issue-unitId', 'doan-thanh-nien');
    await desk.page.fill('#issue-position', 'Bí thư Đoàn đặc khu');
    await desk.page.fill('#issue-work', 'Mở điểm hỗ trợ tại bến phà Cái Viềng');
    await desk.page.fill('#issue-dueDay', '2026-07-10');
    await desk.page.fill('#issue-cadence', 'Hằng ngày');
    await desk.page.fill('#issue-product', 'Một điểm hỗ trợ hoạt động');
    await issue.click();
    await sheet(desk.page).getByRole('link', { name: 'Xem nhiệm vụ vừa giao' }).click();

    const youth = await enter(browser, world, 'doan-thanh-nien');
    await goTo(youth.page, '#/tasks');
    await youth.page.getByRole('link', { name: 'Mở điểm hỗ trợ tại bến phà Cái Viềng' }).click();
    await youth.page.getByRole('button', { name: 'Báo tiến độ' }).click();
    await youth.page.fill('#step-percent', '40');
    await youth.page.fill('#step-text', 'Đã dựng xong bàn hướng dẫn');
    await sheet(youth.page).getByRole('button', { name: 'Gửi' }).click();
    await sheet(youth.page).getByText('Đã ghi nhận tiến độ.').waitFor();
    await youth.page.keyboard.press('Escape');
    await desk.page.getByText('Đã dựng xong bàn hướng dẫn').waitFor();

    await youth.page.getByRole('button', { name: 'Nộp sản phẩm' }).click();
    await youth.page.fill('#step-text', 'Điểm hỗ trợ mở từ 8 giờ');
    await youth.page.fill('#step-link', 'bến phà');
    await sheet(youth.page).getByRole('button', { name: 'Gửi' }).click();
    await sheet(youth.page).getByText('Liên kết phải bắt đầu bằng').waitFor();
    expect(await findings(youth.page)).toEqual([]);
    await youth.page.fill('#step-link', 'https://cathai.haiphong.gov.vn/ben-pha');
    await sheet(youth.page).getByRole('button', { name: 'Gửi' }).click();
    await sheet(youth.page).getByText('Đã nộp sản phẩm, chờ nghiệm thu.').waitFor();
    await youth.page.keyboard.press('Escape');
    expect(await youth.page.getByRole('button', { name: 'Nghiệm thu' }).count()).toBe(0);

    await desk.page.getByText('Chờ nghiệm thu').waitFor();
    expect([await findings(desk.page), await overflow(desk.page)]).toEqual([[], 0]);
    await desk.page.getByRole('button', { name: 'Trả lại' }).click();
    const giveBack = sheet(desk.page).getByRole('button', { name: 'Trả lại' });
    await giveBack.click();
    await sheet(desk.page).getByText('Bắt buộc nhập nội dung này').waitFor();
    await sheet(desk.page).getByRole('textbox').fill('Chưa có biển chỉ dẫn tại bến.');
    expect(await findings(desk.page)).toEqual([]);
    await giveBack.click();
    await sheet(desk.page).getByText('Đã trả lại để làm tiếp.').waitFor();
    await desk.page.keyboard.press('Escape');

    await youth.page.getByText('Chưa có biển chỉ dẫn tại bến.').waitFor();
    await youth.page.getByRole('button', { name: 'Nộp sản phẩm' }).click();
    await youth.page.fill('#step-text', 'Đã có biển chỉ dẫn');
    await sheet(youth.page).getByRole('button', { name: 'Gửi' }).click();
    await sheet(youth.page).getByText('Đã nộp sản phẩm, chờ nghiệm thu.').waitFor();
    await desk.page.getByRole('button', { name: 'Nghiệm thu', exact: true }).click();
    await desk.page.getByText('Đã nghiệm thu nhiệm vụ.').waitFor();
    await desk.page.getByText('Hoàn thành đúng hạn').waitFor();
    await youth.leave();
    await desk.leave();
  });

  it('of another unit is not shown to a team, and not touched', async () => {
    const team = await enter(browser, world, world.team.id);
    await goTo(team.page, '#/tasks/a1.oversee');
    await settled(team.page);
    expect(await team.page.getByText('Trưởng Công an đặc khu').count()).toBe(0);
    expect(await team.page.getByRole('button', { name: 'Báo tiến độ' }).count()).toBe(0);
    expect(await overflow(team.page)).toBeLessThanOrEqual(0);
    await team.leave();
  });
});

describe('units that have not reported', () => {
  it('are reminded in one tap, but for one left out, and each sees it among its notices', async () => {
    const desk = await enter(browser, world, 'cong-an', { viewport: DESKTOP });
    await goTo(desk.page, '#/board');
    await desk.page.getByRole('button', { name: 'Đôn đốc', exact: true }).click();
    const remind = sheet(desk.page);
    expect([await findings(desk.page), await overflow(desk.page)]).toEqual([[], 0]);
    await remind.getByRole('checkbox', { name: 'Đoàn Thanh niên' }).uncheck();
    await remind.getByRole('button', { name: /^Đôn đốc \d+ đơn vị$/ }).click();
    await remind.getByText('Đã đôn đốc; mỗi đơn vị thấy lời nhắc').waitFor();
    await remind.getByText('(đã nhắc 1 lần)').first().waitFor();
    await desk.leave();

    const team = await enter(browser, world, world.team.id);
    await goTo(team.page, '#/notices');
    await team.page.getByText('Nhắc gửi báo cáo ngày').waitFor();
    await team.leave();
    const youth = await enter(browser, world, 'doan-thanh-nien');
    await goTo(youth.page, '#/notices');
    await settled(youth.page);
    expect(await youth.page.getByText('Nhắc gửi báo cáo ngày').count()).toBe(0);
    await youth.leave();
  });
});

describe('a difficulty', () => {
  it('is refused at the field while its words hold a citizen’s number, then moves the desk’s list at once', async () => {
    const desk = await enter(browser, world, 'cong-an', { viewport: DESKTOP });
    await goTo(desk.page, '#/difficulties');
    const team = await enter(browser, world, world.team.id);
    await goTo(team.page, '#/difficulties');
    await team.page.getByRole('button', { name: 'Nêu vướng mắc' }).click();
    const raise = sheet(team.page);
    await raise.getByRole('combobox').first().selectOption({ label: 'Sóng yếu, mất mạng' });
    await raise.getByLabel('Số trường hợp').fill('4');
    await raise.getByRole('textbox').last().fill('Gọi 0912345678');
    await raise.locator('button[type=submit]').click();
    await raise.getByText('thông tin cá nhân').first().waitFor();
    await raise.getByRole('textbox').last().fill('Bến phà không có sóng từ 15 giờ');
    await raise.locator('button[type=submit]').click();
    await raise.getByText('Mã biên nhận').waitFor();
    await desk.page.getByText('4 trường hợp, 1 đơn vị nêu').waitFor();
    await team.page.keyboard.press('Escape');

    await goTo(desk.page, '#/difficulties/list');
    await desk.page.getByRole('button', { name: 'Xem, xử lý' }).click();
    await sheet(desk.page).getByRole('button', { name: 'Giao việc' }).click();
    expect(await desk.page.inputValue('#issue-work')).toContain('Bến phà không có sóng từ 15 giờ');
    expect(await findings(desk.page)).toEqual([]);
    await desk.page.selectOption('#issue-unitId', 'tt-dvsnc');
    await desk.page.fill('#issue-position', 'Giám đốc Trung tâm');
    await desk.page.fill('#issue-dueDay', '2026-07-12');
    await desk.page.fill('#issue-cadence', 'Một lần');
    await desk.page.fill('#issue-product', 'Điểm phát sóng tạm tại bến');
    await sheet(desk.page).getByRole('button', { name: 'Giao nhiệm vụ' }).click();
    await sheet(desk.page).getByText('Đã giao nhiệm vụ.').waitFor();
    const guide = sheet(desk.page).getByRole('button', { name: 'Hướng dẫn', exact: true });
    await guide.click();
    const record = sheet(desk.page).getByRole('button', { name: 'Ghi nhận: Hướng dẫn' });
    await record.click();
    await sheet(desk.page).getByText('Bắt buộc nhập nội dung này').waitFor();
    const answer = sheet(desk.page).getByLabel('Nội dung trả lời');
    await answer.fill('Gọi 0912345678');
    await record.click();
    await sheet(desk.page).getByText('thông tin cá nhân').first().waitFor();
    await answer.fill('Dùng điểm phát sóng của nhà văn hóa, mở từ 14 giờ.');
    expect([await findings(desk.page), await overflow(desk.page)]).toEqual([[], 0]);
    await record.click();
    await sheet(desk.page).getByText('Đã ghi nhận.').waitFor();

    await goTo(team.page, '#/difficulties/list');
    await looksUntil(team.page, team.page.getByText('Đã hướng dẫn'));
    await team.page.getByRole('button', { name: 'Xem, xử lý' }).click();
    await sheet(team.page).getByText('điểm phát sóng của nhà văn hóa').waitFor();
    expect([await findings(team.page), await overflow(team.page)]).toEqual([[], 0]);
    await sheet(team.page).getByRole('button', { name: 'Đóng vướng mắc', exact: true }).click();
    await sheet(team.page).getByRole('button', { name: 'Ghi nhận: Đóng vướng mắc' }).click();
    await sheet(team.page).getByText('Đã ghi nhận.').waitFor();
    await desk.page.getByText('Đã đóng').first().waitFor();
    await team.leave();
    await desk.leave();
  });
});

/** Used by no other test: accounts are shared by all campaigns. */
const OFFICE = 'co-quan-chuyen-mon';

describe('a session', () => {
  it('of a closed account ends with a word the next time the phone is taken up, and begins again when it is opened', async () => {
    const { page, leave } = await enter(browser, world, OFFICE);
    await setAccountClosed(world.stage, OFFICE, true);
    await look(page);
    await page.getByText('Phiên đăng nhập đã hết').waitFor();
    await setAccountClosed(world.stage, OFFICE, false);
    await signIn(page, OFFICE);
    await leave();
  });
});

/** Opens the page of a card as a phone does that scanned it. */
async function scan(code: string, language = 'vi'): Promise<Visitor> {
  const visitor = await arrive(browser, world, { language });
  await visitor.page.goto(`${world.stage.hostingOrigin}/phieu#${code}`);
  await visitor.page.locator('#card-code').waitFor();
  return visitor;
}

/** Suspends the one account of a unit, as the server does where its login was closed. */
async function suspendAccountOf(unitId: string): Promise<void> {
  const { stage, plan } = world;
  const accounts = stage.db.collection('accounts').where('campaignId', '==', plan.id);
  const [account] = (await accounts.where('unitId', '==', unitId).get()).docs;
  const target = `accounts/${account?.id ?? ''}`;
  const id = `${plan.id}~suspend`;
  await sayAsServer(stage.ports, { id, kind: 'account.suspend', campaignId: plan.id, target, payload: {} });
}

describe('a sign-in card', () => {
  it('is made for a unit without an account, and signs one phone in that then shows its daily form', async () => {
    const unit = world.plan.units.filter(({ mustReport }) => mustReport === 'each-area').at(-1);
    const desk = await enter(browser, world, 'quan-tri', { viewport: DESKTOP });
    await goTo(desk.page, '#/accounts');
    await desk.page.getByRole('button', { name: 'In phiếu đăng nhập' }).click();
    await sheet(desk.page)
      .locator('#card-search')
      .fill(unit?.shortName ?? '');
    await sheet(desk.page).getByRole('button', { name: 'Chọn tất cả đang hiện (1)' }).click();
    expect(await findings(desk.page)).toEqual([]);
    await sheet(desk.page).getByRole('button', { name: 'Làm 1 phiếu' }).click();
    await desk.page.getByText('Đã giao vai trò cho 1 tài khoản.').waitFor();
    expect(await findings(desk.page)).toEqual([]);
    const code = (await desk.page.locator('.slip-code').textContent()) ?? '';
    await desk.page.getByRole('button', { name: 'Xong' }).click();
    await sheet(desk.page).getByRole('button', { name: 'Bỏ, không in' }).click();
    await desk.page.getByRole('cell', { name: 'phiếu chờ dùng' }).waitFor();

    const inEnglish = await scan(code, 'en');
    expect([await findings(inEnglish.page), await overflow(inEnglish.page)]).toEqual([[], 0]);
    await inEnglish.leave();
    const phone = await scan(code);
    expect([await findings(phone.page), await overflow(phone.page)]).toEqual([[], 0]);
    await phone.page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
    await phone.page.getByText(`Đã đăng nhập: ${unit?.shortName ?? ''}`).waitFor();
    expect(phone.page.url()).not.toContain(code);
    expect(await findings(phone.page)).toEqual([]);
    await phone.page.getByRole('link', { name: 'Vào sổ' }).click();
    await phone.page.locator('main.screen form button[type=submit]').waitFor();
    await goTo(phone.page, '#/me');
    await phone.page.getByText('đăng nhập bằng phiếu, không có mật khẩu').waitFor();
    expect([await findings(phone.page), await phone.page.locator('#old-password').count()]).toEqual([[], 0]);
    // Scanned once more by the same phone, it opens the book; by another one it says why not.
    await phone.page.goto(`${world.stage.hostingOrigin}/phieu#${code}`);
    await phone.page.locator('main.screen form button[type=submit]').waitFor();
    const second = await scan(code.toLowerCase().replaceAll('-', ' '));
    await second.page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
    await second.page.getByText('Phiếu này đã được dùng.').waitFor();
    expect(await findings(second.page)).toEqual([]);
    await second.leave();
    await desk.leave();
    await suspendAccountOf(unit?.id ?? '');
    await looksUntil(phone.page, phone.page.getByText('Mã tài khoản'));
    await phone.page.getByRole('button', { name: 'Đăng xuất' }).click();
    await sheet(phone.page).getByText('phải có phiếu mới mới vào lại được').waitFor();
    expect([await findings(phone.page), await overflow(phone.page)]).toEqual([[], 0]);
    await phone.leave();
  });
});
