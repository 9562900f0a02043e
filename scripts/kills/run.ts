/** Plays one seed: two people who share a phone, on the real suite, and what became of their reports. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { edit, formOrReceipt } from '../e2e/acts.ts';
import { goTo, signIn } from '../e2e/browser.ts';
import type { World } from '../e2e/world.ts';
import { armed, ifSlow, keep, unlessKilled } from './hand.ts';
import { KEYS, type Handle, type Seen } from './in-page.ts';
import { isGiven, judge, type Sent, type Verdict } from './judge.ts';
import { Phone } from './phone.ts';
import { inWords, scriptOf, type Step } from './script.ts';

export interface Ran extends Verdict {
  seed: number;
  steps: string[];
  sent: number;
  promised: number;
  killed: number;
  heldBack: string[];
  ms: number;
}

const PROMISE = /Đã lưu trên máy\.|Giữ tạm trong trình duyệt|Đã gửi|Đã nhận|Mã biên nhận/;
const ANSWER = 'Sẽ tự gửi|Đang gửi|Đã gửi|Mã biên nhận|Không gửi được|Không được chấp nhận';
const DAY_MS = 86_400_000;
const SOON_MS = 5_000;
const WORKER = fileURLToPath(new URL('../../web/dist/sw.js', import.meta.url));

/** Plays the script of a seed with two units that no other run of this world has. */
export async function runSeed(world: World, seed: number, unitIds: [string, string]): Promise<Ran> {
  const startedMs = Date.now();
  const player = new Player(world, seed, unitIds);
  const steps = scriptOf(seed);
  try {
    await player.play(steps);
  } catch (fault) {
    player.faults.push(`broke off at ${player.at}: ${String(fault).split('\n').slice(0, 3).join(' ')}`);
  } finally {
    await player.phone.discard();
  }
  const { faults, heldBack, sent } = player;
  const verdict = await judge(world, sent, player.ends, unitIds);
  return {
    ...{ seed, steps: steps.map(inWords), journaled: verdict.journaled, refused: verdict.refused },
    ...{ sent: sent.length, promised: sent.filter(({ promised }) => promised).length },
    ...{
      killed: player.phone.killed,
      heldBack,
      faults: [...faults, ...verdict.faults],
      ms: Date.now() - startedMs,
    },
  };
}

class Player {
  readonly sent: Sent[] = [];
  readonly faults: string[] = [];
  /** What the form would not send, and what it said. */
  readonly heldBack: string[] = [];
  /** What each person's screen says when all is over. */
  readonly ends = new Map<string, string>();
  readonly phone: Phone;
  at = 'the start';
  readonly #world: World;
  readonly #units: [string, string];
  #who = 0;
  readonly #lastOf = new Map<Page, Sent>();
  readonly #receipts = new Map<string, Promise<void>>();

  constructor(world: World, seed: number, units: [string, string]) {
    this.#world = world;
    this.#units = units;
    const { stage, plan } = world;
    const saw = this.#saw.bind(this);
    this.phone = new Phone({ origin: stage.hostingOrigin, campaignId: plan.id, seed, saw });
  }

  get #unitId(): string {
    return this.#units[this.#who] ?? '';
  }

  async play(steps: readonly Step[]): Promise<void> {
    await this.phone.start();
    const first = await this.#ready();
    await first?.evaluate(async () => {
      await navigator.serviceWorker.ready;
    });
    for (const [index, step] of steps.entries()) {
      this.at = `${String(index + 1)} ${inWords(step)}`;
      const page = await this.#ready();
      if (page) await unlessKilled(page, () => this.#do(step, page));
    }
    this.at = 'the end';
    await this.#finish();
    await Promise.all(this.#receipts.values());
  }

  #saw(page: Page, { text, receipt, fresh }: Seen): void {
    const last = this.#lastOf.get(page);
    if (last && fresh && PROMISE.test(text)) last.promised = true;
    if (last && fresh && text.includes('Đã nhận')) last.received = true;
    if (receipt !== null && !this.#receipts.has(receipt)) this.#receipts.set(receipt, this.#check(receipt));
  }

  async #check(receipt: string): Promise<void> {
    if (!(await isGiven(this.#world, receipt))) this.faults.push(`nobody gave the receipt ${receipt}`);
  }

  /** Returns the page in front, at the form and signed in. **Null**: it was killed on the way. */
  async #ready(): Promise<Page | null> {
    const page = this.phone.pages.at(-1) ?? (await this.phone.open());
    return unlessKilled(page, async () => {
      const form = formOrReceipt(page);
      const door = page.locator('#email');
      await page.evaluate(() => {
        if (location.hash !== '#/today') location.hash = '#/today';
      });
      await form.or(door).first().waitFor();
      if (await door.isVisible()) {
        await this.#letIn();
        await signIn(page, this.#unitId);
        await goTo(page, '#/today');
        await form.waitFor();
      }
      return page;
    });
  }

  /** Signing in needs the server; entries still do not get through where they did not. */
  async #letIn(): Promise<void> {
    if (['offline', 'busy', 'flaky'].includes(this.phone.net)) await this.phone.setNet('no-commit');
  }

  async #do(step: Step, page: Page): Promise<void> {
    switch (step.act) {
      case 'send':
        return this.#send(page, step.written, step.killAt);
      case 'net':
        return this.phone.setNet(step.net);
      case 'reopen':
      case 'restart':
        if (step.killAt !== null) await keep(page, KEYS.killAt, String(step.killAt));
        return step.act === 'reopen' ? this.#closeAll() : this.#restart();
      case 'second tab':
        await this.phone.open();
        return;
      case 'full':
        return keep(page, KEYS.full, step.full);
      case 'clock':
        await keep(page, KEYS.clockMs, String(step.days * DAY_MS));
        await page.reload();
        return;
      case 'close database':
        return page.evaluate(() => (globalThis as unknown as { kills: Handle }).kills.closeDatabases());
      case 'other person':
        return this.#change(page);
      case 'update':
        return this.#update(page);
    }
  }

  async #closeAll(): Promise<void> {
    for (const page of this.phone.pages) await page.close();
  }

  async #restart(): Promise<void> {
    await this.phone.stop();
    await this.phone.start();
  }

  /** Fills in the form and sends, as far as the page lets the person. */
  async #send(page: Page, written: Sent['written'], killAt: number | null): Promise<void> {
    const send = page.getByRole('dialog').getByRole('button', { name: 'Gửi báo cáo' });
    const mine = page.getByRole('button', { name: 'Giữ số đang nhập' });
    const move = page.getByRole('button', { name: /^Chuyển số đã nhập sang/ }).first();
    const fault = page.locator('main.screen form [role=alert] .fault').first();
    for (let turn = 0; turn < 4 && !(await send.isVisible()); turn++) {
      if (await edit(page).isVisible()) await edit(page).click({ timeout: SOON_MS }).catch(ifSlow);
      for (const [id, text] of Object.entries(written))
        await page.fill(`[id="${id}"]`, text, { timeout: SOON_MS }).catch(ifSlow);
      for (const way of [mine, move]) {
        if (await way.isVisible()) await way.click({ timeout: SOON_MS }).catch(ifSlow);
      }
      await page.locator('main.screen form button[type=submit]').click({ timeout: SOON_MS }).catch(ifSlow);
      await send.or(fault).or(mine).first().waitFor({ timeout: SOON_MS }).catch(ifSlow);
    }
    if (!(await send.isVisible())) {
      const why = await page.locator('main.screen form .fault').allTextContents();
      if (!(await fault.isVisible())) this.faults.push(`cannot send and says nothing: ${this.at}`);
      else this.heldBack.push(`${this.at}: ${why.filter((text) => text !== '').join(' ')}`);
      return;
    }
    const shown = (await page.getByRole('dialog').textContent()) ?? '';
    const [, date = '', month = '', year = ''] = /ngày (\d\d)\/(\d\d)\/(\d{4})/.exec(shown) ?? [];
    const report = { ...{ unitId: this.#unitId, written }, day: `${year}-${month}-${date}` };
    const sent: Sent = { ...report, promised: false, received: false };
    this.sent.push(sent);
    this.#lastOf.clear();
    this.#lastOf.set(page, sent);
    if (killAt !== null) await armed(page, killAt);
    await send.click();
    await page.waitForFunction(
      (answer) => new RegExp(answer).test(document.querySelector('main.screen')?.textContent ?? ''),
      ANSWER,
    );
    if (killAt === null) return;
    await page.waitForEvent('close', { timeout: SOON_MS }).catch(ifSlow);
    if (!page.isClosed()) await armed(page, 0);
  }

  /** The one signs out, asked once more where something waits; the other signs in. */
  async #change(page: Page): Promise<void> {
    await this.#letIn();
    for (const other of this.phone.pages) if (other !== page) await other.close();
    await goTo(page, '#/me');
    await page.locator('main.screen').getByRole('button', { name: 'Đăng xuất' }).first().click();
    const sure = page.getByRole('dialog').getByRole('button', { name: 'Đăng xuất' });
    const door = page.locator('#email');
    await sure.or(door).first().waitFor();
    if (await sure.isVisible()) await sure.click();
    await door.waitFor();
    this.#who = 1 - this.#who;
    await signIn(page, this.#unitId);
  }

  /** A newer version arrives; whoever is asked opens it. */
  async #update(page: Page): Promise<void> {
    if (this.phone.net === 'offline') return;
    writeFileSync(WORKER, `${readFileSync(WORKER, 'utf8')}\n// newer`);
    await page.evaluate(async () => {
      await (await navigator.serviceWorker.getRegistration())?.update();
    });
    const open = page.getByRole('button', { name: 'Mở bản mới' });
    const later = page.getByText('Bản mới, mở lại khi gửi xong');
    await open.or(later).first().waitFor({ timeout: SOON_MS }).catch(ifSlow);
    if (!(await open.isVisible())) return;
    await Promise.all([page.waitForEvent('load'), open.click()]);
  }

  /** The signal is back, the device is well again, and each of the two opens the page once more. */
  async #finish(): Promise<void> {
    await this.phone.setNet('good');
    const page = await this.#ready();
    if (page) {
      await armed(page, 0);
      for (const key of [KEYS.full, KEYS.clockMs, KEYS.killAt]) await keep(page, key, '');
    }
    await this.#closeAll();
    await this.#settle();
    if (!this.sent.some(({ unitId }) => unitId !== this.#unitId)) return;
    const again = await this.#ready();
    if (again) await this.#change(again);
    await this.#settle();
  }

  /** Waits until the screens say that nothing waits any more and how each report stands. */
  async #settle(): Promise<void> {
    const page = await this.#ready();
    if (!page) throw new Error('nobody killed this page');
    await goTo(page, '#/me/device');
    await page.getByText('Không còn gì chờ gửi.').waitFor();
    const onDevice = await page.locator('main.screen').textContent();
    await goTo(page, '#/today');
    await page.waitForFunction(() => {
      const chips = [...document.querySelectorAll('main.screen .chip')].map(({ textContent }) => textContent);
      return chips.length > 0 && !chips.some((chip) => ['Chờ gửi', 'Đang gửi'].includes(chip));
    });
    const onForm = await page.locator('main.screen').textContent();
    this.ends.set(this.#unitId, `${onDevice} ${onForm ?? ''}`);
  }
}
