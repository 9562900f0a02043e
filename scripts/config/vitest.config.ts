// Which tests there are and what each kind runs against: nothing (unit), the rules (rules), the workflows on the real
// store (emulator), the whole suite with a browser (screens), and with a browser that installs newer versions of the
// client (phones). No retries: a test that passes the second time has failed. The projects must cover every *.test.ts of
// the tree exactly once; gates.test.ts counts them.
import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

const ROOT = resolve(import.meta.dirname, '../..');

// Printed once per run; the workers inherit it through the environment. The same seed every time, so that a commit is
// judged by what it changed; FC_SEED=random looks further, FC_SEED=… replays what that found.
const wanted = process.env['FC_SEED'] ?? '20260708';
process.env['FC_SEED'] = wanted === 'random' ? String(Date.now() % 2 ** 31) : wanted;
console.log(`fast-check seed ${process.env['FC_SEED']} (replay with FC_SEED=${process.env['FC_SEED']})`);

/** The globs of each project, relative to the root of the repository. */
export const PROJECT_FILES = {
  unit: [
    'functions/test/*.test.ts',
    'functions/test/{domain,renderings,store,workflows}/**/*.test.ts',
    'web/src/**/*.test.{ts,tsx}',
    'scripts/*.test.ts',
    'scripts/!(e2e)/**/*.test.ts',
  ],
  rules: ['functions/test/rules/**/*.test.ts'],
  emulator: ['functions/test/{emulator,faults}/**/*.test.ts'],
  phones: ['scripts/e2e/phones/**/*.test.ts'],
  screens: ['scripts/e2e/*.test.ts', 'scripts/e2e/screens/**/*.test.ts'],
};

/** Far beyond what any test takes: a slow machine must not turn a right answer into a wrong one. */
const UNIT_TIMEOUT_MS = 120_000;
const SUITE_TIMEOUT_MS = 240_000;

export default defineConfig({
  root: ROOT,
  test: {
    setupFiles: [resolve(import.meta.dirname, 'vitest.setup.ts')],
    retry: 0,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          // What a file imports is loaded once a worker: a third of the time goes with it otherwise.
          isolate: false,
          include: PROJECT_FILES.unit,
          testTimeout: UNIT_TIMEOUT_MS,
          hookTimeout: UNIT_TIMEOUT_MS,
        },
      },
      ...(['rules', 'emulator', 'phones', 'screens'] as const).map((name) => ({
        extends: true as const,
        test: {
          name,
          include: PROJECT_FILES[name],
          fileParallelism: false,
          testTimeout: SUITE_TIMEOUT_MS,
          hookTimeout: SUITE_TIMEOUT_MS,
        },
      })),
    ],
  },
});
