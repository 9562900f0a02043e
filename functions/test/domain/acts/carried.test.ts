// What somebody else brings to the journal for its author: who may, what, and whose it stays.
import { describe, expect, it } from 'vitest';
import { assumedGrant } from '#domain/accounts.ts';
import { ACTS } from '#domain/acts/index.ts';
import { CARRIED_KINDS, mayCarry } from '#domain/carriers.ts';
import { BROKE, setAsidePosting } from '#domain/set-aside.ts';
import { KINDS, type Carrier, type Entry } from '#schema/entry.ts';
import type { GrantStep } from '#schema/account.ts';
import { Report } from '#schema/report.ts';
import { answer, postingOf, recordAs } from '#world/answers.ts';
import { CAT_HAI, CAMPAIGN, entryOf, lockedDay, msAt, PEOPLE, submitOf } from '#world/entries.ts';

const COLLEAGUE: Carrier = { by: 'u-colleague', role: 'reporter', unitId: PEOPLE.team.unitId };
const CULTURE: Carrier = PEOPLE.culture;
const POLICE: Carrier = PEOPLE.police;
const NEIGHBOUR: Carrier = PEOPLE.neighbour;

/** What the carrier was granted: what they sign with, unless told otherwise. */
const seat = (carrier: Carrier, parts: Partial<GrantStep> = {}): { carrier: GrantStep | null } => {
  const grant = assumedGrant(carrier);
  return { carrier: grant && { ...grant, ...parts } };
};
const carried = (carriedBy: Carrier, parts: Partial<Entry> & { atMs?: number } = {}): Entry =>
  submitOf('team', {}, { carriedBy, ...parts });
const REFUSED = 'refused: entry.carrier-not-allowed';

describe('given a report that waits on a phone without a signal', () => {
  it.each([
    ['a colleague of the same unit', COLLEAGUE],
    ['whoever leads the unit', CULTURE],
    ['the standing agency', POLICE],
  ])('when %s brings it, then it is accepted, and says who brought it', (_, carrier) => {
    const posting = postingOf(carried(carrier), null, seat(carrier));
    expect(posting.decision).toMatchObject({ status: 'accepted', by: 'u-team', carriedBy: carrier });
    const [step] = recordAs(Report, posting).steps;
    expect(step?.content).toMatchObject({ by: 'u-team', role: 'reporter', carriedBy: carrier });
  });

  it('when its author sends it, then nothing says that it was carried', () => {
    const { decision, record } = postingOf(submitOf('team'));
    expect(JSON.stringify([decision, record])).not.toContain('carriedBy');
  });

  it('then what it says and its receipt are the same, whoever brings it', () => {
    const own = postingOf(submitOf('team')).decision;
    const { contentHash, receipt } = postingOf(carried(POLICE), null, seat(POLICE)).decision;
    expect({ contentHash, receipt }).toEqual({ contentHash: own.contentHash, receipt: own.receipt });
  });

  it.each<[string, Carrier, Partial<GrantStep> | null]>([
    ['another unit', NEIGHBOUR, {}],
    ['a leader', PEOPLE.leader, {}],
    ['an auditor', PEOPLE.auditor, {}],
    ['a recipient of the same unit', { ...COLLEAGUE, role: 'recipient' }, {}],
    ['a lead of other units', { ...CULTURE, unitId: 'doan-thanh-nien' }, {}],
    ['somebody else of the unit that leads it', { ...CULTURE, role: 'reporter' }, {}],
    ['somebody without a seat', COLLEAGUE, null],
    ['somebody who is suspended', COLLEAGUE, { status: 'suspended' }],
    ['somebody whose role was revoked', POLICE, { status: 'revoked' }],
    ['somebody who signs with a role that is not theirs', POLICE, { role: 'reporter' }],
    ['somebody who signs with a unit that is not theirs', COLLEAGUE, { unitId: PEOPLE.neighbour.unitId }],
    ['the author, as if they were two', PEOPLE.team, {}],
  ])('when %s brings it, then it is refused', (_, carrier, granted) => {
    const context = granted === null ? { carrier: null } : seat(carrier, granted);
    expect(answer(carried(carrier), null, context)).toBe(REFUSED);
  });

  it.each<[string, Carrier, Partial<Carrier>]>([
    ['a role', COLLEAGUE, { role: 'collector' }],
    ['a unit', POLICE, { unitId: PEOPLE.team.unitId }],
  ])(
    'when whoever may bring it signs with %s that is not theirs, then it is refused',
    (_, carrier, forged) => {
      expect(answer(carried(carrier), null, seat(carrier))).toBe('accepted');
      expect(answer(carried({ ...carrier, ...forged }), null, seat(carrier))).toBe(REFUSED);
    },
  );

  it('when its author has no unit, then nobody may bring it', () => {
    expect([POLICE, COLLEAGUE, CULTURE].map((carrier) => mayCarry(carrier, null, null))).toEqual([
      ...[false, false, false],
    ]);
  });

  it('when nobody looked at what the carrier was granted, then it is refused', () => {
    expect(answer(carried(POLICE))).toBe(REFUSED);
  });

  it('when its author holds no role any more, then it is refused as theirs', () => {
    expect(answer(carried(POLICE), null, { ...seat(POLICE), author: null })).toBe(
      'refused: entry.author-not-active',
    );
  });

  it('when it is brought into another unit’s name, then the signature is forged', () => {
    const author = assumedGrant(PEOPLE.team);
    const entry = carried(POLICE, { unitId: PEOPLE.neighbour.unitId });
    expect(answer(entry, null, { ...seat(POLICE), author })).toBe('refused: entry.forged-author');
  });

  it('then the clock of the carrier’s device neither dates it nor is named', () => {
    const late = { atMs: msAt('18:30'), capturedAtMs: msAt('15:00') };
    const clientInfo = { app: 'web', sentAtMs: msAt('23:30') };
    const posting = postingOf(carried(POLICE, { ...late, clientInfo }), null, seat(POLICE));
    const content = recordAs(Report, posting).steps[0]?.content;
    expect(content).toMatchObject({ capturedAtMs: msAt('15:00'), lateness: 'late-no-signal', flags: [] });
  });

  it('when the one who brought it approves it, then that is own work; another may', () => {
    const record = recordAs(Report, postingOf(carried(POLICE), null, seat(POLICE)));
    const approve = (who: 'police' | 'reviewer'): string =>
      answer(
        entryOf('report.approve', who, submitOf('team').target, {}, { baseVersion: 1, atMs: msAt('16:10') }),
        record,
      );
    expect(approve('police')).toBe('refused: entry.own-work');
    expect(approve('reviewer')).toBe('accepted');
  });

  it.each<['report.take-in' | 'report.restore', string]>([
    ['report.take-in', 'came after the lock'],
    ['report.restore', 'was voided'],
  ])('when the one who brought it has it count by %s because it %s, then that is own work', (kind) => {
    const { target } = submitOf('team');
    const rule = (ruling: typeof kind | 'report.void', who: 'police' | 'reviewer', baseVersion = 1): Entry =>
      entryOf(ruling, who, target, {}, { baseVersion, texts: { reason: 'Gửi muộn' }, atMs: msAt('17:20') });
    const day = lockedDay();
    const held = recordAs(
      Report,
      postingOf(carried(POLICE, { atMs: msAt('17:10') }), null, { ...seat(POLICE), day }),
    );
    const received = recordAs(Report, postingOf(carried(POLICE), null, seat(POLICE)));
    const voided = recordAs(Report, postingOf(rule('report.void', 'police'), received));
    const [record, baseVersion] = kind === 'report.take-in' ? [held, 1] : [voided, 2];
    expect(answer(rule(kind, 'police', baseVersion), record, { day })).toBe('refused: entry.own-work');
    expect(answer(rule(kind, 'reviewer', baseVersion), record, { day })).toBe('accepted');
  });

  it('when its author sends again by themselves, then whoever brought the first may approve', () => {
    const first = recordAs(Report, postingOf(carried(POLICE), null, seat(POLICE)));
    const again = submitOf('team', {}, { baseVersion: 1, atMs: msAt('16:05') });
    const second = recordAs(Report, postingOf(again, first));
    const approve = { baseVersion: 2, atMs: msAt('16:10') };
    expect(answer(entryOf('report.approve', 'police', again.target, {}, approve), second)).toBe('accepted');
  });

  it.each(['suspended', 'revoked', 'invited'] as const)(
    'when its author is %s at that instant, then nobody brings it',
    (status) => {
      const granted = assumedGrant(PEOPLE.team);
      const author = granted && { ...granted, status };
      expect(answer(carried(POLICE), null, { ...seat(POLICE), author })).toBe(
        'refused: entry.author-not-active',
      );
    },
  );

  it('when it cannot be decided, then the answer names whoever brought it beside its author', () => {
    const at = { decidedAtMs: 1, ruleVersion: 5 };
    const aside = (entry: Entry): unknown => setAsidePosting(entry.id, entry, BROKE, at).decision;
    expect(aside(carried(POLICE))).toMatchObject({ by: 'u-team', carriedBy: POLICE, setAside: true });
    expect(aside(submitOf('team'))).not.toHaveProperty('carriedBy');
  });
});

describe('given other acts', () => {
  it.each(KINDS.filter((kind) => !CARRIED_KINDS.has(kind)))(
    'when %s is brought by somebody else, then it is refused',
    (kind) => {
      const { roles, subject } = ACTS[kind];
      const who = (['reviewer', 'admin', 'system'] as const).find((one) => roles.includes(PEOPLE[one].role));
      const id = ['campaigns', 'baselines'].includes(subject) ? CAMPAIGN : `${CAMPAIGN}~x`;
      const entry = entryOf(kind, who ?? 'leader', `${subject}/${id}`, {}, { carriedBy: POLICE });
      expect(answer(entry, null, seat(POLICE))).toBe(REFUSED);
    },
  );

  it('then a difficulty, progress and a product are brought like a report', () => {
    const difficulty = entryOf(
      'difficulty.raise',
      'team',
      `difficulties/${CAMPAIGN}~raised`,
      { categoryId: 'KK02', areaId: CAT_HAI.units.get(PEOPLE.team.unitId)?.areaIds[0], cases: 2 },
      { id: 'raised', carriedBy: COLLEAGUE },
    );
    expect(answer(difficulty, null, seat(COLLEAGUE))).toBe('accepted');
    expect([...CARRIED_KINDS].sort()).toEqual([
      ...['difficulty.raise', 'report.submit', 'task.complete', 'task.progress'],
    ]);
  });
});
