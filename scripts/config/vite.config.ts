// How the web client is built: from web/ into web/dist, for phones of the last five years, with the worker that keeps it on
// the device. It must never compile a project's address in: that is /config.json, written by whoever serves the page.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { serwist } from '@serwist/vite';
import { defineConfig } from 'vite';

const ROOT = resolve(import.meta.dirname, '../..');
const DIST = resolve(ROOT, 'web/dist');
// The context's floor is Android WebView 80 and iOS 14.
const TARGET = ['chrome80', 'safari14'];

/** Returns the version with the commit it was built from, where there is one. */
function version(): string {
  const { version } = JSON.parse(readFileSync(resolve(ROOT, 'package.json'), 'utf8')) as { version: string };
  try {
    const said = execFileSync('git', ['rev-parse', '--short', 'HEAD'], {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return `${version} (${said.toString().trim()})`;
  } catch {
    return version;
  }
}

/** What few people need and weighs much: fetched when first opened, kept from then on. */
const NOT_AHEAD = [
  '**/sdk-listeners-*',
  '**/browser-*',
  '**/exceljs*',
  '**/jszip*',
  '**/papaparse*',
  '**/draw-trend-*',
];

export default defineConfig({
  root: resolve(ROOT, 'web'),
  cacheDir: resolve(ROOT, '.cache/vite'),
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  define: { __VERSION__: JSON.stringify(version()) },
  plugins: [
    serwist({
      swSrc: resolve(ROOT, 'web/src/worker/sw.ts'),
      swDest: resolve(DIST, 'sw.js'),
      globDirectory: DIST,
      globPatterns: ['index.html', 'assets/**/*.{js,css}', 'app.webmanifest', 'icons/*'],
      globIgnores: NOT_AHEAD,
      dontCacheBustURLsMatching: /^assets\//,
      injectionPoint: 'self.__SW_MANIFEST',
      rollupFormat: 'iife',
    }),
  ],
  build: { outDir: DIST, emptyOutDir: true, target: TARGET, cssTarget: TARGET },
});
