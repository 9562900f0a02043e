// Finds a Java that the emulators accept. It looks and reports; it must never install anything and never
// change the environment of the process that asks.

import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** firebase-tools 15 refuses to start the emulators on anything older. */
export const MIN_JAVA_MAJOR = 21;

const VERSION = /(?:version |JAVA_VERSION=)"(?:1\.)?(\d+)/;
const HOME = /^\s*java\.home = (.+)$/m;

export interface Java {
  readonly home: string;
  /** Major version, e.g. 25. */
  readonly version: number;
  /** Where it was found, for people: "JAVA_HOME", "PATH" or the folder. */
  readonly from: string;
}

/**
 * The major version in the output of `java -version` or in a JDK's `release` file.
 * **Null** when the text names no version. "1.8.0_402" is 8, "25.0.3" is 25, "26-ea" is 26.
 */
export function parseJavaMajor(text: string): number | null {
  const major = VERSION.exec(text)?.[1];
  return major === undefined ? null : Number(major);
}

function askBinary(binary: string, from: string, env = process.env): Java | null {
  const asked = spawnSync(binary, ['-XshowSettings:properties', '-version'], { encoding: 'utf8', env });
  if (asked.error !== undefined || asked.status !== 0) return null;
  const output = asked.stdout + asked.stderr;
  const version = parseJavaMajor(output);
  const home = HOME.exec(output)?.[1]?.trim();
  return version === null || home === undefined ? null : { home, version, from };
}

function askHome(home: string, from: string): Java | null {
  const binary = join(home, 'bin', 'java');
  if (!existsSync(binary)) return null;
  const release = join(home, 'release');
  const version = existsSync(release) ? parseJavaMajor(readFileSync(release, 'utf8')) : null;
  return version === null ? askBinary(binary, from) : { home, version, from };
}

function jvmFolders(): string[] {
  const folders: [root: string, inside: string][] = [
    ['/usr/lib/jvm', ''],
    ['/Library/Java/JavaVirtualMachines', 'Contents/Home'],
  ];
  return folders
    .filter(([root]) => existsSync(root))
    .flatMap(([root, inside]) =>
      readdirSync(root)
        .sort()
        .map((name) => join(root, name, inside)),
    );
}

/**
 * The first Java of at least {@link MIN_JAVA_MAJOR}: JAVA_HOME, then PATH, then the distribution's JVM folders.
 * **Errors** throws an Error whose message says, in one sentence, what was found and what to install.
 * **Source** firebase-tools 15, `MIN_SUPPORTED_JAVA_MAJOR_VERSION`.
 */
export function findJava(env: NodeJS.ProcessEnv = process.env, folders: string[] = jvmFolders()): Java {
  const tooOld: string[] = [];
  const candidates: (() => Java | null)[] = [
    () => (env['JAVA_HOME'] === undefined ? null : askHome(env['JAVA_HOME'], 'JAVA_HOME')),
    () => askBinary('java', 'PATH', env),
    ...folders.map((home) => () => askHome(home, home)),
  ];
  for (const candidate of candidates) {
    const java = candidate();
    if (java !== null && java.version >= MIN_JAVA_MAJOR) return java;
    if (java !== null) tooOld.push(`Java ${java.version.toFixed(0)} (${java.from})`);
  }
  const seen = tooOld.length === 0 ? 'không thấy Java nào' : `chỉ thấy ${tooOld.join(', ')}`;
  throw new Error(
    `Cần Java ${MIN_JAVA_MAJOR.toFixed(0)} trở lên để chạy bộ giả lập, nhưng ${seen}: ` +
      'hãy cài một JDK mới hơn (Debian: apt-get install -y openjdk-21-jre-headless hoặc mới hơn; ' +
      'nơi khác: https://adoptium.net), hoặc đặt JAVA_HOME trỏ tới nó.',
  );
}
