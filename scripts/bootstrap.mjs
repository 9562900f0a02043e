// The first thing every command runs: makes both node_modules folders match their lockfiles, then hands
// over to scripts/<command>.ts on the pinned Node. Runs on the machine's own Node (>= 20) before anything
// is installed, so it must never import a package. It knows nothing about what the commands do.

import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const PINNED_NODE = join(ROOT, 'node_modules', 'node', 'bin', 'node');
const COMMANDS = [
  'start',
  'test',
  'bench',
  'measure',
  'national',
  'faults',
  'kills',
  'simulate',
  'verify',
  'plan',
  'act',
  'pictures',
  'dev',
  'deploy',
];
/** Lives inside node_modules, so that deleting or reinstalling the folder deletes the claim with it. */
const STAMP = '.lockfile-sha256';

/** Says one sentence and ends with exit code 1. */
function fail(sentence) {
  console.error(`✖ ${sentence}`);
  process.exit(1);
}

function readJson(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}

/**
 * True when npm's own record of what it put into the folder holds every package of the lockfile in the same
 * version: somebody ran `npm ci` by hand and need not wait for it again. Optional packages for other
 * machines may be missing; an optional package without such a condition may not (firebase-admin installs
 * without Firestore, and without an error, on a Node that is too old).
 */
function installedByHand(dir) {
  const record = join(dir, 'node_modules', '.package-lock.json');
  if (!existsSync(record)) return false;
  const installed = readJson(record).packages ?? {};
  return Object.entries(readJson(join(dir, 'package-lock.json')).packages).every(
    ([path, wanted]) =>
      path === '' ||
      installed[path]?.version === wanted.version ||
      (wanted.optional === true && Boolean(wanted.os ?? wanted.cpu ?? wanted.libc) && !installed[path]),
  );
}

/** True when `dir/node_modules` is what `dir/package-lock.json` asks for. */
function isFresh(dir) {
  const lockfile = join(dir, 'package-lock.json');
  if (!existsSync(lockfile)) fail(`Thiếu tệp ${lockfile}: hãy lấy lại mã nguồn đầy đủ rồi chạy lại.`);
  if (!existsSync(join(dir, 'node_modules'))) return false;
  const hash = createHash('sha256').update(readFileSync(lockfile)).digest('hex');
  const stamp = join(dir, 'node_modules', STAMP);
  if (existsSync(stamp)) return readFileSync(stamp, 'utf8') === hash;
  if (!installedByHand(dir)) return false;
  writeFileSync(stamp, hash);
  return true;
}

/** The environment of everything we start: the pinned Node and the installed tools come first on PATH. */
function environment() {
  const path = [join(ROOT, 'node_modules', '.bin'), process.env.PATH ?? ''].join(delimiter);
  return { ...process.env, PATH: path };
}

/** How to call npm: with the pinned Node once it is there, because what gets installed depends on it. */
function npmCommand() {
  const cli = process.env.npm_execpath;
  if (!cli?.endsWith('npm-cli.js')) return ['npm'];
  return [existsSync(PINNED_NODE) ? PINNED_NODE : process.execPath, cli];
}

/** Runs `npm ci` in `dir`, saying every ten seconds that it is still at work; ends the process on failure. */
async function install(dir, label) {
  const startedAt = Date.now();
  const seconds = () => Math.round((Date.now() - startedAt) / 1000);
  console.log(`• ${label}: đang cài thư viện theo package-lock.json…`);
  const ticker = setInterval(() => {
    console.log(`  … vẫn đang cài, đã ${seconds()} giây`);
  }, 10_000);
  const [command, ...before] = npmCommand();
  const child = spawn(command, [...before, 'ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: dir,
    env: environment(),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => (output += text));
  }
  const problem = await new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('close', (code) => resolve(code === 0 ? null : `mã lỗi ${code}`));
  });
  clearInterval(ticker);
  if (problem !== null) {
    console.error(output.trim().split('\n').slice(0, 12).join('\n'));
    const advice = output.includes('EUSAGE')
      ? 'package-lock.json không khớp package.json: hãy lấy lại mã nguồn, hoặc chạy npm install ở đó'
      : 'hãy kiểm tra mạng và npm registry rồi chạy lại';
    fail(`${label}: không cài được thư viện (${problem}); ${advice}.`);
  }
  const hash = createHash('sha256')
    .update(readFileSync(join(dir, 'package-lock.json')))
    .digest('hex');
  writeFileSync(join(dir, 'node_modules', STAMP), hash);
  console.log(`✔ ${label}: xong sau ${seconds()} giây`);
}

/** Brings both folders up to date; the root first, because it brings the Node that installs the second. */
async function installWhatIsStale() {
  const places = [
    [ROOT, 'Thư mục gốc'],
    [join(ROOT, 'functions'), 'Thư mục functions'],
  ];
  for (const [dir, label] of places) {
    if (!isFresh(dir)) await install(dir, label);
    if (dir === ROOT && !existsSync(PINNED_NODE)) {
      fail('Gói "node" không mang theo Node 24 cho máy này; hãy xóa node_modules rồi chạy lại.');
    }
  }
}

/**
 * Runs the command and becomes its echo: signals go down, the exit code comes up. The IPC channel lets the
 * command notice that we were killed without a signal it could see.
 */
function handOver(command, args) {
  const child = spawn(PINNED_NODE, [join(ROOT, 'scripts', `${command}.ts`), ...args], {
    cwd: ROOT,
    env: environment(),
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  if (process.env.npm_lifecycle_event) {
    const parent = process.ppid;
    setInterval(() => {
      if (process.ppid !== parent) child.kill('SIGTERM');
    }, 2000).unref();
  }
  child.once('error', (error) => fail(`Không chạy được ${PINNED_NODE}: ${error.message}`));
  child.once('exit', (code, signal) => {
    process.exit(code ?? 128 + (signal ? constants.signals[signal] : 1));
  });
}

const [command = '', ...args] = process.argv.slice(2);
if (Number(process.versions.node.split('.')[0]) < 20) {
  fail(`Node ${process.versions.node} quá cũ: hãy cài Node 20 trở lên.`);
}
if (!COMMANDS.includes(command)) {
  fail(`Không có lệnh "${command}". Các lệnh: ${COMMANDS.map((name) => `npm run ${name}`).join(', ')}.`);
}
if (!existsSync(join(ROOT, 'scripts', `${command}.ts`))) {
  fail(`Lệnh "${command}" chưa được viết: không có tệp scripts/${command}.ts.`);
}
await installWhatIsStale();
handOver(command, args);
