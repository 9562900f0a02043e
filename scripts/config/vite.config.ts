// How the web client is built: from web/ into web/dist, for phones of the last five years. It must never compile a
// project's address in: that is /config.json, written by whoever serves the page.
import { resolve } from 'node:path';
import { defineConfig } from 'vite';

const ROOT = resolve(import.meta.dirname, '../..');

export default defineConfig({
  root: resolve(ROOT, 'web'),
  cacheDir: resolve(ROOT, '.cache/vite'),
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: resolve(ROOT, 'web/dist'),
    emptyOutDir: true,
    // The context's floor is Android WebView 80 and iOS 14.
    target: ['chrome80', 'safari14'],
    cssTarget: ['chrome80', 'safari14'],
  },
});
