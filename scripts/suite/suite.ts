// Starts the emulator suite (Functions, Firestore, Pub/Sub, Auth, Hosting) through firebase-tools and stops it again.
// It must never touch a real project and never leave a process: supervise.ts sweeps up behind it.

import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { closeSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { busyPorts, DEFAULT_PORTS, freePorts, HOST, SERVICES } from './ports.ts';
import type { Ports, Service } from './ports.ts';
import { lastWords, refuseTwin, untilReady } from './readiness.ts';
import { dataArgs, requireFunctions, suiteEnv, writeConfig, type SuiteOptions } from './suite-config.ts';
import { killLeftovers, READY, type Supervised } from './supervise.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** Without an export nothing is lost by a hard end; an export of a whole campaign takes seconds. */
const GRACE_MS = { plain: 10_000, exporting: 120_000 };

export interface Suite {
  readonly projectId: string;
  readonly functionsOrigin: string;
  readonly hostingOrigin: string;
  /** For the processes that are to talk to this suite. */
  readonly env: Readonly<Record<string, string>>;
  /** Ends every process of the suite, after the export if one was asked for. May be called twice. */
  readonly stop: () => Promise<void>;
}

/** Ends the suite when we are told to end; a second signal, a second later or more, does not wait. */
function stopOnSignals(
  stop: () => Promise<void>,
  force: () => Promise<unknown>,
  log: (line: string) => void,
) {
  let firstAtMs = 0;
  const end = (exitCode: number): void => {
    if (firstAtMs === 0) {
      firstAtMs = Date.now();
      log('Đang dừng bộ giả lập…');
      stop().then(
        () => process.exit(exitCode),
        (error: unknown) => {
          console.error(error instanceof Error ? error.message : error);
          process.exit(1);
        },
      );
    } else if (Date.now() - firstAtMs > 1000) void force().finally(() => process.exit(exitCode));
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  const handlers = signals.map(
    (signal) =>
      [
        signal,
        () => {
          end(128 + constants.signals[signal]);
        },
      ] as const,
  );
  const onDisconnect = (): void => {
    end(1);
  };
  for (const [signal, handler] of handlers) process.on(signal, handler);
  process.on('disconnect', onDisconnect);
  process.channel?.unref();
  return () => {
    for (const [signal, handler] of handlers) process.off(signal, handler);
    process.off('disconnect', onDisconnect);
  };
}

/**
 * Starts the suite and returns once every emulator runs and the functions are loaded.
 * **Errors** throws one clear sentence (no Java, port busy, functions not built, same project already
 * running…) and leaves nothing running.
 */
export async function startSuite(options: SuiteOptions): Promise<Suite> {
  const startedAtMs = Date.now();
  const { projectId } = options;
  const log = options.quiet === true ? (): void => undefined : console.log;
  if (!projectId.startsWith('demo-'))
    throw new Error(`Tên dự án giả lập phải bắt đầu bằng "demo-": ${projectId}.`);
  const wanted = SERVICES.filter((service) => options.only?.includes(service) ?? true);
  if (wanted.includes('functions')) requireFunctions();
  const publicPorts: Ports = { ...DEFAULT_PORTS, ...options.ports };
  const busy = await busyPorts(Object.fromEntries(wanted.map((service) => [service, publicPorts[service]])));
  if (busy.length > 0) throw new Error(busy.join('\n'));
  await refuseTwin(projectId);
  const suiteId = randomUUID();
  const env = await suiteEnv(suiteId, log);
  const runDir = join(ROOT, '.cache', 'suite', projectId);
  mkdirSync(runDir, { recursive: true });
  const [debugPort = 0, ...internal] = await freePorts(6);
  const ports = { ...publicPorts, hub: internal[0] ?? 0 };
  const data = dataArgs(options);
  const exporting = data.includes('--export-on-exit');
  const logFile = join(runDir, 'suite.log');
  writeFileSync(logFile, '');
  const spec: Supervised = {
    suiteId,
    logFile,
    cwd: runDir,
    graceMs: exporting ? GRACE_MS.exporting : GRACE_MS.plain,
    args: [
      join(ROOT, 'node_modules/firebase-tools/lib/bin/firebase.js'),
      ...['emulators:start', '--project', projectId, '--only', wanted.join(',')],
      // One functions process for all events, one at a time: otherwise every event in flight starts a Node of its
      // own, and a burst of thirty keeps a small machine busy for minutes until none of them loads in time.
      ...(wanted.includes('functions') ? ['--inspect-functions', debugPort.toFixed(0)] : []),
      ...['--config', writeConfig(runDir, publicPorts, internal), ...data],
    ],
  };
  const logFd = openSync(logFile, 'a');
  const supervisor = spawn(
    join(ROOT, 'node_modules/node/bin/node'),
    [join(import.meta.dirname, 'supervise.ts'), JSON.stringify(spec)],
    { env, detached: true, stdio: ['pipe', logFd, logFd] },
  );
  closeSync(logFd);
  const session = supervisor.pid ?? 0;
  const ended = new Promise<void>((done) =>
    supervisor
      .once('exit', () => {
        done();
      })
      .once('error', () => {
        done();
      }),
  );
  let stopped: Promise<void> | undefined;
  const stopOnce = async (): Promise<void> => {
    supervisor.stdin?.end();
    await Promise.race([ended, wait(spec.graceMs + 10_000, undefined, { ref: false })]);
    const left = await killLeftovers(suiteId, session);
    ignoreSignals();
    if (left.length > 0) throw new Error(`Không tắt được các tiến trình ${left.join(', ')} của bộ giả lập.`);
    const log = readFileSync(logFile, 'utf8');
    if (exporting && log.includes(READY) && !log.includes('Export complete')) {
      throw new Error(`Không lưu được dữ liệu khi dừng:\n${lastWords(logFile)}`);
    }
  };
  const stop = (): Promise<void> => (stopped ??= stopOnce());
  const ignoreSignals = stopOnSignals(stop, () => killLeftovers(suiteId, session), log);
  const ticker = setInterval(() => {
    log(`… đang khởi động bộ giả lập, đã ${((Date.now() - startedAtMs) / 1000).toFixed(0)} giây`);
  }, 10_000);
  try {
    await untilReady(supervisor, logFile, wanted, ports);
  } catch (error) {
    await stop();
    throw error;
  } finally {
    clearInterval(ticker);
  }
  const address = (service: Service): string => `${HOST}:${ports[service].toFixed(0)}`;
  const readyAfterMs = Date.now() - startedAtMs;
  log(`Bộ giả lập sẵn sàng sau ${(readyAfterMs / 1000).toFixed(1)} giây`);
  return {
    projectId,
    functionsOrigin: `http://${address('functions')}`,
    hostingOrigin: `http://${address('hosting')}`,
    env: {
      GCLOUD_PROJECT: projectId,
      FIRESTORE_EMULATOR_HOST: address('firestore'),
      FIREBASE_AUTH_EMULATOR_HOST: address('auth'),
      PUBSUB_EMULATOR_HOST: address('pubsub'),
    },
    stop,
  };
}

/** Starts an emulator with Firestore alone on a free port, plays on it and ends it. `host` is its `name:port`. */
export async function onFirestore<T>(
  projectId: string,
  play: (host: string) => Promise<T>,
  quiet = false,
): Promise<T> {
  const [firestore = 0] = await freePorts(1);
  const suite = await startSuite({ projectId, only: ['firestore'], ports: { firestore }, quiet });
  try {
    Object.assign(process.env, suite.env);
    return await play(suite.env['FIRESTORE_EMULATOR_HOST'] ?? '');
  } finally {
    await suite.stop();
  }
}
