// What firebase-tools is started with: a firebase.json with our ports, the folders of data, the environment.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { securityHeaders, type Header } from '#triggers/security-headers.ts';
import { findEmulators } from './emulators.ts';
import { findJava } from './java.ts';
import { HOST, SERVICES } from './ports.ts';
import type { Ports, Service } from './ports.ts';
import { MARK } from './supervise.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Variables of another running suite, which would make this one talk to it. */
const FOREIGN = ['FIRESTORE_EMULATOR_HOST', 'FIREBASE_AUTH_EMULATOR_HOST', 'PUBSUB_EMULATOR_HOST'];

export interface SuiteOptions {
  /** Must begin with "demo-": firebase-tools then keeps every client off the network. */
  readonly projectId: string;
  /** Ports other than those of firebase.json; two suites with different ports and projects can run at once. */
  readonly ports?: Partial<Ports>;
  /** Begins with the export that is there, if any is, and writes one back at the end. */
  readonly dataDir?: string;
  /** Only these; all five when absent. */
  readonly only?: readonly Service[];
  /** Says nothing but errors. */
  readonly quiet?: boolean;
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
export function writeConfig(runDir: string, ports: Ports, internal: readonly number[]): string {
  const base = JSON.parse(readFileSync(join(ROOT, 'firebase.json'), 'utf8')) as {
    functions: { source: string }[];
    firestore: Record<string, string>;
    hosting: { public: string; headers: { source: string; headers: Header[] }[] };
  };
  const listen = (port: number | undefined): object => ({ host: HOST, port });
  const [hub, logging, eventarc, tasks, websocketPort] = internal;
  const rules = resolve(ROOT, base.firestore['rules'] ?? 'firestore.rules');
  if (!existsSync(rules)) throw new Error(`Không có tệp quy tắc ${rules}: bộ giả lập sẽ mở toang mọi cửa.`);
  const config = {
    ...base,
    functions: base.functions.map((codebase) => ({
      ...codebase,
      source: relative(runDir, resolve(ROOT, codebase.source)),
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
export function holdsExport(dir: string): boolean {
  if (!existsSync(dir)) return false;
  return readdirSync(dir).some((name) =>
    /^firebase-export-metadata\.json$|\.overall_export_metadata$/.test(name),
  );
}

/** Returns the arguments that name where data comes from and where it goes. */
export function dataArgs({ dataDir }: SuiteOptions): string[] {
  if (dataDir === undefined) return [];
  const from = holdsExport(dataDir) ? ['--import', resolve(dataDir)] : [];
  return [...from, '--export-on-exit', resolve(dataDir)];
}

/** **Errors**: throws where the functions were not built. */
export function requireFunctions(): void {
  const dir = join(ROOT, 'functions');
  const { main } = JSON.parse(readFileSync(join(dir, 'package.json'), 'utf8')) as { main: string };
  if (existsSync(join(dir, main))) return;
  throw new Error(`Chưa có ${join(dir, main)}: hãy chạy npm run build:functions trước.`);
}

/** The environment of firebase-tools and, through it, of Java and of the functions. */
export async function suiteEnv(suiteId: string, log: (line: string) => void) {
  const java = findJava();
  log(`Java ${java.version.toFixed(0)}: ${java.from}`);
  const emulators = await findEmulators();
  for (const sentence of emulators.sentences) log(sentence);
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    ...emulators.env,
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
