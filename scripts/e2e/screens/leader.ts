// What a leader does with an edition: presses its decisions, opens its numbers, prints it.
import type { Page } from 'playwright-core';
import { renderPage } from '#renderings/page.ts';
import type { Digest } from '#schema/digest.ts';
import { crowdedEdition } from '../../../functions/test/renderings/crowded-edition.ts';
import { setClock } from '../../stage/campaign.ts';
import { tick } from '../../stage/connection.ts';
import { DAY, type World } from '../world.ts';

/** A4 without the margins of the edition's own style, in CSS pixels. */
const SHEET = { width: Math.round((184 / 25.4) * 96), height: Math.round((280 / 25.4) * 96) };

/** Locks the day and issues its edition. Returns it as stored. */
export async function issueEdition({ stage, plan }: World): Promise<Digest> {
  for (const time of ['17:00', '17:30']) {
    await setClock(stage, plan, DAY, time);
    await tick(stage);
  }
  const stored = await stage.db.doc(`digests/${plan.id}~${DAY}.1`).get();
  return stored.data() as Digest;
}

export const paper = (page: Page) => page.frameLocator('iframe.edition-page');

/** Returns how many pages the browser's own print of the screen has. */
export async function printedPages(page: Page): Promise<number> {
  const printed = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  return printed.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}

/** Returns how much of the paper lies below the frame when it is printed, and so on no sheet. **Units**: CSS pixels. */
export async function lostOnPaper(page: Page): Promise<number> {
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize(SHEET);
  const lost = await page.evaluate(() => {
    const frame = document.querySelector<HTMLIFrameElement>('iframe.edition-page');
    const paperHeight = frame?.contentDocument?.body.getBoundingClientRect().height ?? Infinity;
    return Math.max(0, Math.ceil(paperHeight - (frame?.clientHeight ?? 0)));
  });
  // Not 'screen': the browser would then print what the screen shows.
  await page.emulateMedia({ media: null });
  return lost;
}

/** Puts another edition into the frame: one with so many indicators, whose names have so many characters. */
export async function crowd(
  page: Page,
  digest: Digest,
  indicators: number,
  characters: number,
): Promise<void> {
  const html = renderPage(crowdedEdition(digest.edition, indicators, characters), digest.contentHash);
  await page.evaluate((text) => {
    const frame = document.querySelector<HTMLIFrameElement>('iframe.edition-page');
    if (frame) frame.srcdoc = text;
  }, html);
  const last = `Chỉ tiêu số ${String(indicators - 1)}`;
  await paper(page).getByText(last).first().waitFor({ state: 'attached' });
}
