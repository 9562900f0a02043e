// Proves that the gates bite: each rule of the room table is shown one line that breaks it and one that keeps it.
// It lints text under the paths of rooms and cruises a small tree of its own; it must never depend on what the
// rooms contain today, except to show that the gates see all of it.
import { execFile } from 'node:child_process';
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, matchesGlob, resolve } from 'node:path';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PROJECT_FILES } from './vitest.config.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const ESLINT_CONFIG = join(ROOT, 'scripts/config/eslint.config.js');
const CRUISER_CONFIG = join(ROOT, 'scripts/config/dependency-cruiser.cjs');
const CRUISER = join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');

// A snippet under a path that need not exist has no types; the typed rules have their own test below.
const untyped = new ESLint({
  cwd: ROOT,
  overrideConfigFile: ESLINT_CONFIG,
  overrideConfig: {
    rules: tseslint.configs.disableTypeChecked.rules ?? {},
    languageOptions: { parserOptions: { project: false } },
  },
});

const GATES = new Set([
  '@typescript-eslint/no-restricted-imports',
  'no-restricted-syntax',
  'no-restricted-globals',
  'no-console',
]);

/** The rules of the gates that refuse `code` in `filePath`. A snippet that does not parse is an error of this test. */
async function refusals(filePath: string, code: string): Promise<string[]> {
  const [result] = await untyped.lintText(`${code}\n`, { filePath: join(ROOT, filePath) });
  if (result === undefined) throw new Error(`${filePath} is not linted`);
  const broken = result.messages.find((message) => message.fatal === true);
  if (broken !== undefined) throw new Error(`${filePath}: ${broken.message}`);
  return result.messages.map(({ ruleId }) => ruleId ?? '').filter((ruleId) => GATES.has(ruleId));
}

const REFUSED: [path: string, code: string][] = [
  ['schema/x.ts', `import { addDays } from 'date-fns';`],
  ['schema/x.ts', `import { form } from '../domain/form.ts';`],
  ['schema/x.ts', `import fs from 'node:fs';`],
  ['domain/x.ts', `export const a = Date.now();`],
  ['domain/x.ts', `export const a = Date['now']();`],
  ['domain/x.ts', `export const a = new Date();`],
  ['domain/x.ts', `export const a = Date();`],
  ['domain/x.ts', `const { now } = Date;\nexport const a = now();`],
  ['domain/x.ts', `export const a = new Date(0).getDay();`],
  ['domain/x.ts', `export const a = Math.random();`],
  ['domain/x.ts', `export const a = performance.now();`],
  ['domain/x.ts', `export const a = process.env['TZ'];`],
  ['domain/x.ts', `export const a = crypto.randomUUID();`],
  ['domain/x.ts', `setTimeout(String, 1);`],
  ['domain/x.ts', `export const a = fetch('https://example.org');`],
  ['domain/x.ts', `export const a = globalThis.fetch;`],
  ['domain/x.ts', `console.log(1);`],
  ['domain/x.ts', `import { createHash } from 'node:crypto';`],
  ['domain/x.ts', `import { z } from 'zod';`],
  ['domain/x.ts', `import type { Firestore } from 'firebase-admin/firestore';`],
  ['domain/x.ts', `export * from '../store/paths.ts';`],
  ['domain/x.ts', `export * from '#store/paths.ts';`],
  ['domain/x.ts', `import { post } from '../workflows/post-entry.ts';`],
  ['domain/x.ts', `export const a = await import('exceljs');`],
  ['domain/x.ts', `export type A = typeof import('firebase-admin');`],
  ['domain/acts/x.ts', `import { paths } from '../../store/paths.ts';`],
  ['domain/acts/x.ts', `import { wait } from '../../../../scripts/suite/wait.ts';`],
  ['domain/form.ts', `import { addDays } from 'date-fns';`],
  ['domain/form.ts', `import { sha256 } from '@noble/hashes/sha2.js';`],
  ['domain/calendar.ts', `import { sha256 } from '@noble/hashes/sha2.js';`],
  ['domain/calendar.ts', `export const a = Date.now();`],
  ['domain/calendar.ts', `export const a = new Date(0).toISOString();`],
  ['domain/hash.ts', `import { addDays } from 'date-fns';`],
  ['domain/hash.ts', `export const a = Math.random();`],
  ['workflows/x.ts', `import { getFirestore } from 'firebase-admin/firestore';`],
  ['workflows/x.ts', `import { paths } from '../store/paths.ts';`],
  ['workflows/x.ts', `import { workbook } from '../renderings/workbook.ts';`],
  ['workflows/x.ts', `import exceljs from 'exceljs';`],
  ['workflows/x.ts', `export const a = await import('exceljs');`],
  ['workflows/x.ts', `export const a = Date.now();`],
  ['store/x.ts', `import { logger } from 'firebase-functions';`],
  ['store/x.ts', `import { workbook } from '../renderings/workbook.ts';`],
  ['store/x.ts', `import { tick } from '../triggers/tick.ts';`],
  ['store/x.ts', `import { postEntry } from '../workflows/post-entry.ts';`],
  ['store/x.ts', `import { clock } from '../workflows/ports.ts';`],
  ['store/x.ts', `import { clock } from '#workflows/ports.ts';`],
  ['store/x.ts', `import type { Post } from '#workflows/post-entry.ts';`],
  ['store/x.ts', `import { z } from 'zod';`],
  ['store/x.ts', `export const a = process.env['PROJECT'];`],
  ['renderings/x.ts', `import { paths } from '../store/paths.ts';`],
  ['renderings/x.ts', `import { getFirestore } from 'firebase-admin/firestore';`],
  ['renderings/x.ts', `export const a = new Date(0).toISOString();`],
  ['triggers/x.ts', `import { getFirestore } from 'firebase-admin/firestore';`],
  ['triggers/x.ts', `import exceljs from 'exceljs';`],
  ['triggers/x.ts', `export const a = await import('exceljs');`],
  ['triggers/x.ts', `import { PubSub } from '@google-cloud/pubsub';`],
  ['triggers/x.ts', `console.log(1);`],
  ['index.ts', `export { paths } from './store/paths.ts';`],
  ['index.ts', `import { readFileSync } from 'node:fs';`],
  ['config.ts', `import { tick } from './triggers/tick.ts';`],
];

const KEPT: [path: string, code: string][] = [
  ['schema/x.ts', `import { z } from 'zod';\nimport { day } from './time.ts';`],
  ['domain/x.ts', `import type { Plan } from '../schema/plan.ts';\nimport { form } from './form.ts';`],
  ['domain/x.ts', `export const a = (nowMs: number): Date => new Date(nowMs);`],
  ['domain/acts/x.ts', `import { form } from '../form.ts';\nimport { day } from '../../schema/time.ts';`],
  ['domain/calendar.ts', `import { addDays } from 'date-fns';\nimport { TZDate } from '@date-fns/tz';`],
  ['domain/hash.ts', `import { sha256 } from '@noble/hashes/sha2.js';`],
  [
    'workflows/x.ts',
    `import type { Clock } from './ports.ts';\nimport { decide } from '../domain/acts/report-submit.ts';`,
  ],
  [
    'store/x.ts',
    `import { getFirestore } from 'firebase-admin/firestore';\nimport { PubSub } from '@google-cloud/pubsub';`,
  ],
  [
    'store/x.ts',
    `import type { Journal } from '../workflows/ports.ts';\nimport type { ZodType } from 'zod';`,
  ],
  ['store/x.ts', `export const a = new Date(0).toISOString();`],
  ['renderings/x.ts', `import exceljs from 'exceljs';\nimport { PassThrough } from 'node:stream';`],
  [
    'triggers/x.ts',
    `import { onSchedule } from 'firebase-functions/scheduler';\nimport { journal } from '../store/journal.ts';`,
  ],
  ['triggers/x.ts', `export const a = await import('../renderings/workbook.ts');`],
  ['triggers/x.ts', `export const a = await import('#renderings/workbook.ts');`],
  ['workflows/x.ts', `import { decide } from '#domain/acts/report-submit.ts';`],
  ['config.ts', `import { defineString } from 'firebase-functions/params';`],
  ['log.ts', `import { logger } from 'firebase-functions';\nconsole.log(1);`],
  ['index.ts', `export { tick } from './triggers/tick.ts';\nimport { createRequire } from 'node:module';`],
];

const REFUSED_IN_TESTS = [
  `it.skip('a', () => {});`,
  `describe.only('a', () => {});`,
  `it.todo('a');`,
  `it.concurrent.skip('a', () => {});`,
  `it('a', { skip: true }, () => {});`,
  `it.each([1]).skip('a', () => {});`,
  `expect(true).toBe(true);`,
  `expect('a').toBe('a');`,
  `expect(rows);`,
  `vi.mock('firebase-admin/firestore');`,
  `await new Promise((done) => setTimeout(done, 100));`,
  `import { setTimeout as sleep } from 'node:timers/promises';`,
  `const a = Math.random();`,
];

describe('ESLint', () => {
  it.each(REFUSED)('refuses in %s: %s', async (path, code) => {
    expect(await refusals(`functions/src/${path}`, code)).not.toEqual([]);
  });

  it.each(KEPT)('accepts in %s: %s', async (path, code) => {
    expect(await refusals(`functions/src/${path}`, code)).toEqual([]);
  });

  it.each(REFUSED_IN_TESTS)('refuses in every kind of test: %s', async (code) => {
    for (const path of [
      'functions/test/domain/x.test.ts',
      'functions/test/rules/x.test.ts',
      'web/src/x.test.tsx',
    ]) {
      expect(await refusals(path, code), path).not.toEqual([]);
    }
  });

  it('accepts an honest test', async () => {
    const code = `import { expect, it } from 'vitest';\nit.each([1])('keeps %s', (n) => {\n  expect(n).toBe(1);\n});`;
    expect(await refusals('functions/test/domain/x.test.ts', code)).toEqual([]);
  });

  it('lets the web borrow schema and domain, and nothing else of the functions', async () => {
    const borrow = (file: string): string => `import { x } from '${file}';`;
    expect(await refusals('web/src/day/x.tsx', borrow('#domain/form.ts'))).toEqual([]);
    expect(await refusals('web/src/day/x.tsx', borrow('#workflows/ports.ts'))).not.toEqual([]);
    expect(await refusals('web/src/day/x.tsx', borrow('../../../functions/src/domain/form.ts'))).not.toEqual(
      [],
    );
    expect(await refusals('web/src/day/x.tsx', borrow('#domain/acts/index.ts'))).not.toEqual([]);
    expect(await refusals('web/src/day/x.tsx', `import fs from 'node:fs';`)).not.toEqual([]);
    expect(
      await refusals('web/src/day/x.tsx', `import { getFirestore } from 'firebase-admin/firestore';`),
    ).not.toEqual([]);
  });

  it('lets nobody import scripts', async () => {
    const code = `import { x } from '../../../scripts/suite/x.ts';`;
    expect(await refusals('functions/test/emulator/x.test.ts', code)).not.toEqual([]);
  });

  it('knows the types: a promise may not float', async () => {
    // Under CI typescript-eslint reads types from the disk once, and would not see this snippet.
    const parserOptions = { disallowAutomaticSingleRunInference: true };
    const overrideConfig = { languageOptions: { parserOptions } };
    const typed = new ESLint({ cwd: ROOT, overrideConfigFile: ESLINT_CONFIG, overrideConfig });
    const code = `export const later = async (): Promise<number> => Promise.resolve(1);\nlater();\n`;
    const [result] = await typed.lintText(code, { filePath: import.meta.filename });
    expect(result?.messages.map(({ ruleId }) => ruleId)).toEqual(['@typescript-eslint/no-floating-promises']);
  }, 30_000);
});

interface Package {
  scripts: Record<string, string>;
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;

interface Cruise {
  modules: { source: string; dependencies: { resolved: string }[] }[];
  summary: {
    violations: { from: string; to: string; rule: { name: string } }[];
    totalCruised: number;
    totalDependenciesCruised: number;
  };
}

/** What dependency-cruiser reports, as the command of package.json would, from `cwd`. */
async function cruise(cwd: string, rooms: string[]): Promise<Cruise> {
  const options = ['--config', CRUISER_CONFIG, '--output-type', 'json', ...rooms];
  const json = await new Promise<string>((done, fail) => {
    execFile(
      process.execPath,
      [CRUISER, ...options],
      { cwd, maxBuffer: 2 ** 28 },
      (error, stdout, stderr) => {
        // The exit code counts the violations; only silence is a failure to run.
        if (stdout === '') fail(new Error(stderr, { cause: error }));
        else done(stdout);
      },
    );
  });
  return JSON.parse(json) as Cruise;
}

const FIXTURE: Record<string, string> = {
  'package.json':
    '{ "type": "module", "imports": { "#domain/*": "./functions/src/domain/*", "#workflows/*": "./functions/src/workflows/*" } }',
  'functions/package.json':
    '{ "type": "module", "dependencies": { "zod": "1", "exceljs": "1", "date-fns": "1" } }',
  'functions/src/schema/day.ts': `import 'zod';\nexport type Day = string;`,
  'functions/src/schema/bent.ts': `import type { Form } from '../domain/form.ts';\nexport type Bent = Form;`,
  'functions/src/domain/form.ts': `import type { Day } from '../schema/day.ts';\nimport 'date-fns';\nexport type Form = Day;`,
  'functions/src/domain/calendar.ts': `import 'date-fns';\nimport './form.ts';`,
  'functions/src/domain/ping.ts': `import type { Pong } from './pong.ts';\nexport type Ping = Pong;`,
  'functions/src/domain/pong.ts': `import type { Ping } from './ping.ts';\nexport type Pong = Ping[];`,
  'functions/src/domain/lost.ts': `import './nowhere.ts';`,
  'functions/src/domain/alone.ts': `export const alone = 1;`,
  'functions/src/workflows/ports.ts': `import type { Day } from '../schema/day.ts';\nexport type Clock = Day;`,
  'functions/src/workflows/sweep.ts': `import '../store/journal.ts';\nimport 'exceljs';`,
  'functions/src/store/journal.ts': `import type { Clock } from '../workflows/ports.ts';\nimport 'node:fs';\nexport type J = Clock;`,
  'functions/src/store/totals.ts': `import '../workflows/ports.ts';\nimport '../renderings/workbook.ts';`,
  'functions/src/renderings/workbook.ts': `import 'exceljs';`,
  'functions/src/triggers/tick.ts': `import '../store/journal.ts';\nexport const later = () => import('exceljs');`,
  'functions/src/index.ts': `import './triggers/tick.ts';`,
  'web/src/main.tsx': `import type { Form } from '#domain/form.ts';\nimport '#workflows/ports.ts';\nexport type F = Form;`,
  'functions/test/x.test.ts': `import '../../scripts/start.ts';\nimport '../src/index.ts';`,
  'scripts/start.ts': `import '../functions/src/store/journal.ts';`,
};
const VENDORS = ['zod', 'exceljs', 'date-fns'];

const FORBIDDEN_ARROWS = [
  'functions/src/domain/form.ts → functions/node_modules/date-fns/index.js: not-in-allowed',
  'functions/src/domain/lost.ts → ./nowhere.ts: no-unresolved-imports',
  'functions/src/domain/lost.ts → ./nowhere.ts: not-in-allowed',
  'functions/src/domain/alone.ts → functions/src/domain/alone.ts: no-orphans',
  'functions/src/domain/ping.ts → functions/src/domain/pong.ts: no-cycles',
  'functions/src/schema/bent.ts → functions/src/domain/form.ts: not-in-allowed',
  'functions/src/store/totals.ts → functions/src/renderings/workbook.ts: not-in-allowed',
  'functions/src/store/totals.ts → functions/src/workflows/ports.ts: ports-are-types',
  'functions/src/triggers/tick.ts → functions/node_modules/exceljs/index.js: not-in-allowed',
  'functions/src/workflows/sweep.ts → functions/node_modules/exceljs/index.js: not-in-allowed',
  'functions/src/workflows/sweep.ts → functions/src/store/journal.ts: not-in-allowed',
  'functions/test/x.test.ts → scripts/start.ts: not-in-allowed',
  'web/src/main.tsx → functions/src/workflows/ports.ts: not-in-allowed',
];

describe('dependency-cruiser', () => {
  const tree = mkdtempSync(join(tmpdir(), 'gates-'));
  const put = (path: string, text: string): void => {
    mkdirSync(dirname(join(tree, path)), { recursive: true });
    writeFileSync(join(tree, path), text);
  };

  beforeAll(() => {
    for (const [path, text] of Object.entries(FIXTURE)) put(path, text);
    for (const name of VENDORS) {
      put(`functions/node_modules/${name}/package.json`, `{ "name": "${name}", "main": "index.js" }`);
      put(`functions/node_modules/${name}/index.js`, '');
    }
  });
  afterAll(() => {
    rmSync(tree, { recursive: true });
  });

  it('refuses each forbidden arrow of a tree, and no other', async () => {
    const { summary } = await cruise(tree, ['functions/src', 'functions/test', 'web/src', 'scripts']);
    const arrows = summary.violations.map(({ from, to, rule }) => `${from} → ${to}: ${rule.name}`);
    expect(arrows.sort()).toEqual([...FORBIDDEN_ARROWS].sort());
  }, 20_000);

  it('sees every source file of this tree and the arrows between them, as check:imports is written', async () => {
    const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as Package;
    const rooms = (scripts['check:imports'] ?? '').split(' ').filter((word) => isFolder(join(ROOT, word)));
    const { modules, summary } = await cruise(ROOT, rooms);
    const seen = new Set(modules.map(({ source }) => source));
    const files = globSync('{functions/src,functions/test,web/src,scripts}/**/*.{ts,tsx}', { cwd: ROOT });
    expect(files.filter((file) => !seen.has(file))).toEqual([]);
    expect(summary.totalCruised).toBeGreaterThanOrEqual(files.length);
    const arrows = modules.flatMap(({ source, dependencies }) =>
      dependencies.map(({ resolved }) => `${source} → ${resolved}`),
    );
    expect(arrows).toContain('scripts/config/gates.test.ts → scripts/config/vitest.config.ts');
  }, 20_000);
});

describe('vitest', () => {
  it('runs every test file of the tree in exactly one project', () => {
    const files = globSync('{functions,web,scripts}/**/*.test.{ts,tsx,js,mjs,cjs}', {
      cwd: ROOT,
      exclude: (path) => /(^|\/)(node_modules|lib|dist)$/.test(path),
    });
    const homes = (file: string): number =>
      Object.values(PROJECT_FILES).filter((globs) => globs.some((glob) => matchesGlob(file, glob))).length;
    expect(files).toContain('scripts/config/gates.test.ts');
    expect(files.filter((file) => homes(file) !== 1)).toEqual([]);
  });
});
