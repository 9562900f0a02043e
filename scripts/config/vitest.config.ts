// Which tests there are and what each kind runs against: nothing (unit), the rules emulator (rules), the whole
// suite (emulator). No retries: a test that passes the second time has failed. The projects must cover every
// *.test.ts of the tree exactly once; gates.test.ts counts them.
import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

const ROOT = resolve(import.meta.dirname, '../..');

// Chosen and printed once per run; the workers inherit it through the environment. FC_SEED=… replays a run.
if (process.env['FC_SEED'] === undefined) {
  const seed = Date.now() % 2 ** 31;
  process.env['FC_SEED'] = String(seed);
  console.log(`fast-check seed ${seed} (replay with FC_SEED=${seed})`);
}

/** The globs of each project, relative to the root of the repository. */
export const PROJECT_FILES = {
  unit: [
    'functions/test/*.test.ts',
    'functions/test/{schema,domain,renderings,workflows,architecture}/**/*.test.ts',
    'web/src/**/*.test.{ts,tsx}',
    'scripts/*.test.ts',
    'scripts/!(e2e)/**/*.test.ts',
  ],
  rules: ['functions/test/rules/**/*.test.ts'],
  emulator: ['functions/test/{emulator,faults,store,triggers}/**/*.test.ts', 'scripts/e2e/**/*.test.ts'],
};

const EMULATOR_TIMEOUT_MS = 120_000;

export default defineConfig({
  root: ROOT,
  test: {
    setupFiles: [resolve(import.meta.dirname, 'vitest.setup.ts')],
    retry: 0,
    projects: [
      { extends: true, test: { name: 'unit', include: PROJECT_FILES.unit } },
      {
        extends: true,
        test: { name: 'rules', include: PROJECT_FILES.rules, testTimeout: 30_000, hookTimeout: 30_000 },
      },
      {
        extends: true,
        test: {
          name: 'emulator',
          include: PROJECT_FILES.emulator,
          fileParallelism: false,
          testTimeout: EMULATOR_TIMEOUT_MS,
          hookTimeout: EMULATOR_TIMEOUT_MS,
        },
      },
    ],
  },
});
