/**
 * The value of every parameter a deployment will run with. firebase-tools takes them from `functions/.env` and
 * `functions/.env.PROJECT` and asks about the rest; what is shown here is pinned there, so that what was read is what
 * is deployed. Never holds the value of a secret.
 */
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import type { Parameter } from './manifest.ts';

/** **Null**: `value` is null for a secret and where nobody has chosen one yet. */
export interface ParameterValue {
  name: string;
  value: string | null;
  from: 'file' | 'default' | 'secret' | 'unset';
}

/** Returns each declared parameter with the value it will have, given the variables of the project's files. */
export function parameterValues(
  declared: readonly Parameter[],
  variables: Readonly<Record<string, string | undefined>>,
): ParameterValue[] {
  return declared.map(({ name, type, default: fallback }) => {
    if (type === 'secret') return { name, value: null, from: 'secret' };
    const set = variables[name];
    if (set !== undefined) return { name, value: set, from: 'file' };
    // An expression is worked out by firebase-tools, and a list has no one spelling in a file.
    const plain = fallback !== undefined && !Array.isArray(fallback) && !String(fallback).includes('{{');
    return plain ? { name, value: String(fallback), from: 'default' } : { name, value: null, from: 'unset' };
  });
}

/** The lines that pin the defaults in the project's file. A plain word needs no quotes. */
function pinnedLines(values: readonly ParameterValue[]): string {
  return values
    .flatMap(({ name, value, from }) => (from === 'default' && value !== null ? [[name, value]] : []))
    .map(
      ([name = '', value = '']) => `${name}=${/^[\w./:+-]+$/.test(value) ? value : JSON.stringify(value)}\n`,
    )
    .join('');
}

/** Returns the variables that firebase-tools will read for this project; the project's own file wins. */
export function projectVariables(
  functionsDir: string,
  projectId: string,
): Record<string, string | undefined> {
  const files = ['.env', `.env.${projectId}`].map((name) => join(functionsDir, name)).filter(existsSync);
  return Object.assign({}, ...files.map((file) => parseEnv(readFileSync(file, 'utf8')))) as Record<
    string,
    string | undefined
  >;
}

/** Writes the defaults that were shown into the project's file, beside what stands there. */
export function pinParameters(
  functionsDir: string,
  projectId: string,
  values: readonly ParameterValue[],
): void {
  const lines = pinnedLines(values);
  if (lines === '') return;
  const file = join(functionsDir, `.env.${projectId}`);
  const open = existsSync(file) && !/(^|\n)$/.test(readFileSync(file, 'utf8'));
  appendFileSync(file, `${open ? '\n' : ''}${lines}`);
}
