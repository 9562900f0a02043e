/**
 * A measurement in a process of its own, so that its memory and its start are its own. The child is the file that asks;
 * it ends by handing over its result. Must never outlive us: a child hears when its channel closes.
 */
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** **Units**: megabytes, the most that this process ever held. */
export const peakMb = (): number => Math.round(process.resourceUsage().maxRSS / 102.4) / 10;

/** Returns what the child hands over. `url` is its `import.meta.url`. **Errors**: throws with its own words. */
export async function inChild<T>(
  url: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
  execArgv: readonly string[] = [],
): Promise<T> {
  const child = fork(fileURLToPath(url), args, {
    execArgv: [...execArgv],
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let said = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (said += text));
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (said += text));
  let result: unknown;
  child.once('message', (message) => (result = message));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject).once('close', resolve);
  });
  if (code !== 0 || result === undefined)
    throw new Error(`Phép đo dừng giữa chừng (mã ${String(code)}):\n${said}`);
  return result as T;
}

/** Hands the result to whoever asked, as the child's last act. */
export function answer(result: object): void {
  process.send?.(result, () => {
    process.exit();
  });
}
