/** Functions and web client, built. Says what it does, because a first build takes a while. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Builds both, the web client only where asked. **Errors**: throws with the bundler's own words. */
export function build({ web = true }: { web?: boolean } = {}): void {
  const startedAtMs = Date.now();
  bundle('hàm', 'scripts/config/functions.config.ts');
  if (web) bundle('trang web', 'scripts/config/vite.config.ts');
  console.log(`Đã biên dịch sau ${((Date.now() - startedAtMs) / 1000).toFixed(1)} giây`);
}

function bundle(what: string, config: string): void {
  const program = join(ROOT, 'node_modules/vite/bin/vite.js');
  const args = ['build', '--config', config, '--logLevel', 'error'];
  const ran = spawnSync(process.execPath, [program, ...args], { cwd: ROOT, encoding: 'utf8' });
  if (ran.status !== 0) throw new Error(`Không biên dịch được ${what}:\n${ran.stdout}${ran.stderr}`);
}
