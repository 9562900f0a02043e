// Proves that what is deployed carries the one list of headers, and that the list is as narrow as the pages allow. No
// network, no emulator; the browser's own judgement is in scripts/e2e/screens/headers.test.ts.
import { createHash } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { textOf } from '#renderings/markup.ts';
import { pageStyle } from '#renderings/page-style.ts';
import { answered } from '#triggers/answered.ts';
import { PRODUCTION_ORIGINS, securityHeaders, STYLE_HASHES } from '#triggers/security-headers.ts';

const ROOT = join(import.meta.dirname, '../..');
const EMULATORS = ['http://127.0.0.1:8080', 'http://127.0.0.1:9099'];
const production = securityHeaders(PRODUCTION_ORIGINS);
const demonstration = securityHeaders(EMULATORS);

const { hosting } = JSON.parse(readFileSync(join(ROOT, 'firebase.json'), 'utf8')) as {
  hosting: { headers: { source: string; headers: { key: string; value: string }[] }[] };
};
const hashOf = (text: string): string => createHash('sha256').update(text).digest('base64');

describe('the headers of a deployment', () => {
  it('are the one list, on every address, as firebase.json stands', () => {
    const [everywhere] = hosting.headers;
    expect(everywhere?.source).toBe('**');
    expect(everywhere?.headers).toEqual([{ key: 'Cache-Control', value: 'no-cache' }, ...production]);
  });

  it('keep hashed files for a year, pages never without asking, editions and logins nowhere', () => {
    const caches = hosting.headers.map(({ source, headers }) => [
      source,
      headers.find(({ key }) => key === 'Cache-Control')?.value,
    ]);
    expect(caches).toEqual([
      ['**', 'no-cache'],
      ['/assets/**', 'public, max-age=31536000, immutable'],
      ['/files/**', 'private, no-store'],
      ['/logins/**', 'private, no-store'],
      ['/sign-in', 'private, no-store'],
    ]);
  });

  it('name no machine of ours, no wildcard, nothing inline', () => {
    const text = JSON.stringify(production);
    for (const word of ['127.0.0.1', 'localhost', '*', "'unsafe-inline'", "'unsafe-eval'", 'http:', 'ws:'])
      expect(text).not.toContain(word);
  });

  it('differ between production and demonstration by the named origins only', () => {
    const production_ = JSON.stringify(production).replace(PRODUCTION_ORIGINS.join(' '), 'ORIGINS');
    expect(production_).toContain('ORIGINS');
    expect(JSON.stringify(demonstration).replace(EMULATORS.join(' '), 'ORIGINS')).toBe(production_);
  });

  it('open the camera to our own pages, which read codes with it, and no other device to anybody', () => {
    const policy = production.find(({ key }) => key === 'Permissions-Policy')?.value.split(', ') ?? [];
    expect(policy).toContain('microphone=()');
    expect(policy.filter((device) => !device.endsWith('=()'))).toEqual(['camera=(self)']);
  });

  it('allow the style sheet of an edition and the two attributes of a chart, by their hash', () => {
    const page = textOf(pageStyle());
    const sheets = [...page.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, text = '']) => hashOf(text));
    const charts = ['width: 100%; height: 12rem;', 'overflow: visible;'].map(hashOf);
    expect(STYLE_HASHES).toEqual([...sheets, ...charts]);
  });
});

describe('an answer of the function itself', () => {
  let server: Server;
  afterEach(() => server.close());

  const ask = async (handle: Parameters<typeof answered>[1]): Promise<Response> => {
    const whole = answered(production, handle);
    server = createServer((request, response) => {
      response.setHeader('X-Powered-By', 'Express');
      void whole(request, response);
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    return fetch(`http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`);
  };

  it.each([
    ['a file', 200, (response: { statusCode: number; end: (text: string) => unknown }) => response.end('ok')],
    ...[401, 403, 404].map(
      (status) =>
        [
          'a refusal',
          status,
          (response: { statusCode: number; end: (text: string) => unknown }) => {
            response.statusCode = status;
            response.end('no');
          },
        ] as const,
    ),
    [
      'a fault',
      500,
      () => {
        throw new Error('secret');
      },
    ],
  ] as const)('carries the list: %s, %d', async (_, status, answer) => {
    const response = await ask((_request, itsResponse) => {
      answer(itsResponse);
      return Promise.resolve();
    });
    expect(response.status).toBe(status);
    for (const { key, value } of production) expect(response.headers.get(key)).toBe(value);
    expect(response.headers.get('cache-control')).toBe('private, no-store');
    expect(response.headers.get('x-powered-by')).toBeNull();
    expect(response.headers.get('server')).toBeNull();
    expect(await response.text()).not.toContain('secret');
  });
});
