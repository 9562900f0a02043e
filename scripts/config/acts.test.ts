// Holds what CONTRIBUTING says of a new act: its file and its line in ACTS are nothing without a rule at the door, a name
// in both languages, a test of its decisions, and a place where somebody can do it. Reads texts; runs nothing.
import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ACTS } from '#domain/acts/index.ts';
import { KINDS } from '#schema/entry.ts';
import { acts as english } from '#web/i18n/en/acts.ts';
import { acts as vietnamese } from '#web/i18n/vi/acts.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const textOf = (...patterns: string[]): string =>
  globSync(patterns, { cwd: ROOT })
    .map((file) => readFileSync(join(ROOT, file), 'utf8'))
    .join('\n');

const RULES = textOf('firestore.rules');
const TESTS = textOf('functions/test/domain/acts/*.test.ts');
// The steps of a difficulty are offered from their table; what stands on their buttons names them.
const SCREENS = textOf('web/src/screens/**/*.{ts,tsx}', 'web/src/i18n/vi/difficulty-steps.ts');
const SERVER = textOf(
  'functions/src/{workflows,triggers,store}/**/*.ts',
  'scripts/stage/*.ts',
  'scripts/act.ts',
);
const GUIDE = textOf('.github/CONTRIBUTING.md');

const isOfPeople = (kind: (typeof KINDS)[number]): boolean =>
  ACTS[kind].roles.some((role) => role !== 'system');

describe.each(KINDS)('the act %s', (kind) => {
  it('is filed under its own kind', () => {
    expect(ACTS[kind].kind).toBe(kind);
  });
  it('has a door in the rules if people may say it, and none if only the server may', () => {
    expect(RULES.includes(`'${kind}'`)).toBe(isOfPeople(kind));
  });
  it('has a name in Vietnamese and in English', () => {
    expect(vietnamese[kind]).not.toBe('');
    expect(english[kind]).not.toBe(vietnamese[kind]);
  });
  it('is met by a test of the decisions', () => {
    expect(TESTS).toContain(`'${kind}'`);
  });
  it('can be done: on a screen by people, in a workflow or a script by the server', () => {
    expect((isOfPeople(kind) ? SCREENS + SERVER : SERVER).includes(`'${kind}'`)).toBe(true);
  });
});

describe('the guide', () => {
  it('shows the files of a real act, as they are called', () => {
    const named = [...GUIDE.matchAll(/`((?:functions|web|scripts)\/[\w./-]+\.\w+|firestore\.rules)`/g)];
    expect(named.length).toBeGreaterThan(5);
    for (const [, file = ''] of named) expect(globSync(file, { cwd: ROOT }), file).toHaveLength(1);
  });
});
