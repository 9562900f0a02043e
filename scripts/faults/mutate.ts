/** A copy of the engine with one mutation, as modules that can be run. The copy lies beside the source and is removed. */
import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Rules } from '../../functions/test/faults/dry.ts';
import type { Engine } from '../../functions/test/faults/engine.ts';
import type { Mutant } from './mutant.ts';

const FUNCTIONS = fileURLToPath(new URL('../../functions', import.meta.url));
const COPIES = join(FUNCTIONS, '.mutants');
const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Returns the folder of a copy with the mutation. **Errors**: throws where a text to change is not in the source any more. */
export function copyOf({ name, file, changes }: Mutant, index: number): string {
  const copy = join(COPIES, String(index));
  mkdirSync(copy, { recursive: true });
  cpSync(join(FUNCTIONS, 'src'), join(copy, 'src'), { recursive: true });
  // Names the rooms of the copy: without it, #domain/… would lead back to the source that is not broken.
  cpSync(join(FUNCTIONS, 'package.json'), join(copy, 'package.json'));
  const path = join(copy, 'src', file);
  let source = readFileSync(path, 'utf8');
  for (const [from, to] of changes) {
    if (!source.includes(from)) throw new Error(`mutant “${name}”: ${file} no longer says ${from}`);
    source = source.replace(from, to);
  }
  writeFileSync(path, source);
  return copy;
}

/** Returns a copy as an engine. */
export async function engineOf(copy: string): Promise<Engine> {
  const load = (module: string): Promise<unknown> => import(pathToFileURL(join(copy, 'src', module)).href);
  const parts = await Promise.all(
    [
      'store/ports.ts',
      'workflows/post-entry.ts',
      'workflows/publish-indicators.ts',
      'workflows/sweep.ts',
    ].map(load),
  );
  return Object.assign({}, ...parts) as Engine;
}

/** Returns the rules of a copy, as its audit takes every decision again. */
export async function rulesOf(copy: string): Promise<Rules> {
  const module = join(copy, 'src', 'domain/proof/verify.ts');
  return ((await import(pathToFileURL(module).href)) as { audit: Rules }).audit;
}

/** Runs a test on a copy. Returns the name of the first that fails; null where all pass. */
export async function failing(copy: string, test: string): Promise<string | null> {
  cpSync(join(FUNCTIONS, 'test'), join(copy, 'test'), { recursive: true });
  // Tests read plans from there, and the copy lies one folder deeper than the tests.
  const scripts = join(COPIES, 'scripts');
  if (!existsSync(scripts)) symlinkSync(join(ROOT, 'scripts'), scripts);
  const vitest = join(ROOT, 'node_modules', 'vitest', 'vitest.mjs');
  const results = join(copy, 'results.json');
  const output = ['--reporter', 'json', '--outputFile', results];
  const args = [vitest, 'run', '--root', copy, ...output, '--testTimeout', '240000', `test/${test}`];
  const printed = await new Promise<string>((resolve) => {
    execFile(process.execPath, args, (_, stdout, stderr) => {
      resolve(stdout + stderr);
    });
  });
  if (!existsSync(results)) throw new Error(`${test} did not run: ${printed}`);
  const { testResults } = JSON.parse(readFileSync(results, 'utf8')) as Results;
  const tests = testResults.flatMap(({ assertionResults }) => assertionResults);
  if (!tests.some(({ status }) => status === 'passed')) throw new Error(`${test} passes nowhere: ${printed}`);
  return tests.find(({ status }) => status === 'failed')?.fullName ?? null;
}

interface Results {
  testResults: { assertionResults: { status: string; fullName: string }[] }[];
}

/** Removes every copy. */
export function removeCopies(): void {
  rmSync(COPIES, { recursive: true, force: true });
}
