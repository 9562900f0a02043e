// The security headers as the suite really sends them: pages, files, answers of the function through hosting and at its own
// address, refusals too; and that the browser holds them. What is expected is the list that is deployed, never another.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from 'playwright-core';
import { securityHeaders } from '#triggers/security-headers.ts';
import { runningStage, worldOf, type World } from '../world.ts';
import { DESKTOP, enter, openBrowser } from '../browser.ts';

const ROOT = join(import.meta.dirname, '../../..');
const stage = runningStage();
const expected = securityHeaders([`http://${stage.firestoreHost}`, `http://${stage.authHost}`]);
const direct = `${stage.functionsOrigin}/${stage.projectId}/asia-southeast1/files`;
const [asset = ''] = readdirSync(join(ROOT, 'web/dist/assets'));
const EDITION = '/files/editions/khong-co/2026-07-08.1.html';

describe('every answer', () => {
  it.each([
    ['the page', `${stage.hostingOrigin}/`, 200, 'no-cache'],
    ['an address that is none', `${stage.hostingOrigin}/khong-co`, 200, 'no-cache'],
    ['a hashed file', `${stage.hostingOrigin}/assets/${asset}`, 200, 'public, max-age=31536000, immutable'],
    ['an edition without a token', `${stage.hostingOrigin}${EDITION}`, 401, 'private, no-store'],
    ['no such file', `${stage.hostingOrigin}/files/khong-co`, 404, 'private, no-store'],
    ['the function itself, without a token', `${direct}${EDITION}`, 401, 'private, no-store'],
    ['the function itself, no such file', `${direct}/khong-co`, 404, 'private, no-store'],
  ])('carries the one list: %s', async (_, address, status, cache) => {
    const answer = await fetch(address);
    expect(answer.status).toBe(status);
    expect(Object.fromEntries(expected.map(({ key }) => [key, answer.headers.get(key)]))).toEqual(
      Object.fromEntries(expected.map(({ key, value }) => [key, value])),
    );
    expect(answer.headers.get('cache-control')).toBe(cache);
    expect(answer.headers.get('server')).toBeNull();
    // The functions emulator writes its own name on what passes through it; the function's own answer is tested without.
    if (cache !== 'private, no-store') expect(answer.headers.get('x-powered-by')).toBeNull();
  });

  it('refuses another method with the same headers', async () => {
    const answer = await fetch(`${direct}${EDITION}`, { method: 'POST' });
    expect(answer.status).toBe(404);
    for (const { key, value } of expected) expect(answer.headers.get(key)).toBe(value);
  });
});

describe('the browser', () => {
  let world: World;
  let browser: Browser;
  beforeAll(async () => {
    world = await worldOf('tieu-de');
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  it('refuses a style, a script and a connection that the list does not name, and the test that did it fails', async () => {
    const visitor = await enter(browser, world, 'cong-an', { viewport: DESKTOP });
    const refused = await visitor.page.evaluate(async () => {
      document.body.setAttribute('style', 'color: red');
      const script = document.createElement('script');
      script.textContent = 'document.title = "injected"';
      document.body.append(script);
      const connected = await fetch('https://storage.googleapis.com/').then(
        () => true,
        () => false,
      );
      return { color: document.body.style.color, title: document.title, connected };
    });
    expect(refused).toMatchObject({ color: '', connected: false });
    expect(refused.title).not.toBe('injected');
    await expect(visitor.leave()).rejects.toThrow('Content Security Policy');
  });
});
