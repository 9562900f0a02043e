/** The standing agency's lists: a table is pasted, the sheet says what it changes, and only what was pasted is registered. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import type { Baseline, Denominators } from '#schema/baseline.ts';
import { readFileSync } from 'node:fs';
import { demoBaselineOf } from '../../stage/demo-files.ts';
import { DAY, worldOf, type World } from '../world.ts';
import { sheet } from '../acts.ts';
import { DESKTOP, enter, findings, goTo, openBrowser, overflow } from '../browser.ts';

let world: World;
let browser: Browser;

beforeAll(async () => {
  world = await worldOf('danh-sach-giao');
  browser = await openBrowser();
});

afterAll(async () => {
  await browser.close();
});

const FILE = demoBaselineOf('cat-hai-vneid-2026') ?? '';
const KNOWN = (
  JSON.parse(readFileSync(FILE, 'utf8')) as Pick<Baseline, 'latest'> & { lists: Baseline['latest'] }
).lists;
const ONE_LESS = 651;

/** A table with commune and hamlet in two columns, the commune only where it begins, the unit below the list's sign. */
function table(counts: Record<string, number>): string {
  let above = '';
  const rows = Object.entries(counts).map(([areaId, count]) => {
    const area = world.plan.areas.find(({ id }) => id === areaId);
    const commune = world.plan.areas.find(({ id }) => id === area?.parentId)?.name ?? '';
    const shown = commune === above ? '' : commune;
    above = commune;
    return [shown, area?.name, String(count).replace(/\d/g, wide)].join('\t');
  });
  const sum = Object.values(counts).reduce((total, count) => total + count, 0);
  return ['Xã, thị trấn (cũ)\tThôn\u00a0/ TDP\t"DS1\n(người)"', ...rows, `Tổng cộng\t\t${String(sum)}`].join(
    '\n',
  );
}

/** Full-width digits, as some keyboards write them. */
const wide = (digit: string): string => String.fromCharCode(digit.charCodeAt(0) + 0xfee0);

/** DS1 of the next day: the second hamlet one more, the first two less, each of the others one less. */
function nextCounts(): Record<string, number> {
  const areas = Object.entries(KNOWN['DS1'] ?? {});
  const step = (index: number): number => (index === 0 ? -3 : index === 1 ? 1 : -1);
  return Object.fromEntries(areas.map(([id, count], index) => [id, count + step(index)]));
}

async function paste(page: Page, text: string): Promise<void> {
  await page.fill('#lists-paste', text);
  await page.getByRole('button', { name: 'Điền vào bảng' }).click();
}

const look = (page: Page): Promise<void> =>
  page.getByRole('button', { name: 'Xem thay đổi trước khi đăng ký' }).click();

async function openForm(page: Page): Promise<void> {
  await goTo(page, '#/lists');
  await page.getByRole('button', { name: 'Đăng ký phiên bản mới' }).click();
}

async function fillPaper(page: Page, moment: string): Promise<void> {
  await page.fill('#lists-as-of', DAY);
  await page.getByLabel(moment).check();
  await page.fill('#lists-document', '9/BC-CA');
  await page.fill('#lists-signer', 'Trưởng Công an đặc khu');
}

describe('a list that is pasted', () => {
  it('is registered alone, after its changes were said; the others keep their day and numbers', async () => {
    const { page, leave } = await enter(browser, world, 'cong-an', { viewport: DESKTOP });
    await openForm(page);
    await paste(page, table(nextCounts()));
    await look(page);
    // Day, moment of the day, number and signer.
    expect(await page.getByText('Bắt buộc nhập nội dung này.').count()).toBe(4);
    expect(await findings(page)).toEqual([]);
    await fillPaper(page, 'Đầu ngày');
    await look(page);
    await sheet(page).getByText('702 → 651 (−51)').waitFor();
    await sheet(page).getByText('1 địa bàn tăng').waitFor();
    await sheet(page).getByText('Tổ dân phố số 2: 14 → 15 (+1)').waitFor();
    await sheet(page).getByText('Tính đến đầu ngày 08/07/2026').waitFor();
    await sheet(page).getByText('DS3a: 1.058, tính đến 16/06/2026.').waitFor();
    expect(await findings(page)).toEqual([]);
    await sheet(page).getByRole('button', { name: 'Đăng ký', exact: true }).click();
    await page.getByText('Đã đăng ký phiên bản 2').waitFor();

    const baseline = (await world.police.read(`baselines/${world.plan.id}`)) as unknown as Baseline;
    const [first, second] = baseline.versions;
    expect(second).toMatchObject({ asOfDay: DAY, asOfMoment: 'day-start', sums: { DS1: ONE_LESS } });
    expect(Object.keys(second?.sums ?? {})).toEqual(['DS1']);
    expect(first).toMatchObject({ asOfDay: '2026-06-16', sums: { DS1: 702, DS3a: 1058 } });
    expect(baseline.latest).toEqual({ ...KNOWN, DS1: nextCounts() });
    const root = (await world.police.read(
      `denominators/${world.plan.id}~area:cat-hai`,
    )) as unknown as Denominators;
    expect(Object.keys(root.lists['DS1'] ?? {})).toEqual(['1', '2']);
    expect(Object.keys(root.lists['DS3a'] ?? {})).toEqual(['1']);
    expect(root.lists['DS1']?.['2']).toMatchObject({
      asOfDay: DAY,
      throughDay: '2026-07-07',
      count: ONE_LESS,
    });
    await leave();
  });

  it('and leaves out a hamlet, waits until somebody says what is to become of its number', async () => {
    const { page, leave } = await enter(browser, world, 'cong-an', { viewport: DESKTOP });
    await openForm(page);
    const some = Object.fromEntries(Object.entries(nextCounts()).slice(1));
    await paste(page, table(some));
    await fillPaper(page, 'Hết ngày');
    await look(page);
    await page.getByText('Ngày 08/07/2026 chưa kết thúc').waitFor();
    expect(await findings(page)).toEqual([]);
    await page.getByLabel('Đầu ngày').check();
    await look(page);
    await sheet(page).getByText('Còn thiếu 1 địa bàn').waitFor();
    const register = sheet(page).getByRole('button', { name: 'Đăng ký', exact: true });
    expect(await register.isDisabled()).toBe(true);
    expect(await findings(page)).toEqual([]);
    await sheet(page).getByRole('button', { name: 'Giữ số cũ cho 1 địa bàn này' }).click();
    await sheet(page).getByText('651 → 651 (0)').waitFor();
    expect(await register.isDisabled()).toBe(false);
    await leave();
  });
});

describe('the empty table', () => {
  it('is offered as a workbook, above everything else of the form, on a phone as well', async () => {
    const { page, leave } = await enter(browser, world, 'cong-an');
    await openForm(page);
    expect(await page.locator('form textarea, form input').first().getAttribute('id')).toBe('lists-paste');
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Tải mẫu Excel' }).click();
    expect((await saving).suggestedFilename()).toBe(`mau-danh-sach_${world.plan.id}.xlsx`);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    expect(await findings(page)).toEqual([]);
    await leave();
  });
});
