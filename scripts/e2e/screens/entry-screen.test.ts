/** What stands between a reporter and the first number. Times are for `npm run measure`: a test machine is no phone. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Browser } from 'playwright-core';
import { LIMITS, measureEntryScreen } from '../../measure/entry-screen.ts';
import { worldOf, type World } from '../world.ts';
import { openBrowser } from '../browser.ts';

let world: World;
let browser: Browser;

beforeAll(async () => {
  world = await worldOf('man-nhap');
  browser = await openBrowser();
});

afterAll(() => browser.close());

it('a reporter can type after at most 100 kB and 3 requests', async () => {
  const measured = await measureEntryScreen(browser, world, world.team.id);
  console.log(measured);
  expect(measured.bytes).toBeLessThanOrEqual(LIMITS.bytes);
  expect(measured.requests.length, measured.requests.join(' ')).toBeLessThanOrEqual(LIMITS.requests);
});
