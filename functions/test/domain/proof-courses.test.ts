// The audit of what is rare but right, and of a forger who knows how the house is built.
import { describe, expect, it } from 'vitest';
import { sha256Hex } from '#domain/hash.ts';
import { verifyDocuments } from '#domain/proof/verify.ts';
import { MemoryDatabase } from '#world/memory-database.ts';
import { changed, CLEAN } from '#world/changed.ts';
import { act, beginning, firstDay, reportAct, secondDay, SMALL } from '#world/small-days.ts';
import { SMALL_PLAN } from '#world/small-plan.ts';

describe('given a course of events that is rare but right', () => {
  const entries = [...beginning(), ...firstDay(), ...secondDay()];

  it('when an edition is drawn a day late, then it is the same as forward from nothing', () => {
    const late = entries.find(({ id }) => id.startsWith('2026-07-01T17:30'));
    const database = new MemoryDatabase();
    for (const entry of entries)
      if (entry === late) database.write(entry);
      else database.say(entry);
    database.decide(late?.id ?? '');
    expect(verifyDocuments(database.documents())).toMatchObject({ ok: true, differences: [] });
  });

  it('when an entry became visible after a later one was decided, then the stored order holds and is noted', () => {
    const database = new MemoryDatabase();
    for (const entry of beginning()) database.say(entry);
    const target = reportAct('2026-07-01 15:00', 'dong', 'nho.dong.1', { guided: 1 });
    const early = reportAct('2026-07-01 14:00', 'dong', 'nho.dong.1', { guided: 5 }, { baseVersion: 1 });
    database.say(target);
    database.say(early);
    database.say(
      reportAct('2026-07-01 15:30', 'dong', 'nho.dong.1', { guided: 6 }, { baseVersion: 2, tag: 'third' }),
    );
    const verdict = verifyDocuments(database.documents());
    expect(verdict).toMatchObject({ ok: true, differences: [] });
    expect(verdict.notes).toContainEqual({ code: 'overtaken', count: 1, of: [`journal/${early.id}`] });
  });

  it('when a refusal met no record because the report before it came to light later, then it is noted', () => {
    const database = new MemoryDatabase();
    for (const entry of beginning()) database.say(entry);
    const refused = reportAct('2026-07-01 15:00', 'dong', 'nho.dong.1', { guided: 1 }, { baseVersion: 1 });
    database.say(refused);
    database.say(reportAct('2026-07-01 14:00', 'dong', 'nho.dong.1', { guided: 5 }));
    const verdict = verifyDocuments(database.documents());
    expect(verdict).toMatchObject({ ok: true, differences: [] });
    expect(verdict.notes).toContainEqual({
      code: 'decided-too-early',
      count: 1,
      of: [`journal/${refused.id}`],
    });
  });

  it('when the demonstration clock was set, then the numbers hold and the clock is noted', () => {
    const database = new MemoryDatabase();
    for (const entry of beginning()) database.say(entry);
    const clock = act('2026-07-01 08:00', 'system', 'clock.set', `campaigns/${SMALL}`, {
      offsetMs: 5 * 86_400_000,
    });
    database.say(clock);
    database.say(reportAct('2026-07-01 15:00', 'dong', 'nho.dong.1', { guided: 5 }, { day: '2026-07-06' }));
    database.say(act('2026-07-01 17:00', 'system', 'day.lock', `days/${SMALL}~2026-07-06`, {}));
    database.say(
      act('2026-07-01 17:30', 'system', 'digest.issue', `digests/${SMALL}~2026-07-06.1`, {
        day: '2026-07-06',
      }),
    );
    const verdict = verifyDocuments(database.documents());
    expect(verdict).toMatchObject({ ok: true, differences: [] });
    expect(verdict.notes).toContainEqual({
      code: 'demonstration-clock',
      count: 1,
      of: [`journal/${clock.id}`],
    });
  });

  it('when a hamlet moved to another commune with a new plan, then each number stands where it was counted', () => {
    const moved = SMALL_PLAN.areas.map((area) =>
      area.id === 'nho.dong.2' ? { ...area, parentId: 'nho.tay' } : area,
    );
    const text = JSON.stringify({ ...SMALL_PLAN, version: 2, areas: moved });
    const database = new MemoryDatabase();
    for (const entry of [...beginning(), ...firstDay()]) database.say(entry);
    const payload = { text, sha256: sha256Hex(text), fileName: 'nho.json' };
    database.say(act('2026-07-02 07:00', 'system', 'plan.load', `campaigns/${SMALL}`, payload));
    for (const entry of secondDay()) database.say(entry);
    expect(verifyDocuments(database.documents())).toMatchObject({ ok: true, differences: [] });
  });
});

describe('given what is counted again', () => {
  const reportPath = (areaId: string): string => `reports/${SMALL}~to-dong~${areaId}~2026-07-01`;
  const rule = (
    at: string,
    kind: 'report.void' | 'report.restore' | 'report.take-in',
    on: string,
    base: number,
  ) => act(at, 'reviewer', kind, on, {}, { baseVersion: base, texts: { reason: 'Rà soát' } });
  const held = `reports/${SMALL}~to-tay~nho.tay.2~2026-07-01`;

  it('when reports are voided, taken back and taken in after the lock, then the edition stays and the sums hold', () => {
    const database = new MemoryDatabase();
    for (const entry of [...beginning(), ...firstDay()]) database.say(entry);
    expect(database.say(rule('2026-07-01 18:00', 'report.void', reportPath('nho.dong.2'), 1)).status).toBe(
      'accepted',
    );
    expect(database.say(rule('2026-07-01 18:10', 'report.take-in', held, 1)).status).toBe('accepted');
    expect(verifyDocuments(database.documents())).toMatchObject({ ok: true, differences: [] });
    expect(database.say(rule('2026-07-01 18:20', 'report.restore', reportPath('nho.dong.2'), 2)).status).toBe(
      'accepted',
    );
    for (const entry of secondDay()) database.say(entry);
    expect(verifyDocuments(database.documents())).toMatchObject({ ok: true, differences: [] });
  });

  it('when a hamlet moved on a past day, then its reports move with it, and an edition drawn late stays on its path', () => {
    const moved = SMALL_PLAN.areas.map((area) =>
      area.id === 'nho.dong.2'
        ? {
            ...area,
            parentId: 'nho.tay',
            formerParents: [{ parentId: 'nho.dong', throughDay: '2026-06-30' }],
          }
        : area,
    );
    const text = JSON.stringify({ ...SMALL_PLAN, version: 2, areas: moved, shardsByLevel: [3, 3, 3] });
    const payload = { text, sha256: sha256Hex(text), fileName: 'nho.json' };
    const days = [...beginning(), ...firstDay()];
    const late = days.find(({ kind }) => kind === 'digest.issue');
    const database = new MemoryDatabase();
    for (const entry of days)
      if (entry === late) database.write(entry);
      else database.say(entry);
    database.say(act('2026-07-02 07:00', 'system', 'plan.load', `campaigns/${SMALL}`, payload));
    const again = act('2026-07-02 07:01', 'system', 'report.recount', reportPath('nho.dong.2'), {
      planVersion: 2,
    });
    expect(database.say(again).nodes).toEqual(expect.arrayContaining(['area:nho.dong', 'area:nho.tay']));
    database.decide(late?.id ?? '');
    for (const entry of secondDay()) database.say(entry);
    expect(verifyDocuments(database.documents())).toMatchObject({ ok: true, differences: [] });
  });
});

describe('given a forger who changes several documents alike', () => {
  it('when a report and its totals say more than the journal, then both are named, the report first', () => {
    const report = `reports/${SMALL}~to-tay~nho.tay.1~2026-07-01`;
    const root = CLEAN.filter(({ path }) => path.startsWith(`totals/${SMALL}~area:nho~`));
    const shard = root.find(({ data }) => {
      const days = data['days'] as Record<string, Record<string, number>>;
      return (days['2026-07-01']?.['guided'] ?? 0) > 0;
    });
    const documents = changed({ document: report, path: ['counted', 'vector', 'guided'] }, () => 9);
    const total = documents.find(({ path }) => path === shard?.path);
    const days = total?.data['days'] as Record<string, Record<string, number>>;
    const ofDay = days['2026-07-01'] ?? {};
    ofDay['guided'] = (ofDay['guided'] ?? 0) + 1;
    const verdict = verifyDocuments(documents);
    expect(verdict.differences.map((found) => found.document)).toEqual([report, shard?.path]);
  });

  it('when personal data was put back into the journal, then the entry is named', () => {
    const document = 'journal/2026-07-01T15:11~report.submit~nho.tay.2';
    const texts = { note: 'số căn cước 031090012345' };
    const documents = changed({ document, path: ['texts'] }, () => texts).map((known) =>
      known.path === document ? { ...known, data: { ...known.data, redacted: null } } : known,
    );
    expect(verifyDocuments(documents).differences[0]).toMatchObject({ document, reason: 'not-blanked' });
  });
});
