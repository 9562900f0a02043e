/** Functions and web client, built. Says what it does, because a first build takes a while. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Builds both, the web client only where asked. **Errors**: throws with the compiler's own words. */
export function build({ web = true }: { web?: boolean } = {}): void {
  const startedAtMs = Date.now();
  run('hàm', 'node_modules/typescript/bin/tsc', ['-p', 'functions/tsconfig.json']);
  if (web)
    run('trang web', 'node_modules/vite/bin/vite.js', [
      'build',
      '--config',
      'scripts/config/vite.config.ts',
      '--logLevel',
      'error',
    ]);
  console.log(`Đã biên dịch sau ${((Date.now() - startedAtMs) / 1000).toFixed(1)} giây`);
}

function run(what: string, program: string, args: string[]): void {
  const ran = spawnSync(process.execPath, [join(ROOT, program), ...args], { cwd: ROOT, encoding: 'utf8' });
  if (ran.status !== 0) throw new Error(`Không biên dịch được ${what}:\n${ran.stdout}${ran.stderr}`);
}
