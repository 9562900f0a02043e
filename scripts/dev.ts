/**
 * `npm run dev`: the demonstration for whoever changes the code. The emulators start once; the functions are built again when a
 * file of theirs changes, and the emulator loads them; the page comes from Vite, which loads it again in the browser. The
 * worker and the security headers are those of `npm start`: this page has neither.
 */
import { join } from 'node:path';
import { build, createServer } from 'vite';
import { HOST } from './suite/ports.ts';
import { announce, startDemonstration, type Demonstration } from './stage/demonstration.ts';

const CONFIG = join(import.meta.dirname, 'config');
const PORT = 5173;
/** What the page asks its own address for, and the suite answers. */
const OF_THE_SUITE = ['/config.json', '/files', '/logins', '/sign-in'];

/** Builds the functions whenever they change. */
async function watchFunctions(): Promise<void> {
  await build({
    configFile: join(CONFIG, 'functions.config.ts'),
    logLevel: 'warn',
    // The emulator must never find the folder empty.
    build: { watch: {}, emptyOutDir: false },
  });
}

/** Serves the page, and again when it changes. Returns its address. */
async function servePage({ suite }: Demonstration): Promise<string> {
  const server = await createServer({
    configFile: join(CONFIG, 'vite.config.ts'),
    logLevel: 'warn',
    server: {
      ...{ host: HOST, port: PORT, strictPort: true },
      proxy: Object.fromEntries(OF_THE_SUITE.map((path) => [path, suite.hostingOrigin])),
    },
  });
  await server.listen();
  return `http://${HOST}:${String(PORT)}`;
}

try {
  const demonstration = await startDemonstration();
  await watchFunctions();
  await announce(demonstration, await servePage(demonstration));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
