// Who may say what: the table of kinds and roles, unknown campaigns, stale versions, and the kinds of the emulator.
import { describe, expect, it } from 'vitest';
import { ACTS, decide } from '#domain/acts/index.ts';
import { KINDS } from '#schema/entry.ts';
import { ROLES } from '#schema/plan.ts';
import { MAY_READ_EDITIONS, seesReport } from '#workflows/edition-file.ts';
import { answer, postingOf, recordAfter, reasonsOf } from '#world/answers.ts';
import { CAMPAIGN, contextFor, entryOf, submitOf } from '#world/entries.ts';

/** Acts that only the server says. */
const SERVER_KINDS = [...['plan.load', 'clock.set', 'digest.issue', 'report.recount', 'totals.recount']];
const EVERYBODY = [...ROLES, 'system'] as const;

describe('given every kind of entry and every role', () => {
  const rows = KINDS.flatMap((kind) =>
    EVERYBODY.map((role) => [kind, role, ACTS[kind].roles.includes(role)] as const),
  );
  it.each(rows)('%s by %s: allowed is %s', (kind, role, allowed) => {
    const id = ['campaigns', 'baselines'].includes(ACTS[kind].subject) ? CAMPAIGN : `${CAMPAIGN}~x`;
    const entry = { ...entryOf(kind, 'system', `${ACTS[kind].subject}/${id}`, {}), role };
    const codes = decide(null, entry, contextFor(entry)).problems.map(({ code }) => code);
    expect(codes.includes('entry.role-not-allowed')).toBe(!allowed);
  });

  it('leaders, recipients and auditors never send reports, and auditors never say anything', () => {
    expect(ACTS['report.submit'].roles).toEqual(['reporter', 'collector', 'digital-lead', 'standing']);
    expect(KINDS.filter((kind) => ACTS[kind].roles.includes('auditor'))).toEqual([]);
  });
  it('nobody but the server speaks for the server', () => {
    const only = KINDS.filter((kind) => ACTS[kind].roles.join() === 'system');
    expect(only.sort()).toEqual(SERVER_KINDS.sort());
  });
  it('the refusal is a sentence', () => {
    expect(answer(submitOf('leader', { areaId: 'cat-hai' }))).toBe('refused: entry.role-not-allowed');
  });
});

it('given editions, then leaders, recipients, auditors and those who run the campaign may open them', () => {
  expect([...MAY_READ_EDITIONS].sort()).toEqual([
    'auditor',
    'digital-lead',
    'leader',
    'recipient',
    'standing',
  ]);
});

describe('given an unknown campaign', () => {
  it('when a report arrives for it, then there is no such campaign', () => {
    expect(answer(submitOf('team'), null, { campaign: null, index: null })).toBe(
      'refused: entry.unknown-campaign',
    );
  });
  it('when its clock is set, then there is no such campaign', () => {
    const entry = entryOf('clock.set', 'system', `campaigns/${CAMPAIGN}`, { offsetMs: 1 });
    expect(answer(entry, null)).toBe('refused: entry.unknown-campaign');
  });
  it('when its head is there but no plan yet, then there is no such campaign either', () => {
    expect(answer(submitOf('team'), null, { index: null })).toBe('refused: entry.unknown-campaign');
  });
});

describe('given a report that moved on since the phone saw it', () => {
  const first = recordAfter(postingOf(submitOf('team', { values: { guided: 7, activated: 2 } })));

  it('when the phone sends against version 0, then it is refused with the current version and values', () => {
    const { decision, increments } = postingOf(submitOf('team', { values: { guided: 9 } }), first);
    expect(reasonsOf(decision.problems)).toEqual(['record.stale']);
    expect(decision.problems[0]?.params).toEqual({ current: 1, base: 0 });
    expect(decision.current).toEqual({ version: 1, values: { guided: 7, activated: 2 } });
    expect(increments).toEqual([]);
  });
  it('when it sends against a version that does not exist yet, then it is refused too', () => {
    expect(answer(submitOf('team', {}, { baseVersion: 2 }), first)).toBe('refused: record.stale');
  });
  it('when it sends against version 1, then that is the next version', () => {
    const { decision } = postingOf(submitOf('team', { values: { guided: 9 } }, { baseVersion: 1 }), first);
    expect([decision.status, decision.version, decision.sequence]).toEqual(['accepted', 2, 2]);
  });
  it('when nothing is there yet but the phone saw a version, then the current values are none', () => {
    const { decision } = postingOf(submitOf('team', {}, { baseVersion: 3 }));
    expect(decision.current).toEqual({ version: 0, values: {} });
  });
  it('then a refusal leaves the record as it is and is still counted in its sequence', () => {
    const posting = postingOf(submitOf('team', { values: { guided: -1 } }, { baseVersion: 1 }), first);
    expect(posting.record?.data).toEqual({ ...first, sequence: 2, lastEntryId: posting.decision.entryId });
    expect(posting.decision.receipt).toBeNull();
  });
  it('then a refusal without a record leaves nothing behind', () => {
    const posting = postingOf(submitOf('team', { values: { guided: -1 } }));
    expect([posting.record, posting.increments, posting.decision.sequence]).toEqual([null, [], 0]);
  });
});

describe('given the demonstration clock', () => {
  const set = entryOf('clock.set', 'system', `campaigns/${CAMPAIGN}`, { offsetMs: -86_400_000 });
  const head = contextFor(set).campaign;

  it('when it is set on the emulator, then campaign time runs beside server time from there on', () => {
    const next = recordAfter(postingOf(set, head));
    expect(next).toMatchObject({ clock: [{ sinceMicros: set.atMicros, offsetMs: -86_400_000 }] });
  });
  it('when it is set in production, then it is refused', () => {
    expect(answer(set, head, { emulator: false })).toBe('refused: entry.emulator-only');
  });
  it('when a person sets it, then it is refused', () => {
    expect(answer({ ...set, role: 'admin' }, head)).toBe('refused: entry.role-not-allowed');
  });
});

describe('given an edition', () => {
  const issue = entryOf('digest.issue', 'system', `digests/${CAMPAIGN}~2026-07-08.1`, { day: '2026-07-08' });
  it('when it is issued, then it is accepted', () => {
    expect(answer(issue)).toBe('accepted');
  });
  it('when it is issued a second time, then it exists', () => {
    expect(answer(issue, recordAfter(postingOf(issue)))).toBe('refused: digest.exists');
  });
});

it.each([
  { role: 'leader', unitId: null, sees: ['led', 'own', 'other'] },
  { role: 'standing', unitId: 'cong-an', sees: ['led', 'own', 'other'] },
  { role: 'auditor', unitId: null, sees: ['led', 'own', 'other'] },
  { role: 'digital-lead', unitId: 'phong', sees: ['led', 'own'] },
  { role: 'digital-lead', unitId: null, sees: [] },
  { role: 'recipient', unitId: 'phong', sees: [] },
  { role: 'reporter', unitId: 'phong', sees: [] },
])('the file of $role of $unitId holds the reports that the door of reports opens', ({ sees, ...reader }) => {
  const reports = { led: ['to', 'phong'], own: ['phong', null], other: ['doan', null] } as const;
  const seen = Object.entries(reports).filter(([, [unitId, leadUnitId]]) =>
    seesReport(reader, { unitId, leadUnitId }),
  );
  expect(seen.map(([name]) => name)).toEqual(sees);
});
