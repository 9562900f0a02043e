/** Tells the web client where its services are; a deployment writes its own. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Suite } from './suite.ts';

const DIST = fileURLToPath(new URL('../../web/dist', import.meta.url));

/** Whose demonstration it is, as the sign-in shows it. */
const AUTHORITY = 'Ủy ban nhân dân đặc khu Cát Hải';

/** Writes `/config.json` for a running suite, beside the built pages. */
export function writeWebConfig({ env, projectId }: Pick<Suite, 'env' | 'projectId'>): void {
  const emulators = {
    auth: `http://${env['FIREBASE_AUTH_EMULATOR_HOST'] ?? ''}`,
    firestore: env['FIRESTORE_EMULATOR_HOST'],
  };
  writeFileSync(
    join(DIST, 'config.json'),
    JSON.stringify({ projectId, apiKey: 'demo', authority: AUTHORITY, emulators }),
  );
}
