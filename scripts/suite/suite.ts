// Starts the emulator suite (Functions, Firestore, Pub/Sub, Auth, Hosting) through firebase-tools and stops
// it again. Between us and firebase-tools sits a supervisor, this same file run with --supervise, which ends
// everything as soon as its standard input closes: however we die, no Java and no Node stays behind.
// It must never touch a real project and never leave a process.

import { execFileSync, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { closeSync, existsSync, mkdirSync, openSync, readdirSync, readFileSync } from 'node:fs';
import { rmSync, writeFileSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { delimiter, join, relative, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { securityHeaders, type Header } from '#triggers/security-headers.ts';
import { findEmulators } from './emulators.ts';
import { findJava } from './java.ts';
import { busyPorts, DEFAULT_PORTS, freePorts, HOST, SERVICES } from './ports.ts';
import type { Ports, Service } from './ports.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** Every process of a suite carries this variable, so that it can be found even after its parent died. */
const MARK = 'SO_CHIEN_DICH_SUITE';
/** What firebase-tools says once every emulator runs and every codebase was loaded. */
const READY = 'All emulators ready';
/** Long enough for a first download of both emulators on a slow line. */
const START_TIMEOUT_MS = 600_000;
/** Without an export nothing is lost by a hard end; an export of a whole campaign takes seconds. */
const GRACE_MS = { plain: 10_000, exporting: 120_000 };
/** Variables of another running suite, which would make this one talk to it. */
const FOREIGN = ['FIRESTORE_EMULATOR_HOST', 'FIREBASE_AUTH_EMULATOR_HOST', 'PUBSUB_EMULATOR_HOST'];

export interface SuiteOptions {
  /** Must begin with "demo-": firebase-tools then keeps every client off the network. */
  readonly projectId: string;
  /** Ports other than those of firebase.json; two suites with different ports and projects can run at once. */
  readonly ports?: Partial<Ports>;
  /** Folder of an earlier export (an emulator's or a managed one) to begin with. */
  readonly importDir?: string;
  /** Folder to write an export to when the suite stops. */
  readonly exportOnExit?: string;
  /** Both: begins with what is there, if anything is, and writes it back at the end. */
  readonly dataDir?: string;
  /** Only these; all five when absent. */
  readonly only?: readonly Service[];
  /** Variables that the functions see in addition. */
  readonly functionsEnv?: Readonly<Record<string, string>>;
  /** Says nothing but errors. */
  readonly quiet?: boolean;
  readonly log?: (line: string) => void;
  /** Another functions folder and rules file, for tests of the suite itself. */
  readonly functionsDir?: string;
  readonly rulesFile?: string;
}

export interface Suite {
  readonly projectId: string;
  readonly host: string;
  readonly ports: Ports & { readonly hub: number };
  readonly functionsOrigin: string;
  readonly hostingOrigin: string;
  /** For the processes that are to talk to this suite. */
  readonly env: Readonly<Record<string, string>>;
  /** Everything firebase-tools and the functions said. */
  readonly logFile: string;
  readonly readyAfterMs: number;
  /** Ends every process of the suite, after the export if one was asked for. May be called twice. */
  readonly stop: () => Promise<void>;
}

interface Supervised {
  readonly suiteId: string;
  readonly logFile: string;
  readonly args: string[];
  readonly cwd: string;
  readonly graceMs: number;
}

/** Process ids that carry the mark or belong to the supervisor's session, ourselves excepted. */
function processesOf(suiteId: string, session: number): number[] {
  const mark = `${MARK}=${suiteId}`;
  if (!existsSync('/proc/self/stat')) {
    const listing = execFileSync('ps', ['-AEww', '-o', 'pid=,command='], { encoding: 'utf8' });
    const lines = listing.split('\n').filter((line) => line.includes(mark));
    return lines.map((line) => Number.parseInt(line, 10)).filter((pid) => pid !== process.pid);
  }
  const belongs = (pid: number): boolean => {
    try {
      const folder = `/proc/${pid.toFixed(0)}`;
      const stat = readFileSync(`${folder}/stat`, 'utf8');
      const [state, , , itsSession] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      if (state === 'Z') return false;
      return Number(itsSession) === session || readFileSync(`${folder}/environ`, 'utf8').includes(mark);
    } catch {
      return false; // It ended while we looked, or belongs to somebody else.
    }
  };
  const pids = readdirSync('/proc').map(Number).filter(Number.isInteger);
  return pids.filter((pid) => pid !== process.pid && belongs(pid));
}

/** Kills what is left of a suite and waits until it is gone; returns the ids that would not go. */
async function killLeftovers(suiteId: string, session: number): Promise<number[]> {
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const left = processesOf(suiteId, session);
    if (left.length === 0) return [];
    for (const pid of left) {
      try {
        process.kill(pid, 'SIGKILL');
      } catch {
        // Gone in the meantime.
      }
    }
    await wait(100);
  }
  return processesOf(suiteId, session);
}

/**
 * The supervisor: runs firebase-tools until it ends or our standard input does, then sweeps up. A suite that
 * never became ready is ended hard: asked politely it would write an export without what it had not yet
 * loaded over the good one.
 */
async function supervise({ suiteId, args, cwd, graceMs, logFile }: Supervised): Promise<void> {
  const child = spawn(process.execPath, args, { cwd, stdio: ['ignore', 'inherit', 'inherit'] });
  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    child.kill(readFileSync(logFile, 'utf8').includes(READY) ? 'SIGINT' : 'SIGKILL');
    setTimeout(() => child.kill('SIGKILL'), graceMs).unref();
  };
  process.stdin.on('close', stop).on('error', stop).resume();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  const code = await new Promise<number>((done) => {
    child.once('exit', (exitCode) => {
      done(exitCode ?? 1);
    });
  });
  await killLeftovers(suiteId, process.pid);
  process.exit(code);
}

/** Refuses a second suite of one project: they would export each other's data. */
async function refuseTwin(projectId: string): Promise<void> {
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

/** The security headers of the demonstration: those of production with the emulators' origins in place of Google's. */
function demonstrationHeaders(ports: Ports): Header[] {
  return securityHeaders([ports.firestore, ports.auth].map((port) => `http://${HOST}:${port.toFixed(0)}`));
}

/**
 * Writes a firebase.json with our ports into `runDir` and returns its path. firebase-tools takes the
 * folder of that file as the project's root, joins functions and hosting to it, and refuses rules outside
 * of it unless their path is absolute.
 */
function writeConfig(
  runDir: string,
  ports: Ports,
  internal: readonly number[],
  options: SuiteOptions,
): string {
  const base = JSON.parse(readFileSync(join(ROOT, 'firebase.json'), 'utf8')) as {
    functions: { source: string }[];
    firestore: Record<string, string>;
    hosting: { public: string; headers: { source: string; headers: Header[] }[] };
  };
  const listen = (port: number | undefined): object => ({ host: HOST, port });
  const [hub, logging, eventarc, tasks, websocketPort] = internal;
  const rules = resolve(ROOT, options.rulesFile ?? base.firestore['rules'] ?? 'firestore.rules');
  if (!existsSync(rules)) throw new Error(`Không có tệp quy tắc ${rules}: bộ giả lập sẽ mở toang mọi cửa.`);
  const config = {
    ...base,
    functions: base.functions.map((codebase) => ({
      ...codebase,
      source: relative(runDir, resolve(ROOT, options.functionsDir ?? codebase.source)),
    })),
    firestore: { ...base.firestore, rules, indexes: join(ROOT, 'firestore.indexes.json') },
    hosting: {
      ...base.hosting,
      public: relative(runDir, resolve(ROOT, base.hosting.public)),
      // Last one wins: the pages of the demonstration may connect to the emulators instead of Google.
      headers: [...base.hosting.headers, { source: '**', headers: demonstrationHeaders(ports) }],
    },
    emulators: {
      ...Object.fromEntries(SERVICES.map((service) => [service, listen(ports[service])])),
      firestore: { ...listen(ports.firestore), websocketPort },
      hub: listen(hub),
      logging: listen(logging),
      eventarc: listen(eventarc),
      tasks: listen(tasks),
      ui: { enabled: false },
      singleProjectMode: true,
    },
  };
  const file = join(runDir, 'firebase.json');
  writeFileSync(file, `${JSON.stringify(config, null, 2)}\n`);
  return file;
}

/** True when the folder holds something that `--import` can read. */
function holdsExport(dir: string): boolean {
  if (!existsSync(dir)) return false;
  return readdirSync(dir).some((name) =>
    /^firebase-export-metadata\.json$|\.overall_export_metadata$/.test(name),
  );
}

function dataArgs({ importDir, exportOnExit, dataDir }: SuiteOptions): string[] {
  if (importDir !== undefined && !holdsExport(importDir)) {
    throw new Error(`Thư mục ${importDir} không chứa bản xuất dữ liệu nào để nạp.`);
  }
  const from = importDir ?? (dataDir !== undefined && holdsExport(dataDir) ? dataDir : undefined);
  const to = exportOnExit ?? dataDir;
  return [
    ...(from === undefined ? [] : ['--import', resolve(from)]),
    ...(to === undefined ? [] : ['--export-on-exit', resolve(to)]),
  ];
}

function functionsMain(options: SuiteOptions): void {
  const dir = resolve(ROOT, options.functionsDir ?? 'functions');
  const { main } = JSON.parse(readFileSync(join(dir, 'package.json'), 'utf8')) as { main: string };
  if (existsSync(join(dir, main))) return;
  throw new Error(`Chưa có ${join(dir, main)}: hãy chạy npm run build:functions trước.`);
}

/** The environment of firebase-tools and, through it, of Java and of the functions. */
async function suiteEnv(suiteId: string, options: SuiteOptions, log: (line: string) => void) {
  const java = findJava();
  log(`Java ${java.version.toFixed(0)}: ${java.from}`);
  const emulators = await findEmulators();
  for (const sentence of emulators.sentences) log(sentence);
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    ...emulators.env,
    ...options.functionsEnv,
    [MARK]: suiteId,
    JAVA_HOME: java.home,
    // Without it every client first asks Google's metadata server who it is.
    METADATA_SERVER_DETECTION: 'none',
    // Ten seconds, the default, is too short to load functions on a busy two-core machine.
    FUNCTIONS_DISCOVERY_TIMEOUT: '120',
    PATH: [join(ROOT, 'node_modules/.bin'), join(java.home, 'bin'), process.env['PATH'] ?? ''].join(
      delimiter,
    ),
  };
  for (const name of FOREIGN) Reflect.deleteProperty(env, name);
  return env;
}

/** Warnings of every start, which say nothing about what went wrong. */
const USUAL = /Env variable override|UI is not starting|MOTD|MetadataLookupWarning/;

/** What a person needs from the log when something went wrong: its errors, else its last lines. */
function lastWords(logFile: string): string {
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
async function untilReady(
  supervisor: ChildProcess,
  logFile: string,
  wanted: readonly Service[],
  ports: Suite['ports'],
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
  const log = options.quiet === true ? (): void => undefined : (options.log ?? console.log);
  if (!projectId.startsWith('demo-'))
    throw new Error(`Tên dự án giả lập phải bắt đầu bằng "demo-": ${projectId}.`);
  const wanted = SERVICES.filter((service) => options.only?.includes(service) ?? true);
  if (wanted.includes('functions')) functionsMain(options);
  const publicPorts: Ports = { ...DEFAULT_PORTS, ...options.ports };
  const busy = await busyPorts(Object.fromEntries(wanted.map((service) => [service, publicPorts[service]])));
  if (busy.length > 0) throw new Error(busy.join('\n'));
  await refuseTwin(projectId);
  const suiteId = randomUUID();
  const env = await suiteEnv(suiteId, options, log);
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
      ...['--config', writeConfig(runDir, publicPorts, internal, options), ...data],
    ],
  };
  const logFd = openSync(logFile, 'a');
  const supervisor = spawn(
    join(ROOT, 'node_modules/node/bin/node'),
    [fileURLToPath(import.meta.url), '--supervise', JSON.stringify(spec)],
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
    const said = readFileSync(logFile, 'utf8');
    if (exporting && said.includes(READY) && !said.includes('Export complete')) {
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
    host: HOST,
    ports,
    functionsOrigin: `http://${address('functions')}`,
    hostingOrigin: `http://${address('hosting')}`,
    env: {
      GCLOUD_PROJECT: projectId,
      FIRESTORE_EMULATOR_HOST: address('firestore'),
      FIREBASE_AUTH_EMULATOR_HOST: address('auth'),
      PUBSUB_EMULATOR_HOST: address('pubsub'),
    },
    logFile,
    readyAfterMs,
    stop,
  };
}

if (import.meta.main && process.argv[2] === '--supervise') {
  await supervise(JSON.parse(process.argv[3] ?? '{}') as Supervised);
}
