/** A unit that keeps its reports in Excel: the template, a file with a fault, the mended file, and the same file once more. */
import { readFileSync } from 'node:fs';
import excel from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { reportId } from '#schema/keys.ts';
import type { Report } from '#schema/report.ts';
import { DAY, worldOf, type World } from '../world.ts';
import { arrive, DESKTOP, enter, findings, goTo, openBrowser, overflow, signIn } from '../browser.ts';

let world: World;
let browser: Browser;

beforeAll(async () => {
  world = await worldOf('so-excel');
  browser = await openBrowser();
});

afterAll(async () => {
  await browser.close();
});

const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Downloads the template as a person does. Returns the file. */
async function download(page: Page, button = 'Tải mẫu Excel'): Promise<Buffer> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  return readFileSync(await file.path());
}

/** Writes into cells of the first sheet. Returns the file. */
async function fill(file: Buffer, cells: Record<string, excel.CellValue>): Promise<Buffer> {
  const book = new excel.Workbook();
  await book.xlsx.load(file as unknown as excel.Buffer);
  const [sheet] = book.worksheets;
  for (const [address, value] of Object.entries(cells)) if (sheet) sheet.getCell(address).value = value;
  return Buffer.from(await book.xlsx.writeBuffer());
}

const upload = (page: Page, buffer: Buffer, name = 'so-thang-7.xlsx'): Promise<void> =>
  page.setInputFiles('#book-file', { name, mimeType: EXCEL, buffer });

async function stepsOn(unitId: string, areaId: string, day: string): Promise<Report['steps']> {
  const found = await world.police.read(`reports/${reportId(world.plan.id, unitId, areaId, day)}`);
  return (found as Report | null)?.steps ?? [];
}

const sendButton = (page: Page) => page.locator('.send button.primary');

describe('a unit that keeps a book', () => {
  it('fills in its template, mends the cell that is named, and every report is counted once', async () => {
    const { id, areaIds } = world.team;
    const [areaId = ''] = areaIds;
    const { page, leave } = await enter(browser, world, id);
    await goTo(page, '#/reports');
    await page.getByRole('link', { name: 'Báo cáo bằng Excel' }).click();
    await page.getByRole('button', { name: 'Tải mẫu Excel' }).waitFor();
    expect([await findings(page), await overflow(page)]).toEqual([[], 0]);
    const template = await download(page);

    // Rows of the last three days: two good ones, one fault.
    const typed = { C6: 4, C7: '1.005', C8: 12.5 };
    await upload(page, await fill(template, typed));
    await page.getByText('Dòng 8, cột Rà soát: Chỉ nhập số nguyên từ 0 trở lên.').waitFor();
    expect([await findings(page), await overflow(page)]).toEqual([[], 0]);
    expect(await sendButton(page).isDisabled()).toBe(true);

    const mended = await fill(template, { ...typed, C8: null });
    await upload(page, mended);
    await page.getByRole('button', { name: 'Gửi 2 báo cáo' }).click();
    await page.getByText('2/2 báo cáo đã có trả lời.').waitFor();
    expect(await page.getByText('Mã biên nhận').count()).toBe(2);
    expect([await findings(page), await overflow(page)]).toEqual([[], 0]);
    const counts = async () =>
      Promise.all(
        ['2026-07-06', '2026-07-07', DAY].map(async (day) =>
          (await stepsOn(id, areaId, day)).map(({ content }) => content?.values),
        ),
      );
    const once = [[{ reviewed: 4 }], [{ reviewed: 1005 }], []];
    expect(await counts()).toEqual(once);

    await upload(page, mended);
    await page.getByRole('button', { name: 'Không đổi (2)' }).waitFor();
    expect(await sendButton(page).textContent()).toBe('Không có gì để gửi');
    expect(await sendButton(page).isDisabled()).toBe(true);
    expect(await counts()).toEqual(once);

    // What was reported is changed only where somebody says so.
    await upload(page, await fill(mended, { C6: 6 }));
    await page.getByText('Rà soát 4 → 6').waitFor();
    expect(await sendButton(page).isDisabled()).toBe(true);
    await page.getByRole('checkbox', { name: 'Gửi dòng 6' }).check();
    await page.getByRole('button', { name: 'Gửi 1 báo cáo' }).click();
    await page.getByText('1/1 báo cáo đã có trả lời.').waitFor();
    expect((await counts())[0]).toEqual([{ reviewed: 4 }, { reviewed: 6 }]);
    await leave();
  });

  it('is told what is wrong with another file, and nothing of it is sent', async () => {
    const { page, leave } = await enter(browser, world, world.otherTeam.id);
    await goTo(page, '#/reports/book');
    const template = await download(page);
    await upload(page, await fill(template, { C6: 4, AK9: '0912 345 678' }));
    await page.getByText('Báo cáo!AK9 (số điện thoại)').waitFor();
    expect(await page.getByText('0912').count()).toBe(0);
    await upload(page, Buffer.from('Ngày;Rà soát\n08/07/2026;5'), 'so.xlsx');
    await page.getByText('Đây không phải tệp Excel').waitFor();
    expect(await findings(page)).toEqual([]);
    expect(await page.locator('.send').count()).toBe(0);
    await leave();
  });

  it('with several areas has them day by day, also in English on a desk', async () => {
    const unit = world.plan.units.find(({ areaIds, role }) => areaIds.length > 1 && role !== 'standing');
    if (!unit) throw new Error('the plan has no unit with several areas');
    const { page, leave } = await arrive(browser, world, { viewport: DESKTOP, language: 'en' });
    await signIn(page, unit.id);
    await goTo(page, '#/reports/book');
    const template = await download(page, 'Download Excel template');
    await upload(page, await fill(template, { C2: 4, C3: 5, D3: -3, C4: 'x' }));
    await page.getByText('Row 3, column').first().waitFor();
    expect([await findings(page), await overflow(page)]).toEqual([[], 0]);
    await page.getByRole('button', { name: 'Leave out 2 rows with faults' }).click();
    await page.getByRole('button', { name: 'Send 1 reports' }).click();
    await page.getByText('1/1 reports answered.').waitFor();
    expect(await findings(page)).toEqual([]);
    await leave();
  });
});
