// What somebody else brings to the journal for its author: who may, what, and whose it stays.
import { describe, expect, it } from 'vitest';
import { assumedGrant } from '#domain/accounts.ts';
import { CARRIED_KINDS } from '#domain/carriers.ts';
import type { Carrier, Entry } from '#schema/entry.ts';
import type { GrantStep } from '#schema/account.ts';
import { Report } from '#schema/report.ts';
import { answer, postingOf, recordAs } from '#world/answers.ts';
import { CAT_HAI, CAMPAIGN, entryOf, msAt, PEOPLE, submitOf } from '#world/entries.ts';

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
});

describe('given other acts', () => {
  it('when the standing agency’s own acts are brought by somebody else, then they are refused', () => {
    const approve = entryOf('report.approve', 'reviewer', submitOf('team').target, {}, { carriedBy: POLICE });
    expect(answer(approve, null, seat(POLICE))).toBe(REFUSED);
  });

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
