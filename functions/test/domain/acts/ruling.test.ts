// What the standing agency rules on a report: void, take back, take in what came after the lock. Each says why; nobody
// rules on their own work; nothing that was said is lost.
import { describe, expect, it } from 'vitest';
import { sha256Hex } from '#domain/hash.ts';
import type { Entry } from '#schema/entry.ts';
import { Report } from '#schema/report.ts';
import { answer, postingOf, recordAs } from '#world/answers.ts';
import { CAMPAIGN, CAT_HAI, entryOf, lockedDay, msAt, submitOf, type Persona } from '#world/entries.ts';

const { target } = submitOf('team');
const first = recordAs(Report, postingOf(submitOf('team', { values: { guided: 7 } })));
type Kind = 'report.void' | 'report.restore' | 'report.take-in';
const rule = (kind: Kind, baseVersion: number, reason = 'Báo cáo trùng', who: Persona = 'police'): Entry =>
  entryOf(kind, who, target, {}, { baseVersion, texts: { reason }, atMs: msAt('17:20') });
const voided = recordAs(Report, postingOf(rule('report.void', 1), first));
const late = submitOf('team', { values: { guided: 9 } }, { baseVersion: 1, atMs: msAt('17:10') });
const holding = recordAs(Report, postingOf(late, first, { day: lockedDay() }));

describe('given a received report', () => {
  it('when it is voided, then it counts nothing, waits for nobody, and its numbers can still be read', () => {
    expect([voided.status, voided.counted.vector]).toEqual(['voided', {}]);
    expect(voided.steps.map(({ content }) => content?.values)).toEqual([{ guided: 7 }, undefined]);
    expect(voided.steps.at(-1)?.review).toMatchObject({ outcome: 'voided', reason: 'Báo cáo trùng' });
  });
  it('when it is voided without a reason, then the reason is asked for', () => {
    expect(answer(rule('report.void', 1, ' '), first)).toBe('refused: text.required @ texts.reason');
  });
  it('when its own author rules on it, then it is refused', () => {
    const own = { ...rule('report.void', 1), by: 'u-team' };
    expect(answer(own, first)).toContain('entry.own-work');
  });
  it('when a unit voids it, then it is refused', () => {
    expect(answer(rule('report.void', 1, 'Nhầm', 'neighbour'), first)).toBe(
      'refused: entry.role-not-allowed',
    );
  });
  it('when there is nothing held to take in, then it says so', () => {
    expect(answer(rule('report.take-in', 1), first)).toBe('refused: report.nothing-held');
  });
  it('when it was not voided, then it cannot be taken back', () => {
    expect(answer(rule('report.restore', 1), first)).toBe('refused: record.wrong-state');
  });
  it('when there is no report at all, then there is nothing to rule on', () => {
    expect(answer(rule('report.void', 0))).toBe('refused: record.missing');
  });
});

describe('given a voided report', () => {
  it('when it is taken back, then it counts again as it did', () => {
    const back = recordAs(Report, postingOf(rule('report.restore', 2), voided));
    expect([back.status, back.counted.vector]).toEqual(['received', first.counted.vector]);
  });
  it('when its author is the one who takes it back, then it is refused', () => {
    const own = { ...rule('report.restore', 2), by: 'u-team' };
    expect(answer(own, voided)).toBe('refused: entry.own-work');
  });
  it('when the unit sends again, then that counts', () => {
    const again = submitOf('team', { values: { guided: 5 } }, { baseVersion: 2, atMs: msAt('16:20') });
    expect(recordAs(Report, postingOf(again, voided)).counted.vector).toEqual({ _received: 1, guided: 5 });
  });
});

describe('given a correction held since the lock', () => {
  it('when it is taken in, then it replaces what counted and no longer waits', () => {
    expect(holding.counted.vector).toEqual({ _received: 1, guided: 7, _waiting: 1 });
    const taken = recordAs(Report, postingOf(rule('report.take-in', 2), holding, { day: lockedDay() }));
    expect([taken.status, taken.counted.vector]).toEqual(['received', { _received: 1, guided: 9 }]);
    expect(taken.steps.at(-1)).toMatchObject({ held: null, review: { outcome: 'taken-in' } });
  });
  it('when the report is voided instead, then the correction still waits', () => {
    expect(recordAs(Report, postingOf(rule('report.void', 2), holding)).counted.vector).toEqual({
      _waiting: 1,
    });
  });
  it('when everything came after the lock, then taking it in makes it the report', () => {
    const afterLock = submitOf('team', {}, { atMs: msAt('17:10') });
    const only = recordAs(Report, postingOf(afterLock, null, { day: lockedDay() }));
    const taken = recordAs(Report, postingOf(rule('report.take-in', 1), only, { day: lockedDay() }));
    expect([only.status, taken.status, taken.counted.vector]).toEqual([
      'held',
      'received',
      { _received: 1, guided: 10 },
    ]);
  });
});

describe('given acts of the server that count again', () => {
  const system = (
    kind: 'report.recount' | 'totals.recount',
    at: string,
    payload: Record<string, unknown>,
  ): Entry => entryOf(kind, 'system', at, payload, { atMs: msAt('21:00') });
  const night = {
    ...{ day: '2026-07-08', values: 9, count: 1, differences: [], restored: [] },
    corrections: [
      { node: 'area:cat-hai', month: '2026-07', shard: 3, day: '2026-07-08', measure: 'guided', change: -2 },
    ],
  };
  it('then a report counted rightly stays as it is, its version too', () => {
    const again = postingOf(system('report.recount', target, { planVersion: 1 }), first);
    expect(again).toMatchObject({ decision: { status: 'accepted', version: 1 }, increments: [] });
    expect(again.record?.data).toMatchObject({ steps: first.steps, paths: first.paths });
  });
  it('then a correction of sums is one commit with its finding, and said once', () => {
    const entry = system('totals.recount', `recounts/${CAMPAIGN}~2026-07-08`, night);
    const found = postingOf(entry);
    expect(found.increments).toEqual([
      { node: 'area:cat-hai', month: '2026-07', shard: 3, day: '2026-07-08', vector: { guided: -2 } },
    ]);
    expect(answer({ ...entry, id: 'again' }, found.record?.data ?? null)).toBe('refused: recount.exists');
  });
  it('then no person may say them', () => {
    const forged = {
      ...rule('report.void', 1),
      kind: 'report.recount' as const,
      payload: { planVersion: 1 },
    };
    expect(answer(forged, first)).toBe('refused: entry.role-not-allowed');
  });
});

describe('given a new version of the plan', () => {
  it('when it leaves out a measure of the one before, then it is named', () => {
    const { plan } = CAT_HAI;
    const extra = { ...plan.measures[0], id: 'oldMeasure' } as (typeof plan.measures)[number];
    const before = { ...CAT_HAI, plan: { ...plan, measures: [...plan.measures, extra] } };
    const text = JSON.stringify({ ...plan, version: 2 });
    const payload = { text, sha256: sha256Hex(text), fileName: 'cat-hai.json' };
    const loading = entryOf('plan.load', 'system', `campaigns/${CAMPAIGN}`, payload);
    expect(answer(loading, null, { index: before })).toBe('refused: plan.forgets @ measures');
    expect(answer(loading)).toBe('accepted');
  });
});
