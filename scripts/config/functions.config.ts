// How the functions are built: from functions/src into functions/lib, a few files instead of hundreds, because opening
// files is most of a cold start. Google's packages and the spreadsheet library stay beside it, as functions/package.json
// installs them; what else is imported is taken in, as far as it is used. Must never bundle a package that looks for
// files of its own.
import { resolve } from 'node:path';
import { defineConfig } from 'vite';

const ROOT = resolve(import.meta.dirname, '../..');
const BESIDE = /^(firebase-admin|firebase-functions|@google-cloud\/pubsub|exceljs)(\/|$)/;

export default defineConfig({
  root: resolve(ROOT, 'functions'),
  cacheDir: resolve(ROOT, '.cache/vite-functions'),
  publicDir: false,
  ssr: { noExternal: true },
  build: {
    ssr: true,
    target: 'node24',
    outDir: resolve(ROOT, 'functions/lib'),
    emptyOutDir: true,
    // Names stay readable in a stack trace.
    minify: false,
    sourcemap: true,
    rolldownOptions: {
      input: resolve(ROOT, 'functions/src/index.ts'),
      external: (id) => BESIDE.test(id),
      output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' },
    },
  },
});
