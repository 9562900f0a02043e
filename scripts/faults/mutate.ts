/** A copy of the engine with one mutation, as modules that can be run. The copy lies beside the source and is removed. */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Engine } from '../../functions/test/faults/engine.ts';
import type { Mutant } from './mutants.ts';

const FUNCTIONS = fileURLToPath(new URL('../../functions', import.meta.url));
const COPIES = join(FUNCTIONS, '.mutants');

/** Returns the engine with the mutation. **Errors**: throws where a text to change is not in the source any more. */
export async function mutated({ name, file, changes }: Mutant, place: number): Promise<Engine> {
  const copy = join(COPIES, String(place));
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

/** Removes every copy. */
export function removeCopies(): void {
  rmSync(COPIES, { recursive: true, force: true });
}
