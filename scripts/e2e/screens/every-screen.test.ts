/** Every screen of every role, on a phone and on a desk: nothing that axe-core finds, nothing wider than the page. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from 'playwright-core';
import { addressOf } from '../../../web/src/address.ts';
import { screensOf, type RoleName } from '../../../web/src/roles.ts';
import { report, worldOf, type World } from '../world.ts';
import { DESKTOP, enter, findings, goTo, openBrowser, overflow, PHONE } from './browser.ts';

let world: World;
let browser: Browser;

beforeAll(async () => {
  world = await worldOf('moi-man-hinh');
  const person = await world.person(world.team.id);
  await report(world, person, world.team, ['guided=5', 'activated=3']);
  browser = await openBrowser();
});

afterAll(async () => {
  await browser.close();
});

const ACCOUNTS: readonly [RoleName, string][] = [
  ['reporter', 'cnscd.cat-ba.tdp-01'],
  ['standing', 'cong-an'],
  ['leader', 'ubnd'],
  ['auditor', 'giam-sat'],
  ['admin', 'quan-tri'],
];

describe.each(ACCOUNTS)('the screens of a %s', (role, account) => {
  it.each([
    ['on a phone', PHONE],
    ['on a desk', DESKTOP],
  ])('have no finding and fit, %s', async (_where, viewport) => {
    const { page, leave } = await enter(browser, world, account, { viewport });
    const found: string[] = [];
    for (const screen of screensOf(role)) {
      await goTo(page, addressOf(screen));
      found.push(...(await findings(page)).map((finding) => `${screen}: ${finding}`));
      const over = await overflow(page);
      if (over > 0) found.push(`${screen}: ${String(over)} px too wide`);
    }
    await leave();
    expect(found).toEqual([]);
  });
});
