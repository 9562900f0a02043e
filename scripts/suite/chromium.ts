// Finds a Chromium to drive, and a font that has every Vietnamese letter; installs what is missing where it
// may (Debian as root, else Playwright's own build). It must never start a browser.

import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const PACKAGES = ['chromium', 'fonts-noto-core', 'fontconfig'];

export interface Browser {
  /** The executable. */
  readonly path: string;
  /** Which one was taken, for people. */
  readonly from: string;
}

type Log = (line: string) => void;

/** The first of `names` that is an existing file in a folder of `searchPath`. **Null** when there is none. */
export function onPath(names: readonly string[], searchPath: string): string | null {
  const folders = searchPath.split(delimiter).filter((folder) => folder !== '');
  const files = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return files.find((file) => existsSync(file)) ?? null;
}

function canUseApt(env: NodeJS.ProcessEnv): boolean {
  return process.getuid?.() === 0 && onPath(['apt-get'], env['PATH'] ?? '') !== null;
}

/** Runs a command to its end, telling every ten seconds that it still works; throws its last words. */
async function run(label: string, command: string, args: string[], log: Log): Promise<void> {
  log(`${label}…`);
  const startedAtMs = Date.now();
  const ticker = setInterval(() => {
    log(`  … vẫn đang chạy, đã ${Math.round((Date.now() - startedAtMs) / 1000).toFixed(0)} giây`);
  }, 10_000);
  const child = spawn(command, args, {
    cwd: ROOT,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output = (output + text).slice(-2000);
    });
  }
  const code = await new Promise<number | null>((resolve) => {
    child.once('error', () => {
      resolve(null);
    });
    child.once('close', resolve);
  });
  clearInterval(ticker);
  if (code !== 0) throw new Error(`${label}: không thành công.\n${output.trim()}`);
}

async function aptInstall(packages: readonly string[], log: Log): Promise<void> {
  await run('Cập nhật danh mục gói Debian', 'apt-get', ['update'], log);
  const label = `Cài ${packages.join(', ')} (lần đầu, khoảng 1–2 phút)`;
  await run(label, 'apt-get', ['install', '-y', '--no-install-recommends', ...packages], log);
}

/** What is already there: CHROMIUM_PATH, PATH, Playwright's cache. **Null** when nothing is. */
export function findChromium(env: NodeJS.ProcessEnv = process.env): Browser | null {
  const given = env['CHROMIUM_PATH'];
  if (given !== undefined && given !== '') {
    if (existsSync(given)) return { path: given, from: 'CHROMIUM_PATH' };
    throw new Error(`Biến CHROMIUM_PATH trỏ tới ${given}, nhưng tệp đó không có: hãy sửa hoặc bỏ biến này.`);
  }
  const found = onPath(NAMES, env['PATH'] ?? '');
  if (found !== null) return { path: found, from: 'PATH' };
  const playwrights = chromium.executablePath();
  return existsSync(playwrights) ? { path: playwrights, from: 'Playwright' } : null;
}

/**
 * A Chromium, installed if need be.
 * **Errors** throws with what to install by hand when no way of installing works.
 */
export async function ensureChromium(log: Log, env: NodeJS.ProcessEnv = process.env): Promise<Browser> {
  const present = findChromium(env);
  if (present !== null) return present;
  try {
    if (canUseApt(env)) await aptInstall(PACKAGES, log);
    else await run('Tải Chromium bằng Playwright', 'npx', ['playwright-core', 'install', 'chromium'], log);
  } catch (cause) {
    const hint = 'Không cài được Chromium: hãy cài gói "chromium" hoặc đặt CHROMIUM_PATH rồi chạy lại.';
    throw new Error(`${hint}\n${cause instanceof Error ? cause.message : ''}`, { cause });
  }
  const installed = findChromium(env);
  if (installed === null) throw new Error('Đã cài Chromium nhưng không tìm thấy: hãy đặt CHROMIUM_PATH.');
  return installed;
}

/** A font family that has every letter Vietnamese needs (fontconfig's orthography `vi`). **Null**: none. */
export function vietnameseFont(): string | null {
  const asked = spawnSync('fc-list', [':lang=vi', 'family'], { encoding: 'utf8' });
  const families = asked.status === 0 ? asked.stdout.split('\n').filter((line) => line !== '') : [];
  return families.find((family) => family.includes('Noto')) ?? families[0] ?? null;
}

/**
 * The name of an installed font family with all Vietnamese letters, installing Noto as root on Debian.
 * **Errors** throws with what to install by hand.
 */
export async function ensureVietnameseFont(log: Log, env: NodeJS.ProcessEnv = process.env): Promise<string> {
  if (vietnameseFont() === null && canUseApt(env)) await aptInstall(['fonts-noto-core', 'fontconfig'], log);
  const font = vietnameseFont();
  if (font !== null) return font;
  throw new Error('Máy không có phông chữ đủ dấu tiếng Việt: hãy cài gói "fonts-noto-core" rồi chạy lại.');
}
