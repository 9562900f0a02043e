// Finds the Firestore and Pub/Sub emulators and says which it took, so that firebase-tools need not download
// them: environment variables, firebase-tools' own cache, a Google Cloud SDK, else the download.
// It must never change anything outside the given cache folder, and never skip a place silently.

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, realpathSync } from 'node:fs';
import { renameSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import JSZip from 'jszip';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const FIRESTORE_MAIN = 'com.google.cloud.datastore.emulator.firestore.CloudFirestore';
/** A manifest line may be this long, in bytes, without its line end. **Source** JAR File Specification. */
const MANIFEST_LINE_BYTES = 72;

export interface Emulators {
  /** Variables to set for firebase-tools; empty when it knows better by itself. */
  readonly env: Readonly<Record<string, string>>;
  /** One sentence per emulator: which was taken. */
  readonly sentences: readonly string[];
}

interface Found {
  readonly path?: string;
  readonly sentence: string;
}

interface Emulator {
  readonly name: string;
  readonly variable: string;
  /** The entry in firebase-tools' list of downloads. */
  readonly key: 'firestore' | 'pubsub';
  readonly fromSdk: (sdkRoot: string, cacheDir: string) => Promise<string | null>;
}

/**
 * The text of a MANIFEST.MF with the given headers, each line folded at 72 bytes: a continuation starts
 * with one blank, and a character of several bytes is never cut.
 */
export function manifestText(headers: Readonly<Record<string, string>>): string {
  const lines = Object.entries(headers).flatMap(([key, value]) => {
    const folded: string[] = [];
    let line = '';
    for (const character of `${key}: ${value}`) {
      if (Buffer.byteLength(line + character) > MANIFEST_LINE_BYTES) {
        folded.push(line);
        line = ' ';
      }
      line += character;
    }
    return [...folded, line];
  });
  return `${lines.join('\r\n')}\r\n\r\n`;
}

/** Written beside and renamed: a second suite starting at the same moment never reads half a file. */
function writeWhole(file: string, content: Buffer | string): void {
  const draft = `${file}.${process.pid.toFixed(0)}`;
  writeFileSync(draft, content);
  chmodSync(draft, 0o755);
  renameSync(draft, file);
}

/** firebase-tools runs `java -jar`, and the SDK's jar names no main class: a jar that points at it does. */
async function wrapFirestore(sdkRoot: string, cacheDir: string): Promise<string | null> {
  const jar = join(sdkRoot, 'platform', 'cloud-firestore-emulator', 'cloud-firestore-emulator.jar');
  if (!existsSync(jar)) return null;
  const manifest = manifestText({
    'Manifest-Version': '1.0',
    'Main-Class': FIRESTORE_MAIN,
    'Class-Path': pathToFileURL(jar).href,
  });
  const name = createHash('sha256').update(manifest).digest('hex').slice(0, 12);
  const wrapper = join(cacheDir, `firestore-${name}.jar`);
  if (!existsSync(wrapper)) {
    const zip = new JSZip().file('META-INF/MANIFEST.MF', manifest, { createFolders: false });
    writeWhole(wrapper, await zip.generateAsync({ type: 'nodebuffer' }));
  }
  return wrapper;
}

/** firebase-tools changes the mode of the file it is given, which fails on a file that root owns. */
function wrapPubsub(sdkRoot: string, cacheDir: string): Promise<string | null> {
  const script = join(sdkRoot, 'platform', 'pubsub-emulator', 'bin', 'cloud-pubsub-emulator');
  if (!existsSync(script)) return Promise.resolve(null);
  const content = `#!/bin/sh\nexec '${script.replaceAll("'", "'\\''")}' "$@"\n`;
  const name = createHash('sha256').update(content).digest('hex').slice(0, 12);
  const wrapper = join(cacheDir, `pubsub-${name}.sh`);
  if (!existsSync(wrapper)) writeWhole(wrapper, content);
  return Promise.resolve(wrapper);
}

const EMULATORS: readonly Emulator[] = [
  {
    name: 'Firestore',
    variable: 'FIRESTORE_EMULATOR_BINARY_PATH',
    key: 'firestore',
    fromSdk: wrapFirestore,
  },
  { name: 'Pub/Sub', variable: 'PUBSUB_EMULATOR_BINARY_PATH', key: 'pubsub', fromSdk: wrapPubsub },
];

function inFirebaseCache(key: Emulator['key'], env: NodeJS.ProcessEnv): string | null {
  const list = join(ROOT, 'node_modules/firebase-tools/lib/emulator/downloadableEmulatorInfo.json');
  const known = JSON.parse(readFileSync(list, 'utf8')) as Record<
    string,
    { downloadPathRelativeToCacheDir: string; binaryPathRelativeToCacheDir?: string } | undefined
  >;
  const entry = known[key];
  if (entry === undefined) return null;
  const cache = env['FIREBASE_EMULATORS_PATH'] ?? join(homedir(), '.cache', 'firebase', 'emulators');
  const file = join(cache, entry.binaryPathRelativeToCacheDir ?? entry.downloadPathRelativeToCacheDir);
  return existsSync(file) ? file : null;
}

/** Roots of Cloud SDKs, most likely first; asking gcloud itself takes seconds and comes last. */
function* sdkRoots(env: NodeJS.ProcessEnv): Generator<string> {
  const gclouds = (env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, 'gcloud'));
  const gcloud = gclouds.find((file) => existsSync(file));
  if (gcloud !== undefined) yield dirname(dirname(realpathSync(gcloud)));
  yield* ['/usr/lib/google-cloud-sdk', '/usr/share/google-cloud-sdk', '/opt/google-cloud-sdk'];
  yield join(homedir(), 'google-cloud-sdk');
  if (gcloud === undefined) return;
  try {
    const asked = ['info', '--format=value(installation.sdk_root)'];
    yield execFileSync(gcloud, asked, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    // A broken gcloud is the same as none: the download is still to come.
  }
}

async function find(emulator: Emulator, cacheDir: string, env: NodeJS.ProcessEnv): Promise<Found> {
  const { name, variable } = emulator;
  const given = env[variable];
  if (given !== undefined && given !== '') {
    if (existsSync(given)) return { path: given, sentence: `${name}: theo biến ${variable} (${given})` };
    throw new Error(`Biến ${variable} trỏ tới ${given}, nhưng tệp đó không có: hãy sửa hoặc bỏ biến này.`);
  }
  const cached = inFirebaseCache(emulator.key, env);
  if (cached !== null) return { sentence: `${name}: bản firebase-tools đã tải (${cached})` };
  for (const root of sdkRoots(env)) {
    const path = await emulator.fromSdk(root, cacheDir);
    if (path !== null) return { path, sentence: `${name}: bản của Google Cloud SDK (${root})` };
  }
  return { sentence: `${name}: chưa có trên máy, firebase-tools sẽ tải về (cần mạng, khoảng 50–140 MB)` };
}

/**
 * Where the emulators come from, for firebase-tools and for people.
 * **Errors** throws when a variable names a file that is not there.
 * **Source** firebase-tools 15, `lib/emulator/downloadableEmulators.js` (`*_EMULATOR_BINARY_PATH`).
 */
export async function findEmulators(
  cacheDir: string = join(ROOT, '.cache', 'emulators'),
  env: NodeJS.ProcessEnv = process.env,
): Promise<Emulators> {
  mkdirSync(cacheDir, { recursive: true });
  const variables: Record<string, string> = {};
  const sentences: string[] = [];
  for (const emulator of EMULATORS) {
    const found = await find(emulator, cacheDir, env);
    if (found.path !== undefined) variables[emulator.variable] = found.path;
    sentences.push(found.sentence);
  }
  return { env: variables, sentences };
}
