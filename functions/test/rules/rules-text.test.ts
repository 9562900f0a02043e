/**
 * What can be read off the rules and indexes without an emulator: the same patterns, roles and collections as in
 * the code, and a comment above every predicate.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DOOR_PATTERNS } from '../../src/domain/pii.ts';
import * as schema from '../../src/schema/entry.ts';
import { COLLECTIONS } from '../../src/schema/keys.ts';
import { ROLES } from '../../src/schema/plan.ts';
import { ACTS } from './entries.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const RULES = readFileSync(resolve(ROOT, 'firestore.rules'), 'utf8');

interface Indexes {
  indexes: { collectionGroup: string; fields: { fieldPath: string }[] }[];
  fieldOverrides: { collectionGroup: string; fieldPath: string; indexes: unknown[] }[];
}
const INDEXES = JSON.parse(readFileSync(resolve(ROOT, 'firestore.indexes.json'), 'utf8')) as Indexes;

const PAYLOADS = {
  'report.submit': schema.ReportSubmit,
  'report.return': schema.ReportReturn,
  'report.approve': schema.ReportApprove,
  'baseline.register': schema.BaselineRegister,
  'day.lock': schema.DayLock,
  'task.issue': schema.TaskIssue,
  'task.progress': schema.TaskProgress,
  'task.complete': schema.TaskComplete,
  'difficulty.raise': schema.DifficultyRaise,
  'account.grant': schema.AccountGrant,
};

describe('the text of the rules', () => {
  it('refuses exactly the plain personal numbers that the phone refuses', () => {
    const patterns = [...RULES.matchAll(/text\.matches\('\(\?s\)\.\*\((.*)\)\.\*'\)/g)].map(
      ([, pattern]) => pattern,
    );
    expect(patterns).toEqual(DOOR_PATTERNS);
  });

  it('has one door per collection, in the order of the flow', () => {
    const doors = [...RULES.matchAll(/match \/([a-z]+)\/\{(?!database)/g)].map(([, name]) => name);
    expect(doors).toEqual([...COLLECTIONS]);
  });

  it('names every role that the server can grant and no other', () => {
    const named = new Set(
      [...RULES.matchAll(/\[('[a-z-]+'(?:, '[a-z-]+')*)\]\)/g)]
        .flatMap(([, list = '']) => list.split(', ').map((word) => word.slice(1, -1)))
        .filter((word) => (ROLES as readonly string[]).includes(word) || word === 'system'),
    );
    expect([...named].sort()).toEqual([...ROLES].sort());
  });

  it('says of every predicate when it is true, in the line above it', () => {
    const lines = RULES.split('\n');
    const bare = lines.filter((line, place) => {
      if (!line.includes('function ')) return false;
      const above = lines.slice(0, place).join('\n');
      return !/\/\/ Returns [^\n]*(\n *\/\/[^\n]*)*$/.test(above);
    });
    expect(bare).toEqual([]);
  });
});

describe('the entries that these tests send', () => {
  it.each(Object.entries(PAYLOADS))('carry the payload of the schema: %s', (kind, shape) => {
    const { payload } = ACTS[kind as keyof typeof PAYLOADS]('to-hai-loc');
    expect(shape.safeParse(payload).error).toBeUndefined();
  });
});

describe('the indexes', () => {
  it('belong to collections of the book', () => {
    const named = [...INDEXES.indexes, ...INDEXES.fieldOverrides].map(
      ({ collectionGroup }) => collectionGroup,
    );
    expect(named.filter((name) => !(COLLECTIONS as readonly string[]).includes(name))).toEqual([]);
  });

  it('are composite, and each is there once', () => {
    const written = INDEXES.indexes.map((index) => JSON.stringify(index));
    expect(new Set(written).size).toBe(written.length);
    expect(INDEXES.indexes.filter(({ fields }) => fields.length < 2)).toEqual([]);
  });

  it('leave out what people wrote and what only grows', () => {
    const exempt = INDEXES.fieldOverrides
      .filter(({ indexes }) => indexes.length === 0)
      .map(({ collectionGroup, fieldPath }) => `${collectionGroup}.${fieldPath}`);
    expect(exempt).toEqual(
      expect.arrayContaining(['journal.texts', 'journal.payload', 'reports.steps', 'totals.days']),
    );
  });
});
