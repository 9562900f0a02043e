/** The form under a thumb: what is typed, pasted or stepped arrives as it was meant, on the day that it was meant for. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, BrowserContext, Page, Route } from 'playwright-core';
import { reportId } from '#schema/keys.ts';
import type { Report } from '#schema/report.ts';
import { setClock } from '../../stage/campaign.ts';
import { DAY, worldOf, type World } from '../world.ts';
import { check, sheet, stands } from '../acts.ts';
import { arrive, DESKTOP, enter, findings, openBrowser, signIn } from '../browser.ts';

let world: World;
let browser: Browser;

beforeAll(async () => {
  world = await worldOf('nhap-lieu');
  browser = await openBrowser();
});

afterAll(async () => {
  await browser.close();
});

/** Pastes as a person does, with what another program left on the clipboard. */
async function paste(page: Page, field: string, text: string): Promise<void> {
  await page.locator(field).focus();
  await page.evaluate((clip) => navigator.clipboard.writeText(clip), text);
  await page.keyboard.press('ControlOrMeta+V');
}

const allowClipboard = (context: BrowserContext): Promise<void> =>
  context.grantPermissions(['clipboard-read', 'clipboard-write']);

async function confirm(page: Page): Promise<void> {
  await sheet(page).getByRole('button', { name: /^Gửi/ }).click();
}

async function valuesOf(
  unitId: string,
  areaId: string,
  day = DAY,
): Promise<Record<string, number> | undefined> {
  const { plan, police } = world;
  const record = await police.read(`reports/${reportId(plan.id, unitId, areaId, day)}`);
  return (record as Report | null)?.steps.at(-1)?.content?.values;
}

/** The row of an area, by its first field. */
const rowOf = (page: Page, areaId: string) =>
  page.locator('.area-table tr', { has: page.locator(`[id="${areaId}-guided"]`) });

/** A device whose clock is off, from the first script on. */
async function arriveWithClock(offsetMs: number) {
  const visitor = await arrive(browser, world);
  await visitor.context.addInitScript((by) => {
    const Real = Date;
    const now = (): number => Real.now() + by;
    class Wrong extends Real {
      constructor(...parts: unknown[]) {
        if (parts.length === 0) super(now());
        else super(...(parts as [number]));
      }
      static override now(): number {
        return now();
      }
    }
    globalThis.Date = Wrong as DateConstructor;
  }, offsetMs);
  await visitor.page.reload();
  return visitor;
}

describe('a number', () => {
  it('that is pasted with blanks, grouped or full-width is sent as it is seen; what is none stays and is answered', async () => {
    const { team } = world;
    const { page, context, leave } = await enter(browser, world, team.id);
    await allowClipboard(context);
    await paste(page, '#guided', '     120');
    await paste(page, '#activated', '1\u00a012');
    await page.locator('#reviewed').focus();
    await page.getByText('Chỉ nhập số nguyên từ 0 trở lên.').waitFor();
    expect(await page.inputValue('#activated')).toBe('1\u00a012');
    await page.fill('#activated', '');
    await paste(page, '#activated', '12\n34');
    expect(await page.inputValue('#activated')).toBe('12; 34');
    await page.fill('#activated', '１２');
    const more = page.getByRole('button', { name: 'Thêm một: Kích hoạt mức 2 thành công' });
    await more.click();
    expect(await page.inputValue('#activated')).toBe('13');
    await page.fill('#welfareIntegrated', '1,5');
    await page.getByRole('button', { name: 'Thêm một: Tích hợp TK ASXH' }).click();
    expect(await page.inputValue('#welfareIntegrated')).toBe('1,5');
    await page.getByText('Chỉ nhập số nguyên từ 0 trở lên.').waitFor();
    expect(await findings(page)).toEqual([]);
    await check(page, { welfareIntegrated: ' 3 ' });
    expect(await findings(page)).toEqual([]);
    await sheet(page).getByRole('button', { name: 'Ghi 0 cho tất cả' }).click();
    await confirm(page);
    await stands(page, 'Đã nhận');
    const sent = await valuesOf(team.id, team.areaIds[0] ?? '');
    expect(sent).toMatchObject({ guided: 120, activated: 13, welfareIntegrated: 3, reviewed: 0 });
    await leave();
  });

  it('is left with Enter, from the first to the button, and the steppers are no stops', async () => {
    const { page, leave } = await enter(browser, world, world.otherTeam.id);
    await page.locator('#guided').focus();
    await page.keyboard.type('5');
    await page.keyboard.press('Enter');
    await page.keyboard.type('4');
    await page.keyboard.press('Tab');
    await page.keyboard.type('3');
    expect(await page.inputValue('#activated')).toBe('4');
    expect(await page.inputValue('#bhytIntegrated')).toBe('3');
    await leave();
  });
});

describe('a unit with several areas', () => {
  it('fills in one table at a desk; each row is a report of its own', async () => {
    const unit = world.plan.units.find(({ areaIds, role }) => areaIds.length > 1 && role !== 'standing');
    const [first = '', second = ''] = unit?.areaIds ?? [];
    if (!unit) throw new Error('the plan has no unit with several areas');
    const { page, leave } = await enter(browser, world, unit.id, { viewport: DESKTOP });
    await page.fill(`[id="${first}-guided"]`, '5');
    await page.fill(`[id="${second}-guided"]`, '1,5');
    expect(await findings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Gửi 2 báo cáo' }).click();
    await page.getByText('Chưa gửi: đề nghị sửa các ô được đánh dấu.').waitFor();
    await page.fill(`[id="${second}-guided"]`, ' 1.000 ');
    await page.getByRole('button', { name: 'Gửi 2 báo cáo' }).click();
    expect(await findings(page)).toEqual([]);
    await confirm(page);
    for (const area of [first, second])
      await rowOf(page, area).locator('.chip', { hasText: 'Đã nhận' }).waitFor();
    expect([await valuesOf(unit.id, first), await valuesOf(unit.id, second)]).toEqual([
      { guided: 5 },
      { guided: 1000 },
    ]);
    await leave();
  });
});

describe('the clock of a device', () => {
  const DAY_MS = 86_400_000;
  /** Whatever tells a phone the server's time. */
  const SERVER_TIME = /documents:|config\.json\?clock/;

  it('that is a day behind is named with both days, and the form is that of the right one', async () => {
    const { page, leave } = await arriveWithClock(-DAY_MS);
    await signIn(page, world.otherTeam.id);
    await page.getByRole('heading', { name: 'Báo cáo ngày 08/07/2026' }).waitFor();
    await page.getByText('máy này ghi ngày 07/07/2026, máy chủ ghi ngày 08/07/2026').waitFor();
    await page.fill('#reviewed', '7');
    expect(await findings(page)).toEqual([]);
    await check(page, {});
    await confirm(page);
    await stands(page, 'Đã nhận');
    const { id, areaIds } = world.otherTeam;
    expect(await valuesOf(id, areaIds[0] ?? '')).toMatchObject({ reviewed: 7 });
    await leave();
  });

  it('that is a day ahead, opened without a signal, loses nothing that was typed on its wrong day', async () => {
    const { page, leave } = await arriveWithClock(DAY_MS);
    const fourth = world.plan.units.filter(({ mustReport }) => mustReport === 'each-area')[3];
    if (!fourth) throw new Error('the plan has no fourth team');
    await signIn(page, fourth.id);
    await page.getByRole('heading', { name: 'Báo cáo ngày 08/07/2026' }).waitFor();
    const noSignal = (route: Route): Promise<void> => route.abort();
    await page.route(SERVER_TIME, noSignal);
    await page.reload();
    await page.getByRole('heading', { name: 'Báo cáo ngày 09/07/2026' }).waitFor();
    await page.fill('#reviewed', '9');
    await page.unroute(SERVER_TIME, noSignal);
    await page.getByText('máy này ghi ngày 09/07/2026, máy chủ ghi ngày 08/07/2026').waitFor();
    await page.getByRole('button', { name: 'Chuyển số đã nhập sang báo cáo ngày 08/07/2026' }).click();
    await page.getByRole('heading', { name: 'Báo cáo ngày 08/07/2026' }).waitFor();
    await check(page, {});
    await confirm(page);
    await stands(page, 'Đã nhận');
    expect(await valuesOf(fourth.id, fourth.areaIds[0] ?? '')).toEqual({ reviewed: 9 });
    await leave();
  });
});

describe('midnight', () => {
  it('does not take the form from under the hands, and a draft of the day before is found on the next', async () => {
    const third = world.plan.units.filter(({ mustReport }) => mustReport === 'each-area')[2];
    if (!third) throw new Error('the plan has no third team');
    const { page, leave } = await enter(browser, world, third.id);
    await page.fill('#guided', '6');
    await setClock(world.stage, world.plan, '2026-07-09', '00:10');
    await page.getByText('Đã sang ngày 09/07/2026').waitFor();
    expect(await page.inputValue('#guided')).toBe('6');
    await page.getByRole('heading', { name: 'Báo cáo ngày 08/07/2026' }).waitFor();
    await page.reload();
    await page.getByRole('heading', { name: 'Báo cáo ngày 09/07/2026' }).waitFor();
    await page.getByText('Bản nháp chưa gửi').waitFor();
    expect(await findings(page)).toEqual([]);
    await page.getByRole('link', { name: 'Mở để gửi' }).click();
    await page.getByRole('heading', { name: 'Báo cáo ngày 08/07/2026' }).waitFor();
    expect(await page.inputValue('#guided')).toBe('6');
    await leave();
  });
});
