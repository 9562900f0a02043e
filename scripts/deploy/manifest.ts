/**
 * What a functions folder says it deploys, in the words of firebase-functions itself: the same listing that
 * firebase-tools asks for. The code is loaded in a process of its own; nothing of it may run here.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** **Null**: exactly one of the three triggers is present. A value may be `{{ params.NAME }}`. */
export interface Endpoint {
  region: string[];
  platform: string;
  eventTrigger?: {
    eventType: string;
    eventFilters: Record<string, string>;
    eventFilterPathPatterns?: Record<string, string>;
    retry: boolean;
  };
  scheduleTrigger?: { schedule: string; timeZone?: string };
  httpsTrigger?: { invoker?: string[] };
}

/** **Null**: `default` is absent when a person must choose the value. A secret has type `secret`. */
export interface Parameter {
  name: string;
  type: string;
  default?: string | number | boolean | string[];
}

/** **Source**: the wire form written by the package's own `firebase-functions` command. */
export interface Manifest {
  endpoints: Record<string, Endpoint>;
  params?: Parameter[];
  requiredAPIs: { api: string; reason: string }[];
}

const LISTER = 'node_modules/firebase-functions/lib/bin/firebase-functions.js';
const TIMEOUT_MS = 60_000;

/**
 * Returns the listing of a built and installed functions folder. `nodeArgs` go to the Node that loads it.
 * **Errors**: throws with the loader's own words when the folder does not load.
 */
export function readManifest(
  functionsDir: string,
  projectId: string,
  nodeArgs: readonly string[] = [],
): Manifest {
  const temporary = mkdtempSync(join(tmpdir(), 'functions-manifest-'));
  const file = join(temporary, 'manifest.json');
  try {
    const ran = spawnSync(process.execPath, [...nodeArgs, join(functionsDir, LISTER)], {
      cwd: functionsDir,
      encoding: 'utf8',
      timeout: TIMEOUT_MS,
      env: {
        ...process.env,
        GCLOUD_PROJECT: projectId,
        FIREBASE_CONFIG: JSON.stringify({ projectId }),
        FUNCTIONS_MANIFEST_OUTPUT_PATH: file,
      },
    });
    if (ran.status !== 0) throw new Error(`Không nạp được các hàm trong ${functionsDir}:\n${ran.stderr}`);
    return JSON.parse(readFileSync(file, 'utf8')) as Manifest;
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}
