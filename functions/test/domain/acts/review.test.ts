// Return, resubmission and approval of daily reports: what counts at each step, and who may do it.
import { describe, expect, it } from 'vitest';
import type { Entry } from '#schema/entry.ts';
import { Report } from '#schema/report.ts';
import { answer, postingOf, recordAs } from '#world/answers.ts';
import { entryOf, lockedDay, msAt, submitOf, type Persona } from '#world/entries.ts';

const REPORT = submitOf('team').target;
const returnOf = (
  parts: Partial<Entry> & { persona?: Persona } = {},
  payload: Record<string, unknown> = {},
): Entry => {
  const { persona = 'police', ...rest } = parts;
  const content = { fields: ['guided'], dueAtMs: null, ...payload };
  const words = { texts: { reason: 'Số hướng dẫn chưa khớp' }, baseVersion: 1, ...rest };
  return entryOf('report.return', persona, REPORT, content, { atMs: msAt('16:10'), ...words });
};
const approveOf = (parts: Partial<Entry> = {}, persona: Persona = 'police'): Entry =>
  entryOf('report.approve', persona, REPORT, {}, { baseVersion: 1, atMs: msAt('16:10'), ...parts });

const first = recordAs(Report, postingOf(submitOf('team', { values: { guided: 7 } })));
const returned = recordAs(Report, postingOf(returnOf(), first));
const approved = recordAs(Report, postingOf(approveOf(), first));

describe('given a received report, when it is returned', () => {
  it('then it stops counting and waits', () => {
    expect(first.counted.vector).toEqual({ _received: 1, guided: 7 });
    expect([returned.status, returned.counted.vector]).toEqual(['returned', { _waiting: 1 }]);
  });
  it('then the reason, the fields and the reviewer stand beside what was said, which stays', () => {
    const last = returned.steps.at(-1);
    expect(last?.review).toMatchObject({
      outcome: 'returned',
      by: 'u-police',
      reason: 'Số hướng dẫn chưa khớp',
    });
    expect(last?.content?.values).toEqual({ guided: 7 });
    expect(returned.steps.map(({ status }) => status)).toEqual(['received', 'returned']);
  });
  it('without a reason, then one is required', () => {
    expect(answer(returnOf({ texts: { reason: ' ' } }), first)).toBe('refused: text.required @ texts.reason');
  });
  it('with a field that no measure has, then the field is refused', () => {
    expect(answer(returnOf({}, { fields: ['sheep'] }), first)).toBe(
      'refused: report.unknown-measure @ fields',
    );
  });
  it('by a unit that is not the standing agency, then the role does not allow it', () => {
    expect(answer(returnOf({ persona: 'neighbour' }), first)).toBe('refused: entry.role-not-allowed');
  });
  it('after the day was locked, then nothing published may move', () => {
    const day = lockedDay();
    expect(answer(returnOf({ atMs: msAt('17:05') } as Partial<Entry>), first, { day })).toBe(
      'refused: day.already-locked',
    );
  });
  it('a second time, then its state does not allow it', () => {
    expect(answer(returnOf({ baseVersion: 2 }), returned)).toBe('refused: record.wrong-state');
  });
});

it('given no report, when somebody returns or approves it, then there is none', () => {
  expect(answer(returnOf({ baseVersion: 0 }))).toBe('refused: record.missing');
  expect(answer(approveOf({ baseVersion: 0 }))).toBe('refused: record.missing');
});

describe('given a returned report, when the unit sends it again', () => {
  const again = submitOf('team', { values: { guided: 5 } }, { baseVersion: 2, atMs: msAt('16:40') });
  const corrected = recordAs(Report, postingOf(again, returned));
  it('then it counts again, with the new numbers only', () => {
    expect([corrected.status, corrected.counted.vector]).toEqual(['received', { _received: 1, guided: 5 }]);
    expect(corrected.steps.at(-1)?.review).toBeNull();
  });
  it('then totals change by the new numbers and nobody waits any more', () => {
    const vectors = postingOf(again, returned).increments.map(({ vector }) => vector);
    expect(new Set(vectors.map((vector) => JSON.stringify(vector)))).toEqual(
      new Set(['{"_waiting":-1,"_received":1,"guided":5}']),
    );
  });
  it('then it can be approved', () => {
    expect(answer(approveOf({ baseVersion: 3, atMs: msAt('16:45') } as Partial<Entry>), corrected)).toBe(
      'accepted',
    );
  });
});

describe('given a received report, when it is approved', () => {
  it('then it counts as before and is marked', () => {
    expect([approved.status, approved.counted.vector]).toEqual([
      'approved',
      { _received: 1, _approved: 1, guided: 7 },
    ]);
  });
  it('by the person who wrote it, then nobody judges their own work', () => {
    const entry = submitOf('police', { values: { guided: 7 } });
    const own = recordAs(Report, postingOf(entry));
    const approve = entryOf('report.approve', 'police', entry.target, {}, { baseVersion: 1 });
    const send = entryOf(
      'report.return',
      'police',
      entry.target,
      { fields: [], dueAtMs: null },
      { baseVersion: 1 },
    );
    expect(answer(approve, own)).toBe('refused: entry.own-work');
    expect(answer({ ...send, texts: { reason: 'sai' } }, own)).toBe('refused: entry.own-work');
    expect(answer({ ...approve, by: 'u-reviewer' }, own)).toBe('accepted');
  });
  it('twice, then its state does not allow it', () => {
    expect(answer(approveOf({ baseVersion: 2 }), approved)).toBe('refused: record.wrong-state');
  });
  it('and then returned, then it stops counting', () => {
    const back = recordAs(Report, postingOf(returnOf({ baseVersion: 2 }), approved));
    expect(back.counted.vector).toEqual({ _waiting: 1 });
  });
  it('and the unit then corrects it, then it must be approved again', () => {
    const next = recordAs(
      Report,
      postingOf(submitOf('team', { values: { guided: 8 } }, { baseVersion: 2 }), approved),
    );
    expect([next.status, next.counted.vector]).toEqual(['received', { _received: 1, guided: 8 }]);
  });
  it('against a version that has moved on, then it is stale', () => {
    expect(answer(approveOf({ baseVersion: 1 }), approved)).toBe('refused: record.stale');
  });
});

it('given a returned report, when somebody approves it, then it must come back first', () => {
  expect(answer(approveOf({ baseVersion: 2 }), returned)).toBe('refused: record.wrong-state');
});
