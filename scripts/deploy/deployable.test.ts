// Proves that the functions folder can be uploaded: what firebase.json lets through, compiled from today's source and
// put in an empty folder, installs without development packages, loads and lists exactly our functions, each of which
// starts with what it needs and no more. It must never look into this checkout's node_modules or lib, which hold more
// than what is uploaded; and never measure time, which says more about the machine.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, delimiter, join, matchesGlob, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { coldStart, type ColdStart } from './cold-start.ts';
import { readManifest, type Manifest } from './manifest.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const PINNED = join(ROOT, 'node_modules/node/bin');
const TIMEOUT_MS = 180_000;

// Hooks of the loader see every module, ECMAScript or CommonJS, whoever asks for it.
const RECORDER = `
import { writeFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
const urls = [];
registerHooks({ load(url, context, next) { urls.push(url); return next(url, context); } });
process.on('exit', () => writeFileSync(process.env['LOADED_FILE'], JSON.stringify(urls)));
`;

const temporary = mkdtempSync(join(tmpdir(), 'deployable-'));
const uploaded = join(temporary, 'functions');
const recorder = join(temporary, 'recorder.mjs');
const loadedFile = join(temporary, 'loaded.json');
let manifest: Manifest;
let loadedByIndex: string[];

const packagesIn = (urls: readonly string[]): Set<string> =>
  new Set(urls.flatMap((url) => /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(url)?.[1] ?? []));

/** What is heavy, or was, or is easily added: each is loaded by those functions that use it, and by no other. */
const BASE = ['@google-cloud/firestore', 'firebase-admin', 'firebase-functions', 'google-gax'];
/** firebase-functions/https itself asks for them. */
const AUTH = ['jose', 'jsonwebtoken', 'jwks-rsa'];
const HEAVY = [
  ...[...BASE, ...AUTH, '@google-cloud/pubsub', '@google-cloud/pubsub-api', '@opentelemetry/core'],
  ...[
    'exceljs',
    'nodemailer',
    'date-fns',
    '@date-fns/tz',
    'zod',
    '@noble/hashes',
    'express',
    '@google-cloud/storage',
  ],
];
/** `chunks`: those of the triggers and of what only one of them needs. Firestore's client alone opens 584 files. */
const FUNCTIONS = [
  { name: 'onEntryCreated', chunks: ['on-entry-created.js'], packages: BASE, mostModules: 660 },
  { name: 'onTotalsChanged', chunks: ['on-totals-changed.js'], packages: BASE, mostModules: 660 },
  { name: 'tick', chunks: ['tick.js'], packages: BASE, mostModules: 660 },
  { name: 'deliver', chunks: ['deliver.js'], packages: BASE, mostModules: 660 },
  { name: 'files', chunks: ['files.js'], packages: [...BASE, ...AUTH], mostModules: 860 },
  { name: 'logins', chunks: ['logins.js'], packages: [...BASE, ...AUTH], mostModules: 860 },
  { name: 'signIn', chunks: ['sign-in.js'], packages: [...BASE, ...AUTH], mostModules: 860 },
];
const OWN_CHUNKS = new Set([...FUNCTIONS.flatMap(({ chunks }) => chunks), 'workbook.js', 'smtp.js']);
/** **Units**: megabytes, resident. The smallest instance has 256 MiB. */
const MOST_MB = 130;

const loaded = (): string[] => JSON.parse(readFileSync(loadedFile, 'utf8')) as string[];

beforeAll(() => {
  const { functions } = JSON.parse(readFileSync(join(ROOT, 'firebase.json'), 'utf8')) as {
    functions: { source: string; ignore: string[] }[];
  };
  const source = join(ROOT, functions[0]?.source ?? '');
  // Compiled beside it, because lib may belong to a running suite and may still hold files whose source is gone.
  const ignored = [...(functions[0]?.ignore ?? []), 'lib', '.env*'];
  cpSync(source, uploaded, {
    recursive: true,
    filter: (file) => file === source || !ignored.some((pattern) => matchesGlob(basename(file), pattern)),
  });
  const bundler = join(ROOT, 'node_modules/vite/bin/vite.js');
  const config = join(ROOT, 'scripts/config/functions.config.ts');
  execFileSync(
    join(PINNED, 'node'),
    [bundler, 'build', '--config', config, '--outDir', join(uploaded, 'lib'), '--emptyOutDir'],
    { cwd: ROOT, stdio: 'pipe' },
  );
  execFileSync('npm', ['ci', '--omit=dev', '--no-audit', '--no-fund', '--prefer-offline'], {
    cwd: uploaded,
    stdio: 'pipe',
    env: { ...process.env, PATH: [PINNED, process.env['PATH'] ?? ''].join(delimiter) },
  });
  writeFileSync(recorder, RECORDER);
  process.env['LOADED_FILE'] = loadedFile;
  manifest = readManifest(uploaded, 'demo-x', ['--import', recorder]);
  loadedByIndex = loaded();
}, TIMEOUT_MS);

afterAll(() => {
  delete process.env['LOADED_FILE'];
  rmSync(temporary, { recursive: true, force: true });
});

/** Starts a deployed process and hands it its first event. */
function startOf(name: string) {
  const index = join(uploaded, 'lib/index.js');
  const start = (...hooks: string[]): ColdStart => coldStart(index, { name }, join(PINNED, 'node'), hooks);
  // The recorder has a memory of its own: what is held is measured without it. When the garbage collector runs is chance and
  // adds some megabytes: of three starts the least counts.
  const mb = Math.min(...[1, 2, 3].map(() => start().mb));
  start('--import', recorder);
  const urls = loaded();
  const chunks = urls.filter((url) => url.includes('/functions/lib/')).map((url) => basename(url));
  return { mb, chunks, packages: packagesIn(urls), modules: urls.length };
}

describe('the functions folder alone', () => {
  it('holds nothing but the compiled code and its packages', () => {
    expect(readdirSync(uploaded).sort()).toEqual([
      'lib',
      'node_modules',
      'package-lock.json',
      'package.json',
    ]);
    expect(existsSync(join(uploaded, 'node_modules/vitest'))).toBe(false);
  });

  it('lists our functions and no other', () => {
    expect(Object.keys(manifest.endpoints).sort()).toEqual([
      'deliver',
      'files',
      'logins',
      'onEntryCreated',
      'onTotalsChanged',
      'signIn',
      'tick',
    ]);
  });

  it('runs every function in Singapore, on the second generation', () => {
    for (const endpoint of Object.values(manifest.endpoints))
      expect(endpoint).toMatchObject({ region: ['asia-southeast1'], platform: 'gcfv2' });
  });

  it('posts each journal entry when it appears, again if that failed', () => {
    expect(manifest.endpoints['onEntryCreated']?.eventTrigger).toMatchObject({
      eventType: 'google.cloud.firestore.document.v1.created',
      eventFilterPathPatterns: { document: 'journal/{entryId}' },
      retry: true,
    });
  });

  it('publishes when totals changed, again if that failed', () => {
    expect(manifest.endpoints['onTotalsChanged']?.eventTrigger).toMatchObject({
      eventType: 'google.cloud.pubsub.topic.v1.messagePublished',
      eventFilters: { topic: 'totals-changed' },
      retry: true,
    });
  });

  it('ticks every minute on the clock of Viet Nam', () => {
    expect(manifest.endpoints['tick']?.scheduleTrigger).toMatchObject({
      schedule: 'every 1 minutes',
      timeZone: '{{ params.TICK_TIME_ZONE }}',
    });
    expect(manifest.params).toEqual([
      expect.objectContaining({ name: 'TICK_TIME_ZONE', type: 'string', default: 'Asia/Ho_Chi_Minh' }),
      expect.objectContaining({ name: 'MAIL_SERVER', type: 'string', default: '' }),
      expect.objectContaining({ name: 'MAIL_FROM', type: 'string', default: '' }),
      expect.objectContaining({ name: 'MAIL_PASSWORD', type: 'secret' }),
    ]);
  });

  it('sends letters one run at a time, and gives the password to the function that sends and to no other', () => {
    const withSecret = Object.entries(manifest.endpoints).filter(([, endpoint]) =>
      JSON.stringify(endpoint).includes('MAIL_PASSWORD'),
    );
    expect(withSecret.map(([name]) => name)).toEqual(['deliver']);
    expect(manifest.endpoints['deliver']).toMatchObject({
      eventTrigger: { eventFilters: { topic: 'deliveries-due' }, retry: false },
      ...{ maxInstances: 1, concurrency: 1, timeoutSeconds: 180 },
    });
  });

  it('serves files over HTTPS', () => {
    expect(manifest.endpoints['files']).toHaveProperty('httpsTrigger');
  });

  it('loads from its own folder only', () => {
    const notAllowed = loadedByIndex.filter(
      (url) => url.startsWith('file:') && !url.includes(`${temporary}/functions/`),
    );
    expect(notAllowed).toEqual([]);
  });

  it('leaves nothing to open in hundreds of files that the bundle takes in', () => {
    for (const name of ['zod', 'date-fns', '@date-fns/tz', '@noble/hashes'])
      expect([...packagesIn(loadedByIndex)]).not.toContain(name);
  });

  it.each(FUNCTIONS)('$name meets its first event with what it needs and no more', (wanted) => {
    const start = startOf(wanted.name);
    expect(start.chunks.filter((chunk) => OWN_CHUNKS.has(chunk))).toEqual(wanted.chunks);
    expect([...start.packages].filter((each) => HEAVY.includes(each)).sort()).toEqual(
      [...wanted.packages].sort(),
    );
    expect(start.modules).toBeLessThanOrEqual(wanted.mostModules);
    expect(start.mb).toBeLessThanOrEqual(MOST_MB);
  });

  it('loads the mail library with the first letter', () => {
    const smtp = join(uploaded, 'lib/smtp.js');
    execFileSync(join(PINNED, 'node'), ['--import', recorder, smtp], { stdio: 'pipe' });
    expect([...packagesIn(loaded())]).toContain('nodemailer');
  });

  it('loads the spreadsheet library with the first workbook', () => {
    const workbook = join(uploaded, 'lib/workbook.js');
    execFileSync(join(PINNED, 'node'), ['--import', recorder, workbook], { stdio: 'pipe' });
    expect([...packagesIn(loaded())]).toContain('exceljs');
  });
});
