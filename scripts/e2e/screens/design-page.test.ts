/** The page that shows the whole design system: there for whoever develops, in no bundle, without a finding, as it is kept. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createServer, type ViteDevServer } from 'vite';
import type { Browser } from 'playwright-core';
import { findings, lookAs, openBrowser, overflow } from '../browser.ts';
import { inOurFont, looksDifferent } from '../pictured.ts';

const ROOT = join(import.meta.dirname, '../../..');
const LOOKS = [
  { name: 'phone', width: 360 },
  { name: 'desk', width: 1280 },
];

let browser: Browser;
let server: ViteDevServer;

beforeAll(async () => {
  browser = await openBrowser();
  server = await createServer({
    configFile: join(ROOT, 'scripts/config/vite.config.ts'),
    logLevel: 'error',
    server: { host: '127.0.0.1', port: 0, hmr: false, watch: null },
  });
  await server.listen();
});

afterAll(async () => {
  await browser.close();
  await server.close();
});

describe('the design system', () => {
  it('stands on one page while developing, with no finding and as it is kept', async () => {
    const page = await browser.newPage({ reducedMotion: 'reduce' });
    await page.goto(new URL('design.html', server.resolvedUrls?.local[0]).href);
    await page.locator('.design-colour').first().waitFor();
    await inOurFont(page);
    const wrong: string[] = [];
    for (const { name, width } of LOOKS) {
      await lookAs(page, { viewport: { width, height: 740 } });
      const height = await page.evaluate(() => document.documentElement.scrollHeight);
      await lookAs(page, { viewport: { width, height } });
      wrong.push(...(await findings(page)), ...(await looksDifferent(page, `design-${name}`)));
      wrong.push(...((await overflow(page)) > 0 ? [`${name}: too wide`] : []));
    }
    await lookAs(page, { viewport: { width: 360, height: 740 } });
    await page.getByRole('button', { name: 'Mở bảng' }).click();
    await page.getByRole('dialog').waitFor();
    wrong.push(...(await findings(page)), ...(await looksDifferent(page, 'design-sheet')));
    expect(wrong).toEqual([]);
  });

  it('is in no bundle', () => {
    expect(existsSync(join(ROOT, 'web/dist/index.html'))).toBe(true);
    expect(existsSync(join(ROOT, 'web/dist/design.html'))).toBe(false);
  });
});
