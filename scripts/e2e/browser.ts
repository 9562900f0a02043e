/**
 * People at the screens: Chromium on the running suite's own address, one browser a test file, one context a person.
 * Presses what a person presses and reads what a person reads; never reaches into the page's code.
 */
import axe from 'axe-core';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { addressOf } from '#web/address.ts';
import { DEMO_PASSWORD, emailOf } from '../stage/accounts.ts';
import type { World } from './world.ts';

type Place = Pick<World, 'stage' | 'plan'>;

export const PHONE = { width: 360, height: 780 };
export const DESKTOP = { width: 1280, height: 900 };

export const CHROMIUM = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
export const FLAGS = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'],
  // Letters are as wide, and lines break, alike on every machine.
  ...['--font-render-hinting=none', '--disable-lcd-text'],
];

/** How long a screen may take on a busy machine before the test gives up. */
const PATIENCE_MS = 60_000;

export interface Visitor {
  page: Page;
  context: BrowserContext;
  leave: () => Promise<void>;
}

export async function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
}

/** Opens the page as somebody who is not signed in. `worker`: with the service worker, which most tests do without. */
export async function arrive(
  browser: Browser,
  world: Place,
  { viewport = PHONE, language = 'vi', worker = false, userAgent = '' } = {},
): Promise<Visitor> {
  const { stage, plan } = world;
  const context = await browser.newContext({
    viewport,
    ...(userAgent === '' ? {} : { userAgent }),
    locale: 'vi-VN',
    reducedMotion: 'reduce',
    serviceWorkers: worker ? 'allow' : 'block',
  });
  context.setDefaultTimeout(PATIENCE_MS);
  await context.addInitScript(
    ([campaignId, spoken]) => {
      localStorage.setItem('so-chien-dich.campaign', campaignId);
      localStorage.setItem('so-chien-dich.language', spoken);
    },
    [plan.id, language] as const,
  );
  const violations = policyViolations(context);
  const page = await context.newPage();
  await page.goto(stage.hostingOrigin);
  return {
    page,
    context,
    leave: async () => {
      await context.close();
      if (violations.length > 0) throw new Error(`Content Security Policy:\n${violations.join('\n')}`);
    },
  };
}

/** Without a signal Firestore's client looks for Google's own picture; that nobody is asked is what the policy is for. */
const EXPECTED = 'www.google.com/images/cleardot.gif';

/** Returns the list that fills with what the browser refuses by the content security policy, frames included. */
function policyViolations(context: BrowserContext): string[] {
  const violations: string[] = [];
  context.on('console', (message) => {
    const text = message.text();
    const violates = message.type() === 'error' && text.includes('Content Security Policy');
    if (violates && !text.includes(EXPECTED)) violations.push(text);
  });
  return violations;
}

/** Arrives and signs in with a unit's demonstration account, as far as the first screen. */
export async function enter(
  browser: Browser,
  world: Place,
  account: string,
  options: { viewport?: { width: number; height: number }; language?: string; worker?: boolean } = {},
): Promise<Visitor> {
  const visitor = await arrive(browser, world, options);
  await signIn(visitor.page, account);
  return visitor;
}

/** Signs in on the page that asks for it, as far as the first screen. */
export async function signIn(page: Page, account: string): Promise<void> {
  await page.fill('#email', emailOf(account));
  await page.fill('#password', DEMO_PASSWORD);
  await page.keyboard.press('Enter');
  await page.locator('main.screen h1').waitFor();
}

/** Goes to a screen by its address and waits until nothing is loading. */
export async function goTo(page: Page, address: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, address);
  await settled(page);
}

/** Waits until the page shows no grey lines any more. */
export async function settled(page: Page): Promise<void> {
  await page.locator('main.screen h1').waitFor();
  await page.waitForFunction(() => document.querySelector('.waiting') === null);
}

/** How somebody looks at a page. **Units**: CSS pixels; `text` times the size that the browser has by itself. */
export interface Sight {
  viewport: { width: number; height: number };
  text?: number;
}

/** Shows the page, which stays where it is, to somebody who looks at it like this. */
export async function lookAs(page: Page, { viewport, text = 1 }: Sight): Promise<void> {
  await page.setViewportSize(viewport);
  await page.evaluate((times) => {
    document.documentElement.style.fontSize = times === 1 ? '' : `${String(times * 100)}%`;
  }, text);
}

/** Changes the language where people change it, under their account. */
export async function speak(page: Page, language: string): Promise<void> {
  await goTo(page, addressOf('me'));
  const inOther = page.locator(`main.screen button[lang=${language}]`);
  if (await inOther.isVisible()) await inOther.click();
  await page.locator(`html[lang=${language}]`).waitFor();
}

/**
 * Returns what axe-core finds wrong on the page, each with the first place; empty when all is well. Not in a frame: what stands
 * in the one that there is, an edition, is looked at on a page of its own.
 */
export async function findings(page: Page): Promise<string[]> {
  // The library's own wrapper loads it anew for each look and opens a page to add up the frames.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, {
      ...{ iframes: false, resultTypes: ['violations'], selectors: false },
    });
    return violations.map(({ id, help, nodes }) => `${id}: ${help} (${nodes[0]?.html ?? ''})`);
  });
}

/** Returns by how much the page is wider than the screen. **Units**: CSS pixels. */
export async function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
}
