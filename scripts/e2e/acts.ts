/** What people do on the screens more than once in these tests, by the words they see. */
import type { Locator, Page } from 'playwright-core';

/** Fills in numbers and sends the report: the form's button, then the last look. */
export async function sendReport(page: Page, values: Record<string, string>): Promise<void> {
  await check(page, values);
  await page.getByRole('dialog').getByRole('button', { name: 'Gửi báo cáo' }).click();
}

/** What opens a report that was sent; the form itself, or the receipt that stands in its place, tells that the page is there. */
export const edit = (page: Page): Locator => page.locator('main.screen button.edit');
export const formOrReceipt = (page: Page): Locator =>
  page.locator('main.screen form button[type=submit]').or(edit(page)).first();

/** Waits for the form; opens it again where the receipt of what was sent stands in its place. */
export async function openForm(page: Page): Promise<void> {
  await formOrReceipt(page).waitFor();
  if (await edit(page).isVisible()) await edit(page).click();
}

/** Fills in numbers and presses the form's button, which asks once more or says what is wrong. */
export async function check(page: Page, values: Record<string, string>): Promise<void> {
  await openForm(page);
  for (const [measure, value] of Object.entries(values)) await page.fill(`[id="${measure}"]`, value);
  await page.locator('main.screen form button[type=submit]').click();
}

/** Waits until the report on the page stands in this state, as its chip says. */
export async function stands(page: Page, state: string): Promise<void> {
  await looksUntil(page, page.locator('main.screen .chip', { hasText: state }).first());
}

/** Takes the phone up: it asks for news at once, and otherwise every 15 seconds. */
export async function look(page: Page): Promise<void> {
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
}

const LOOK_MS = 4_000;
const LOOKS = 15;

/** Looks at the page again and again until something is on it. */
export async function looksUntil(page: Page, wanted: Locator): Promise<void> {
  for (let looks = 1; looks < LOOKS; looks += 1) {
    await look(page);
    const isThere = await wanted.waitFor({ timeout: LOOK_MS }).then(
      () => true,
      () => false,
    );
    if (isThere) return;
  }
  await wanted.waitFor({ timeout: LOOK_MS });
}

/** Rules on the report whose sheet is open, with a reason: unfolds what is meant, unless it is, and presses its button. */
export async function rule(page: Page, name: string, reason: string): Promise<void> {
  const ruling = sheet(page).locator('details', { hasText: name });
  if ((await ruling.getAttribute('open')) === null) await ruling.locator('summary').click();
  await ruling.getByLabel('Lý do', { exact: true }).fill(reason);
  await ruling.getByRole('button', { name }).click();
}

/** The sheet that is open on top of the page. */
export const sheet = (page: Page): Locator => page.getByRole('dialog');
