// Every mutant changes a text that the source still holds: without this, one is missed only in the night that runs them.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { MUTANTS } from './mutants.ts';

const SOURCE = resolve(import.meta.dirname, '../../functions/src');

it.each(MUTANTS)('the source holds what is changed to “$name”', ({ file, changes }) => {
  let source = readFileSync(resolve(SOURCE, file), 'utf8');
  for (const [from, to] of changes) {
    expect(source).toContain(from);
    source = source.replace(from, to);
  }
});
