// How the functions are built: from functions/src into functions/lib, a few files instead of hundreds, because opening
// files is much of a cold start. The list of functions and each trigger are entries, so that a process loads its own.
// Google's packages and the spreadsheet library stay beside it, as functions/package.json installs them; what else is
// imported is taken in, as far as it is used. Must never bundle a package that looks for files of its own.
import { resolve } from 'node:path';
import { defineConfig } from 'vite';

const ROOT = resolve(import.meta.dirname, '../..');
const SOURCES = resolve(ROOT, 'functions/src');
const TRIGGERS = ['on-entry-created', 'on-totals-changed', 'tick', 'deliver', 'files', 'logins', 'sign-in'];
const BESIDE = /^(firebase-admin|firebase-functions|@google-cloud\/pubsub|exceljs|nodemailer)(\/|$)/;

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
      input: [
        resolve(SOURCES, 'index.ts'),
        ...TRIGGERS.map((name) => resolve(SOURCES, `triggers/${name}.ts`)),
      ],
      external: (id) => BESIDE.test(id),
      output: {
        ...{ entryFileNames: '[name].js', chunkFileNames: '[name].js' },
        // Comments and blanks are kept in memory too, in two bytes a character.
        minify: { mangle: false, compress: false, codegen: true },
      },
    },
  },
});
