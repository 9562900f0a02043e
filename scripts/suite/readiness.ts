// Whether a suite runs: refuses a second one of a project, waits until it is ready, and says what went wrong.
import type { ChildProcess } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { HOST } from './ports.ts';
import type { Ports, Service } from './ports.ts';
import { READY } from './supervise.ts';

/** Long enough for a first download of both emulators on a slow line. */
const START_TIMEOUT_MS = 600_000;

/** Refuses a second suite of one project: they would export each other's data. */
export async function refuseTwin(projectId: string): Promise<void> {
  const locator = join(tmpdir(), `hub-${projectId}.json`);
  if (!existsSync(locator)) return;
  const { origins, pid } = JSON.parse(readFileSync(locator, 'utf8')) as { origins: string[]; pid: number };
  for (const origin of origins) {
    const answer = await fetch(origin).then(
      (response) => response.json() as Promise<{ pid?: number }>,
      () => ({ pid: undefined }),
    );
    if (answer.pid === pid) {
      throw new Error(
        `Bộ giả lập của dự án ${projectId} đang chạy (tiến trình ${pid.toFixed(0)}): hãy dừng nó rồi chạy lại.`,
      );
    }
  }
  rmSync(locator, { force: true });
}

/** Warnings of every start, which say nothing about what went wrong. */
const USUAL = /Env variable override|UI is not starting|MOTD|MetadataLookupWarning/;

/** What a person needs from the log when something went wrong: its errors, else its last lines. */
export function lastWords(logFile: string): string {
  const escapes = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g');
  const lines = readFileSync(logFile, 'utf8').replace(escapes, '').split('\n');
  const errors = lines.filter((line) => /error|⚠|taken/i.test(line) && !USUAL.test(line));
  return [...(errors.length > 0 ? errors.slice(-8) : lines.slice(-8)), `(nhật ký: ${logFile})`].join('\n');
}

async function getJson(url: string): Promise<unknown> {
  const response = await fetch(url);
  return response.json();
}

/** Returns once firebase-tools has said that all is ready, every wanted emulator is listed, functions are loaded. */
export async function untilReady(
  supervisor: ChildProcess,
  logFile: string,
  wanted: readonly Service[],
  ports: Ports & { readonly hub: number },
): Promise<void> {
  const deadlineMs = Date.now() + START_TIMEOUT_MS;
  while (!readFileSync(logFile, 'utf8').includes(READY)) {
    if (supervisor.exitCode !== null || supervisor.signalCode !== null) {
      throw new Error(`Bộ giả lập dừng giữa chừng khi đang khởi động:\n${lastWords(logFile)}`);
    }
    if (Date.now() > deadlineMs) throw new Error(`Bộ giả lập khởi động quá lâu:\n${lastWords(logFile)}`);
    await wait(100);
  }
  const running = (await getJson(`http://${HOST}:${ports.hub.toFixed(0)}/emulators`)) as Record<
    string,
    unknown
  >;
  const missing = wanted.filter((service) => !(service in running));
  if (missing.length > 0)
    throw new Error(`Không khởi động được: ${missing.join(', ')}.\n${lastWords(logFile)}`);
  if (!wanted.includes('functions')) return;
  const { backends } = (await getJson(`http://${HOST}:${ports.functions.toFixed(0)}/backends`)) as {
    backends: { functionTriggers: unknown[] }[];
  };
  if (backends.some((backend) => backend.functionTriggers.length > 0)) return;
  throw new Error(`Bộ giả lập chạy nhưng không nạp được hàm nào của functions:\n${lastWords(logFile)}`);
}
