/**
 * `npm test`: every kind of test, from a fresh clone. Unit tests run once, those of time under three zones; the rest against
 * one start of the real suite, in two lanes, with types and lint beside them. `npm test -- suite order.test` runs one part
 * (`check`, `unit`, `suite`) and of it the files whose path holds one of these words. Ends with `N passed, N failed`.
 */
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { constants, setPriority } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from './suite/build.ts';
import { ensureChromium, ensureVietnameseFont } from './suite/chromium.ts';
import { nameMailServer, openPostOffice } from './stage/post-office.ts';
import { freePorts, HOST } from './suite/ports.ts';
import { startSuite } from './suite/suite.ts';
import { writeWebConfig } from './suite/web-config.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const NODE = process.execPath;
const ZONES = ['Asia/Ho_Chi_Minh', 'America/Los_Angeles', 'Pacific/Kiritimati'];
/** What reckons with days and hours: these run in every zone, the rest once. */
const OF_TIME = [
  ...['calendar', 'schedule', 'format', 'discipline', 'indicators', 'reconciliation', 'digest/'],
  ...['acts/late', 'acts/day', 'acts/baseline', 'acts/report', 'acts/review', 'proof/kept-export'],
].map((name) => `functions/test/domain/${name}`);

/**
 * Projects that share the suite at the same time: much of a test is waiting. Screens have campaigns of their own, the others
 * databases of their own; phones put newer versions of the client where all read it, and no other lane installs one.
 */
const LANES = [['rules', 'emulator', 'phones'], ['screens']];

const PARTS = ['check', 'unit', 'suite'];
const words = process.argv.slice(2);
const only = words.filter((word) => PARTS.includes(word));
const files = words.filter((word) => !PARTS.includes(word));

/** `names` are those of what failed, so that the last lines of a long log say what to look at. */
interface Tally {
  passed: number;
  failed: number;
  names?: string[];
}

/** The part of vitest's JSON report that is read here. */
interface Report {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { name: string; status: string; assertionResults: { fullName: string; status: string }[] }[];
}

const run = (program: string, args: readonly string[], env: Record<string, string> = {}): Promise<number> =>
  new Promise((resolve) => {
    const child = spawn(program, args, { cwd: ROOT, stdio: 'inherit', env: { ...process.env, ...env } });
    child.on('close', (code) => {
      resolve(code ?? 1);
    });
  });

/** Runs one of package.json's checks as one test. What it says is printed once it is over: the suite runs beside it. */
async function check(name: string): Promise<Tally> {
  const child = spawn('npm', ['run', '--silent', name], { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
  // The suite mostly waits, but where both want a core, its tests go first.
  if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_LOW);
  const output: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => output.push(chunk));
  const code = await new Promise<number>((resolve) => {
    child.on('close', (ended) => {
      resolve(ended ?? 1);
    });
  });
  console.log(`\n== ${name}\n${Buffer.concat(output).toString()}`);
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1, names: [name] };
}

async function checks(): Promise<Tally[]> {
  const found: Tally[] = [];
  for (const name of ['types', 'lint', 'imports', 'unused', 'format'])
    found.push(await check(`check:${name}`));
  return found;
}

function failuresIn({ testResults }: Report): string[] {
  return testResults
    .filter(({ status }) => status === 'failed')
    .flatMap(({ name, assertionResults }) => {
      const failed = assertionResults.filter(({ status }) => status === 'failed');
      const file = relative(ROOT, name);
      return failed.length === 0 ? [file] : failed.map(({ fullName }) => `${file} > ${fullName}`);
    });
}

/** Runs one vitest project. A run that says nothing of its tests has failed. */
async function project(name: string, env: Record<string, string> = {}, ...paths: string[]): Promise<Tally> {
  const report = join(ROOT, '.cache', `vitest-${name}.json`);
  rmSync(report, { force: true });
  console.log(`\n== ${name} ${env['TZ'] ?? ''}`);
  const args = ['run', '--config', 'scripts/config/vitest.config.ts', '--project', name, ...paths];
  const code = await run(
    NODE,
    [
      join(ROOT, 'node_modules/vitest/vitest.mjs'),
      ...args,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    env,
  );
  try {
    const results = JSON.parse(readFileSync(report, 'utf8')) as Report;
    const failed = results.numFailedTests;
    const names = failuresIn(results).map((failure) => `${name} ${env['TZ'] ?? ''} ${failure}`);
    return { passed: results.numPassedTests, failed: failed === 0 && code !== 0 ? 1 : failed, names };
  } catch {
    return { passed: 0, failed: 1, names: [`${name}: no report`] };
  }
}

/** Returns true iff a project has one of the files that were asked for. */
function hasTests(name: string): boolean {
  const args = [
    'list',
    '--config',
    'scripts/config/vitest.config.ts',
    '--project',
    name,
    '--filesOnly',
    ...files,
  ];
  const found = spawnSync(NODE, [join(ROOT, 'node_modules/vitest/vitest.mjs'), ...args], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  return found.stdout.includes('.test.ts');
}

/** Runs projects one after another, those that have a file which was asked for. */
async function lane(names: readonly string[], env: Record<string, string>): Promise<Tally[]> {
  const tallies: Tally[] = [];
  for (const name of names) {
    if (files.length === 0 || hasTests(name)) tallies.push(await project(name, env, ...files));
  }
  return tallies;
}

async function withSuite(env: Record<string, string>): Promise<Tally[]> {
  const [functions = 0, firestore = 0, pubsub = 0, auth = 0, hosting = 0] = await freePorts(5);
  const ports = { functions, firestore, pubsub, auth, hosting };
  const post = await openPostOffice();
  nameMailServer('demo-test', post.smtpPort, `http://${HOST}:${String(hosting)}`);
  const suite = await startSuite({ projectId: 'demo-test', ports });
  writeWebConfig(suite);
  const seen = {
    ...env,
    ...suite.env,
    SUITE_FUNCTIONS: suite.functionsOrigin,
    SUITE_HOSTING: suite.hostingOrigin,
    SUITE_INBOX: post.inbox,
  };
  try {
    return (await Promise.all(LANES.map((names) => lane(names, seen)))).flat();
  } finally {
    await suite.stop();
    await post.close();
  }
}

const startedAtMs = Date.now();
const wanted = (part: string): boolean => only.length === 0 || only.includes(part);
const tallies: Tally[] = [];
try {
  const browser = await ensureChromium(console.log);
  await ensureVietnameseFont(console.log);
  build();
  if (wanted('unit')) {
    tallies.push(await project('unit', { TZ: ZONES[0] ?? '' }, ...files));
    for (const zone of files.length === 0 ? ZONES.slice(1) : [])
      tallies.push(await project('unit', { TZ: zone }, ...OF_TIME));
  }
  const [ofChecks, ofSuite] = await Promise.all([
    wanted('check') ? checks() : [],
    wanted('suite') ? withSuite({ CHROMIUM_PATH: browser.path }) : [],
  ]);
  tallies.push(...ofChecks, ...ofSuite);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  tallies.push({ passed: 0, failed: 1 });
}
const sum = (part: 'passed' | 'failed'): number => tallies.reduce((total, tally) => total + tally[part], 0);
for (const failure of tallies.flatMap(({ names }) => names ?? [])) console.log(`✗ ${failure}`);
console.log(`\nsau ${((Date.now() - startedAtMs) / 1000).toFixed(0)} giây`);
console.log(`${String(sum('passed'))} passed, ${String(sum('failed'))} failed`);
process.exit(sum('failed') === 0 && sum('passed') > 0 ? 0 : 1);
