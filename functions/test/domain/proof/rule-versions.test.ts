// Rules become newer while a campaign runs: what was decided by older ones is taken again by those, and nobody can name
// older rules than were in force.
import { describe, expect, it } from 'vitest';
import type { StoredDocument } from '#domain/proof/documents.ts';
import { verifyDocuments } from '#domain/proof/verify.ts';
import { RULE_VERSION } from '#schema/decision.ts';
import { MemoryDatabase } from '#world/memory-database.ts';
import { beginning, firstDay, grantOf, reportAct, secondDay } from '#world/small-days.ts';

const databaseOf = (second: number): MemoryDatabase => {
  const database = new MemoryDatabase();
  database.ruleVersion = 1;
  for (const entry of [...beginning(), ...firstDay()]) database.say(entry);
  database.ruleVersion = second;
  // Accounts of older rules open nothing: whoever goes on is granted their role again.
  const everybody = ['dong', 'tay', 'police', 'reviewer'] as const;
  for (const persona of everybody) database.say(grantOf('2026-07-01 23:00', persona));
  for (const entry of secondDay()) database.say(entry);
  return database;
};

const set = (document: StoredDocument | undefined, field: string, value: unknown): void => {
  if (!document) throw new Error('no such document');
  Object.assign(document.data, { [field]: value });
};

describe('given a campaign whose rules became newer on the second day', () => {
  const documents = databaseOf(RULE_VERSION).documents();

  it('then every day is taken again by its own rules, and the older ones are noted', () => {
    const verdict = verifyDocuments(documents);
    expect(verdict).toMatchObject({ ok: true, differences: [] });
    expect(verdict.notes.find(({ code }) => code === 'other-rules')?.count).toBeGreaterThan(10);
  });

  it('when a decision of the second day names the older rules, then it is found', () => {
    const forged = structuredClone(documents);
    const last = forged.filter(({ path }) => path.startsWith('decisions/2026-07-02')).at(-1);
    set(last, 'ruleVersion', 1);
    const verdict = verifyDocuments(forged);
    expect(verdict.differences).toEqual([
      { document: last?.path, field: 'ruleVersion', stored: 1, recomputed: RULE_VERSION, reason: 'differs' },
    ]);
  });

  it.each([0, -1, 1.5, RULE_VERSION + 1, '1', null])('when it names %j, then it is found', (version) => {
    const forged = structuredClone(documents);
    const last = forged.filter(({ path }) => path.startsWith('decisions/2026-07-01')).at(-1);
    set(last, 'ruleVersion', version);
    expect(verifyDocuments(forged).ok).toBe(false);
  });
});

it('given an old entry that was decided late by newer rules, then nothing differs', () => {
  const database = databaseOf(1);
  const late = reportAct(
    '2026-07-01 15:00',
    'dong',
    'nho.dong.2',
    { guided: 1 },
    { baseVersion: 9, tag: 'late' },
  );
  database.ruleVersion = RULE_VERSION;
  database.say(late);
  const documents = database.documents();
  const decision = documents.find(({ path }) => path === `decisions/${late.id}`);
  set(decision, 'decidedAtMs', late.atMicros / 1000 + 40 * 3_600_000);
  expect(verifyDocuments(documents).differences.filter(({ field }) => field === 'ruleVersion')).toEqual([]);
});
