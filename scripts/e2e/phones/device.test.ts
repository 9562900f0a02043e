/**
 * What a phone goes through: no signal, a killed page, storage that refuses, closes, hangs or is full, two tabs, a newer version.
 * Each time the journal holds the report once, as typed, and the screen never says more than is so.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Unit } from '#schema/plan.ts';
import { ensureAccounts } from '../../stage/accounts.ts';
import { DAY, worldOf, type World } from '../world.ts';
import { formOrReceipt, openForm, sendReport } from '../acts.ts';
import {
  arrive,
  DESKTOP,
  enter,
  findings,
  goTo,
  openBrowser,
  overflow,
  signIn,
  type Visitor,
} from '../browser.ts';

let world: World;
let browser: Browser;
/** One team for each test, so that none sees another's report. */
let teams: Unit[];

beforeAll(async () => {
  world = await worldOf('mot-may');
  teams = world.plan.units.filter(({ mustReport }) => mustReport === 'each-area').slice(0, 9);
  await ensureAccounts(world.stage, world.plan, teams.slice(6));
  browser = await openBrowser();
});

afterAll(async () => {
  await browser.close();
});

const team = (at: number): Unit => {
  const found = teams[at];
  if (!found) throw new Error(`no team ${String(at)}`);
  return found;
};
const form = (page: Page) => formOrReceipt(page).waitFor();
const received = (page: Page) => page.getByText('Mã biên nhận').first().waitFor();

/** The number of entries in the journal about a team's report of today, and the number it says. */
async function journaled({ id }: Unit): Promise<unknown[]> {
  const found = await world.stage.db
    .collection('journal')
    .where('campaignId', '==', world.plan.id)
    .where('unitId', '==', id)
    .get();
  return found.docs
    .map((document) => document.data())
    .filter(({ kind, target }) => kind === 'report.submit' && String(target).endsWith(DAY))
    .map(({ payload }) => (payload as { values: { guided?: unknown } }).values.guided);
}

/** Waits until the page is kept on the device: its worker is at work. */
async function kept(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
}

const WORKER = join(import.meta.dirname, '../../../web/dist/sw.js');

const COMMIT = '**/documents:commit';

async function reopened(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto(world.stage.hostingOrigin);
  return page;
}

/** Signs in with a changed browser: `change` runs before any script of the page. */
async function enterChanged(account: string, change: () => void): Promise<Visitor> {
  const visitor = await arrive(browser, world);
  await visitor.context.addInitScript(change);
  await visitor.page.reload();
  await signIn(visitor.page, account);
  return visitor;
}

describe('without a signal', () => {
  it('the page opens from a cold start, with form and history; what is written goes out when the signal is back', async () => {
    const { page, context, leave } = await enter(browser, world, team(0).id, { worker: true });
    await form(page);
    await goTo(page, '#/reports');
    await kept(page);
    await page.close();
    await context.setOffline(true);
    const cold = await reopened(context);
    await form(cold);
    await goTo(cold, '#/reports');
    await goTo(cold, '#/today');
    await sendReport(cold, { guided: '5' });
    await cold.getByText('Sẽ tự gửi khi có mạng').waitFor();
    await goTo(cold, '#/me/device');
    await cold.getByText('1 nội dung chờ gửi').waitFor();
    await cold.close();
    const again = await reopened(context);
    await form(again);
    await context.setOffline(false);
    await received(again);
    expect(await journaled(team(0))).toEqual([5]);
    await leave();
  });
});

describe('a page that is killed', () => {
  it('while its report is on the way delivers it once, as typed', async () => {
    const { page, context, leave } = await enter(browser, world, team(1).id);
    const reached = new Promise<void>((resolve) => {
      void context.route(COMMIT, async (route) => {
        await route.fetch();
        resolve();
        // The journal has it; the answer never comes.
      });
    });
    await sendReport(page, { guided: '6' });
    await reached;
    await page.close();
    await context.unroute(COMMIT);
    const again = await reopened(context);
    await received(again);
    expect(await journaled(team(1))).toEqual([6]);
    await leave();
  });
});

describe('a browser that refuses the database', () => {
  it('says so before anything is typed, never says "saved on the device", and loses nothing in a reload', async () => {
    const { page, context, leave } = await enterChanged(team(2).id, () => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('refused', 'SecurityError');
      };
    });
    await form(page);
    await page.getByText('Trình duyệt này không cho lưu lâu dài').waitFor();
    await context.route(COMMIT, (route) => route.abort());
    await sendReport(page, { guided: '7' });
    await page.locator('.chip', { hasText: 'Chờ gửi' }).or(page.getByText('tự gửi')).first().waitFor();
    expect(await page.getByText('Đã lưu trên máy').count()).toBe(0);
    await page.reload();
    await form(page);
    await context.unroute(COMMIT);
    await page.reload();
    await received(page);
    expect(await journaled(team(2))).toEqual([7]);
    await leave();
  });
});

describe('a database', () => {
  it('that the browser closes under the page is opened again: the report goes out', async () => {
    const { page, leave } = await enterChanged(team(3).id, () => {
      const open: IDBDatabase[] = [];
      Object.assign(globalThis, { openDatabases: open });
      const before = Reflect.get(IDBFactory.prototype, 'open') as (...asked: unknown[]) => IDBOpenDBRequest;
      IDBFactory.prototype.open = function (...asked) {
        const request = before.apply(this, asked);
        request.addEventListener('success', () => open.push(request.result));
        return request;
      };
    });
    await form(page);
    await page.evaluate(() => {
      for (const database of (globalThis as unknown as { openDatabases: IDBDatabase[] }).openDatabases)
        database.close();
    });
    await sendReport(page, { guided: '8' });
    await received(page);
    expect(await journaled(team(3))).toEqual([8]);
    await page.reload();
    await received(page);
    await leave();
  });

  it('that never answers is told as what it is, and the report goes out', async () => {
    const { page, leave } = await enterChanged(team(4).id, () => {
      IDBFactory.prototype.open = () => {
        const request = Object.create(IDBOpenDBRequest.prototype) as IDBOpenDBRequest;
        return Object.assign(request, {
          addEventListener: () => undefined,
          removeEventListener: () => undefined,
        });
      };
    });
    await form(page);
    await page.getByText('Bộ nhớ của máy chưa trả lời').waitFor();
    await sendReport(page, { guided: '9' });
    await received(page);
    expect(await journaled(team(4))).toEqual([9]);
    await leave();
  });

  it('that is full lets go what it already holds', async () => {
    const { page, context, leave } = await enterChanged(team(5).id, () => {
      const before = Reflect.get(IDBObjectStore.prototype, 'put') as (
        ...asked: unknown[]
      ) => IDBRequest<IDBValidKey>;
      IDBObjectStore.prototype.put = function (...asked) {
        if ('isFull' in globalThis) throw new DOMException('full', 'QuotaExceededError');
        return before.apply(this, asked);
      };
    });
    await form(page);
    await context.route(COMMIT, (route) => route.abort());
    await sendReport(page, { guided: '10' });
    await page.getByText('Sẽ tự gửi').first().waitFor();
    await page.evaluate(() => Object.assign(globalThis, { isFull: true }));
    await context.unroute(COMMIT);
    await goTo(page, '#/me/device');
    await page.getByRole('button', { name: 'Gửi lại tất cả' }).click();
    await goTo(page, '#/today');
    await received(page);
    expect(await journaled(team(5))).toEqual([10]);
    await leave();
  });
});

describe('two tabs of one phone', () => {
  it('that both hold a waiting report send it once, and neither is told that it was refused', async () => {
    const { page, context, leave } = await enter(browser, world, team(6).id);
    await form(page);
    await context.route(COMMIT, (route) => route.abort());
    await sendReport(page, { guided: '11' });
    await page.getByText('Sẽ tự gửi').first().waitFor();
    const other = await reopened(context);
    await other.getByText('Sẽ tự gửi').first().waitFor();
    await context.unroute(COMMIT);
    await Promise.all([page, other].map((tab) => tab.evaluate(() => dispatchEvent(new Event('online')))));
    await Promise.all([received(page), received(other)]);
    for (const tab of [page, other]) expect(await tab.getByText('Không gửi được').count()).toBe(0);
    expect(await journaled(team(6))).toEqual([11]);
    await leave();
  });
});

describe('a session that the server ended', () => {
  it('leads to signing in again, and what was not sent goes out after it', async () => {
    const { page, context, leave } = await enter(browser, world, team(7).id);
    await form(page);
    await context.route(COMMIT, (route) => route.abort());
    await sendReport(page, { guided: '12' });
    await page.getByText('Sẽ tự gửi').first().waitFor();
    const unauthorized = { status: 401, json: { error: { status: 'UNAUTHENTICATED' } } };
    await context.route('**/documents:*', (route) => route.fulfill(unauthorized));
    await context.route('**/token?*', (route) =>
      route.fulfill({
        status: 400,
        json: { error: { message: 'TOKEN_EXPIRED', status: 'INVALID_ARGUMENT' } },
      }),
    );
    await page.evaluate(() => dispatchEvent(new Event('online')));
    await page.getByText('Phiên đăng nhập đã hết hạn').waitFor();
    await context.unrouteAll();
    await signIn(page, team(7).id);
    await received(page);
    expect(await journaled(team(7))).toEqual([12]);
    await leave();
  });
});

describe('a phone that holds two reports it cannot send', () => {
  const HOLDS = 'còn 2 báo cáo chưa gửi từ';

  it('is seen by the desk, by who leads the team and by its colleagues, and is gone once they are sent', async () => {
    const holder = team(8);
    const { page, context, leave } = await enter(browser, world, holder.id);
    await form(page);
    // Everything else works: the phone has a signal and can say that it holds something.
    await context.route(COMMIT, (route) =>
      (route.request().postData() ?? '').includes('/journal/') ? route.abort() : route.continue(),
    );
    await sendReport(page, { guided: '13' });
    await page.getByText('Sẽ tự gửi').first().waitFor();
    await goTo(page, `#/today/${holder.areaIds[0] ?? ''}/2026-07-07`);
    await sendReport(page, { guided: '12' });
    await page.getByText('Sẽ tự gửi').first().waitFor();

    const desk = await enter(browser, world, 'cong-an', { viewport: DESKTOP });
    const row = desk.page.getByRole('row', { name: holder.shortName });
    await row.getByText(HOLDS).waitFor();
    await desk.page.locator('main.screen .notice', { hasText: holder.shortName }).getByText(HOLDS).waitFor();
    expect([await findings(desk.page), await overflow(desk.page)]).toEqual([[], 0]);
    const lead = await enter(browser, world, 'phong-vhxh');
    const colleague = await enter(browser, world, holder.id);
    for (const { visitor, address } of [
      { visitor: lead, address: '#/reports' },
      { visitor: colleague, address: '#/me/device' },
      { visitor: colleague, address: '#/reports' },
    ]) {
      await goTo(visitor.page, address);
      await visitor.page.getByText(HOLDS).waitFor();
      expect([await findings(visitor.page), await overflow(visitor.page)]).toEqual([[], 0]);
    }
    await goTo(page, '#/me/device');
    expect(await page.getByText(HOLDS).count()).toBe(0);

    await context.unroute(COMMIT);
    await page.getByRole('button', { name: 'Gửi lại tất cả' }).click();
    await page.getByText('Không còn gì chờ gửi').waitFor();
    for (const gone of [desk, colleague])
      await gone.page.getByText(HOLDS).first().waitFor({ state: 'detached' });
    expect(await journaled(holder)).toEqual([13]);
    await Promise.all([leave(), desk.leave(), lead.leave(), colleague.leave()]);
  });
});

describe('a newer version', () => {
  it('waits while something is typed, is then offered, and opens when the person says so', async () => {
    const { page, leave } = await enter(browser, world, team(0).id, { worker: true });
    await form(page);
    await kept(page);
    await page.reload();
    await form(page);
    const built = readFileSync(WORKER, 'utf8');
    try {
      writeFileSync(WORKER, `${built}\n// newer`);
      await openForm(page);
      await page.fill('#guided', '3');
      await page.waitForFunction(async () => (await navigator.serviceWorker.getRegistration()) !== undefined);
      await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
      await page.getByText('Bản mới, mở lại khi gửi xong').waitFor();
      await goTo(page, '#/reports');
      await page.getByRole('button', { name: 'Mở bản mới' }).click();
      await page.waitForFunction(
        () =>
          (performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming | undefined)?.type ===
          'reload',
      );
      await page.getByText('Có bản mới').waitFor({ state: 'detached' });
      await goTo(page, '#/today');
      expect(await page.inputValue('#guided')).toBe('3');
    } finally {
      writeFileSync(WORKER, built);
    }
    await leave();
  });

  it('of the worker that cannot be installed leaves the page as it is', async () => {
    const built = readFileSync(WORKER, 'utf8');
    try {
      writeFileSync(WORKER, 'throw new Error("broken")');
      const { page, leave } = await enter(browser, world, team(1).id, { worker: true });
      await form(page);
      await goTo(page, '#/me/device');
      await page.getByText('Chưa: mở lại trang khi có mạng để lưu.').waitFor();
      await leave();
    } finally {
      writeFileSync(WORKER, built);
    }
  });
});
