/**
 * The cold start of one deployed function, in a process of its own: see `first-question.mjs`. For the bench, which counts
 * it, and for the test of what may be uploaded, which looks at what was loaded. Must never speak to a real project.
 */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** **Units**: `ms` since the process began, `cpuMs` of its own work on all cores, `mb` 1e6 bytes resident. */
export interface ColdStart {
  ms: number;
  cpuMs: number;
  mb: number;
}

/** What no function can go below: Node alone; Firestore's client and its first question. */
export type Floor = 'node' | 'firestore';

const CHILD = fileURLToPath(new URL('first-question.mjs', import.meta.url));
const TIMEOUT_MS = 60_000;

/** Returns what a new process took until it asked Firestore. **Errors**: throws when it never asked. */
export function coldStart(
  index: string,
  what: { name: string } | { floor: Floor },
  node = process.execPath,
  nodeArgs: readonly string[] = [],
): ColdStart {
  const [name, floor] = 'name' in what ? [what.name, []] : ['', [what.floor]];
  const output = execFileSync(node, [...nodeArgs, CHILD, index, ...floor], {
    encoding: 'utf8',
    timeout: TIMEOUT_MS,
    env: {
      ...process.env,
      ...{ FUNCTION_TARGET: name, FUNCTIONS_EMULATOR: 'false' },
      ...{ GCLOUD_PROJECT: 'demo-cold', FIREBASE_CONFIG: '{"projectId":"demo-cold"}' },
      // Google's machine answers at once where there is one; here the search for it would be measured.
      METADATA_SERVER_DETECTION: 'none',
    },
  });
  return JSON.parse(output) as ColdStart;
}
