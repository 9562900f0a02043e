/** The one place that runs firebase-tools against a real project, with the Node this runs on. Never prints an answer. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const PROGRAM = 'node_modules/firebase-tools/lib/bin/firebase.js';
const TIMEOUT_MS = 120_000;

/** Returns what a reading command answers with `--json`, the empty text where it answers nothing in time. */
export function firebaseJson(root: string, args: readonly string[]): string {
  const { stdout } = spawnSync(process.execPath, [join(root, PROGRAM), ...args, '--json'], {
    cwd: root,
    encoding: 'utf8',
    timeout: TIMEOUT_MS,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return stdout;
}

/** Deploys, with the person's own terminal for its questions. Returns the exit code. */
export function firebaseDeploy(root: string, projectId: string, force: boolean): number {
  const args = ['deploy', '--only', 'functions,firestore,hosting', '--project', projectId];
  const { status } = spawnSync(
    process.execPath,
    [join(root, PROGRAM), ...args, ...(force ? ['--force'] : [])],
    { cwd: root, stdio: 'inherit' },
  );
  return status ?? 1;
}
