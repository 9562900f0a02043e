/** One phone: a browser with a storage of its own that outlives it, and a way to the server that can be spoilt. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page, type Route } from 'playwright-core';
import { setTimeout as wait } from 'node:timers/promises';
import { randomOf } from '../../functions/test/faults/random.ts';
import { CHROMIUM, FLAGS, PHONE } from '../e2e/browser.ts';
import { inPage, KEYS, type Seen } from './in-page.ts';
import type { Net } from './script.ts';

const PATIENCE_MS = 60_000;
const SLOW_MS = 1_500;

export interface PhoneOptions {
  origin: string;
  campaignId: string;
  seed: number;
  saw: (page: Page, seen: Seen) => void;
}

export class Phone {
  net: Net = 'good';
  killed = 0;
  #context: BrowserContext | null = null;
  readonly #dir = mkdtempSync(join(tmpdir(), 'kills-'));
  readonly #options: PhoneOptions;
  readonly #random;

  constructor(options: PhoneOptions) {
    this.#options = options;
    this.#random = randomOf(options.seed);
  }

  /** The pages that are open, the newest last. */
  get pages(): Page[] {
    return this.#context?.pages().filter((page) => page.url().startsWith(this.#options.origin)) ?? [];
  }

  async start(): Promise<void> {
    const context = await chromium.launchPersistentContext(this.#dir, {
      executablePath: CHROMIUM,
      args: FLAGS,
      viewport: PHONE,
      locale: 'vi-VN',
      reducedMotion: 'reduce',
      serviceWorkers: 'allow',
    });
    this.#context = context;
    context.setDefaultTimeout(PATIENCE_MS);
    context.on('dialog', (dialog) => {
      if (dialog.message() !== KEYS.kill) {
        void dialog.accept().catch(() => undefined);
        return;
      }
      this.killed += 1;
      void dialog
        .page()
        ?.close({ runBeforeUnload: false })
        .catch(() => undefined);
    });
    await context.exposeBinding(KEYS.saw, ({ page }, seen: Seen) => {
      this.#options.saw(page, seen);
    });
    await context.addInitScript(inPage, [KEYS, this.#options.campaignId] as const);
    await context.route('**/documents:*', (route) => this.#carry(route).catch(() => undefined));
    await context.setOffline(this.net === 'offline');
  }

  async open(): Promise<Page> {
    const context = this.#context;
    if (!context) throw new Error('the phone is off');
    const page = await context.newPage();
    await page.goto(this.#options.origin).catch((fault: unknown) => {
      if (!page.isClosed()) throw fault;
    });
    return page;
  }

  async setNet(net: Net): Promise<void> {
    this.net = net;
    await this.#context?.setOffline(net === 'offline');
  }

  /** Closes the browser; what it stored stays. */
  async stop(): Promise<void> {
    await this.#context?.close();
    this.#context = null;
  }

  async discard(): Promise<void> {
    await this.stop().catch(() => undefined);
    rmSync(this.#dir, { recursive: true, force: true, maxRetries: 5 });
  }

  async #carry(route: Route): Promise<void> {
    const isCommit = route.request().url().endsWith(':commit');
    const net =
      this.net === 'flaky'
        ? this.#random.of(['good', 'no-commit', 'no-answer', 'busy', 'slow'] as const)
        : this.net;
    if (net === 'slow') {
      await wait(this.#random.below(SLOW_MS));
      return route.continue();
    }
    if (net === 'busy') {
      const status = this.#random.of([500, 503]);
      return route.fulfill({ status, json: { error: { code: status, status: 'UNAVAILABLE' } } });
    }
    if (!isCommit || net === 'good' || net === 'offline') return route.continue();
    if (net === 'no-answer') await route.fetch();
    return route.abort();
  }
}
