/**
 * `npm run deploy -- --project ID [--yes] [--force]`: builds, says everything it will change, asks, deploys. Nothing
 * outside this machine changes before the project's name was typed (or `--yes` given). Never prints a secret.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { fileURLToPath } from 'node:url';
import { changeLines } from './deploy/changes.ts';
import { firebaseDeploy } from './deploy/firebase-tools.ts';
import { localState } from './deploy/local-state.ts';
import { readManifest } from './deploy/manifest.ts';
import { parameterValues, pinParameters, projectVariables } from './deploy/parameters.ts';
import { readRequest, type DeployRequest } from './deploy/request.ts';
import { fetchWebConfig, withAuthority } from './deploy/web-config.ts';
import { build } from './suite/build.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const FUNCTIONS = join(ROOT, 'functions');

const EXIT = { done: 0, failed: 1, usage: 2 } as const;

async function confirmed(projectId: string): Promise<boolean> {
  const keyboard = createInterface({ input: process.stdin, output: process.stdout });
  const typed = new AbortController();
  // End of input is an answer too: no.
  keyboard.once('close', () => {
    typed.abort();
  });
  try {
    const answer = await keyboard.question('Gõ tên dự án để tiếp tục: ', { signal: typed.signal });
    return answer.trim() === projectId;
  } catch {
    return false;
  } finally {
    keyboard.close();
  }
}

async function deploy({ projectId, yes, force }: DeployRequest, keyboard: boolean): Promise<number> {
  build();
  const variables = projectVariables(FUNCTIONS, projectId);
  const webConfig = withAuthority(fetchWebConfig(ROOT, projectId), variables);
  writeFileSync(join(ROOT, 'web/dist/config.json'), JSON.stringify(webConfig));
  const manifest = readManifest(FUNCTIONS, projectId);
  const values = parameterValues(manifest.params ?? [], variables);
  for (const line of changeLines(projectId, manifest, values, localState(ROOT))) console.log(line);
  if (force) console.log('• --force: hàm và chỉ mục không còn trong mã nguồn sẽ bị xóa mà không hỏi lại');
  // firebase-tools asks before it first deploys a function that is retried, and refuses where it cannot ask.
  else if (!keyboard) console.log('Không có bàn phím: lần triển khai đầu tiên cần thêm --force.');
  if (!yes && !(await confirmed(projectId))) {
    console.error('Tên dự án không khớp: không thay đổi gì.');
    return EXIT.failed;
  }
  pinParameters(FUNCTIONS, projectId, values);
  return firebaseDeploy(ROOT, projectId, force);
}

/** Returns the exit code: 0 deployed, 1 failed or declined, 2 the command was not understood or refused. */
export async function main(args: readonly string[], keyboard: boolean): Promise<number> {
  const request = readRequest(args, keyboard);
  if (typeof request === 'string') {
    console.error(request);
    return EXIT.usage;
  }
  try {
    return await deploy(request, keyboard);
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return EXIT.failed;
  }
}

if (import.meta.main) process.exitCode = await main(process.argv.slice(2), process.stdin.isTTY);
