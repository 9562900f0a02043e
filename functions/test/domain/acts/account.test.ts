// The life of a grant: given, confirmed by a second administrator, suspended, resumed, revoked; and what each lets a
// person say. Every act is looked at from the side that may and from the side that may not.
import { describe, expect, it } from 'vitest';
import { grantBefore, seatOf } from '#domain/accounts.ts';
import { GRANT_STEPS, type GrantAct } from '#domain/acts/account.ts';
import { Account, type GrantStatus, type GrantStep } from '#schema/account.ts';
import type { Entry } from '#schema/entry.ts';
import { answer, postingOf, recordAs } from '#world/answers.ts';
import { CAMPAIGN, entryOf, msAt, PEOPLE, submitOf, type Persona } from '#world/entries.ts';

const TARGET = `accounts/${CAMPAIGN}~u-new`;
const TWO = { accounts: { admins: 2, hasLogin: true } };

const grant = (
  role: string,
  unitId: string | null,
  { uid = 'u-new', persona = 'admin', ...parts }: Partial<Entry> & { uid?: string; persona?: Persona } = {},
): Entry => entryOf('account.grant', persona, `accounts/${CAMPAIGN}~${uid}`, { role, unitId }, parts);

const step = (kind: GrantAct, parts: Partial<Entry> = {}, persona: Persona = 'admin'): Entry =>
  entryOf(kind, persona, TARGET, {}, { texts: { reason: 'Đổi người phụ trách' }, ...parts });

/** Returns an account as it stands after these steps of a hamlet's reporter. */
const accountWith = (...statuses: GrantStatus[]): Account => {
  const steps = statuses.map((status, index): GrantStep => {
    const atMs = msAt('08:00') + index * 60_000;
    const at = { atMs, atMicros: atMs * 1000, entryId: `step-${String(index)}` };
    return { status, role: 'reporter', unitId: 'cnscd.cat-ba.tdp-01', reason: null, by: 'u-admin', ...at };
  });
  const last = steps.at(-1);
  const head = { campaignId: CAMPAIGN, version: steps.length, sequence: steps.length };
  const position = { lastEntryId: last?.entryId ?? '', lastEntryAtMicros: last?.atMicros ?? 0 };
  const now = {
    status: last?.status ?? 'revoked',
    role: last?.role ?? 'reporter',
    unitId: last?.unitId ?? null,
  };
  return { ...head, ...position, uid: 'u-new', displayName: 'Tổ 1', steps, ...now };
};

describe('given the administrator, when a role is granted', () => {
  it('then the account holds it since now, by whom and in which campaign', () => {
    const posting = postingOf(grant('reporter', 'cnscd.cat-ba.tdp-01'));
    expect(recordAs(Account, posting)).toMatchObject({
      ...{
        uid: 'u-new',
        status: 'active',
        role: 'reporter',
        unitId: 'cnscd.cat-ba.tdp-01',
        campaignId: CAMPAIGN,
      },
      steps: [{ by: 'u-admin', atMs: msAt('16:00'), status: 'active' }],
    });
    const seats = { [CAMPAIGN]: { role: 'reporter', unitId: 'cnscd.cat-ba.tdp-01' } };
    expect(posting.documents).toEqual([
      { path: 'members/u-new', data: { uid: 'u-new', seats }, mode: 'merge' },
    ]);
  });
  it.each([
    ['a role that does not exist', grant('king', null), 'account.role-unknown @ role'],
    ['the role of the server', grant('system', null), 'account.role-unknown @ role'],
    ['an unknown unit', grant('reporter', 'doi-bong'), 'account.unknown-unit @ unitId'],
    ['a unit’s role without a unit', grant('standing', null), 'account.unknown-unit @ unitId'],
    [
      'the standing agency in a hamlet’s unit',
      grant('standing', 'cnscd.cat-ba.tdp-01'),
      'account.role-unit @ role',
    ],
    ['a leader in the police', grant('leader', 'cong-an'), 'account.role-unit @ role'],
    ['a reporter in a unit that reports nothing', grant('reporter', 'ubnd'), 'account.role-unit @ role'],
    ['their own role', grant('admin', 'quan-tri', { uid: 'u-admin' }), 'entry.own-work'],
    [
      'an account of another campaign',
      { ...grant('auditor', null), target: 'accounts/khac~u-new' },
      'entry.wrong-target',
    ],
    [
      'an account without a campaign',
      { ...grant('auditor', null), target: 'accounts/u-new' },
      'entry.wrong-target',
    ],
  ])('%s, then it is refused', (_, entry, found) => {
    expect(answer(entry)).toBe(`refused: ${found}`);
  });
  it('to a code that belongs to nobody, then there is no such login', () => {
    const nobody = { accounts: { admins: 1, hasLogin: false } };
    expect(answer(grant('admin', null, { uid: 'x' }), null, nobody)).toBe('refused: account.no-login @ uid');
  });
  it('by the server, then nobody is asked for a login', () => {
    expect(answer(grant('admin', null, { persona: 'system' }), null, { accounts: null })).toBe('accepted');
  });
  it.each(['team', 'police', 'leader', 'auditor', 'culture'] as const)(
    'by %s, then the role does not allow it',
    (persona) => {
      expect(answer(grant('auditor', null, { persona }))).toBe('refused: entry.role-not-allowed');
    },
  );
  it.each([
    ['standing', 'cong-an'],
    ['leader', 'ubnd'],
    ['admin', 'quan-tri'],
  ])('%s by one of two administrators, then it waits for the second and opens nothing', (role, unitId) => {
    const posting = postingOf(grant(role, unitId), null, TWO);
    expect(recordAs(Account, posting).status).toBe('invited');
    expect(posting.documents[0]?.data).toMatchObject({ seats: { [CAMPAIGN]: { role: null, unitId: null } } });
  });
  it('a role of the field by one of two administrators, then it holds at once', () => {
    expect(recordAs(Account, postingOf(grant('reporter', 'cong-an'), null, TWO)).status).toBe('active');
  });
});

describe('given a grant, when its life goes on', () => {
  const kinds = Object.keys(GRANT_STEPS) as GrantAct[];
  const statuses: GrantStatus[] = ['invited', 'active', 'suspended', 'revoked'];
  const otherAdmin = { by: 'u-admin-2' };
  const table = kinds.flatMap((kind) => statuses.map((status) => [kind, status] as const));
  it.each(table)('%s from %s follows the table', (kind, status) => {
    const before = accountWith('active', status);
    const { from, to } = GRANT_STEPS[kind];
    const answered = answer(step(kind, { ...otherAdmin, baseVersion: 2 }), before);
    if (!(from as readonly string[]).includes(status)) expect(answered).toMatch(/record\.wrong-state/);
    else {
      expect(answered).toBe('accepted');
      const posting = postingOf(step(kind, { ...otherAdmin, baseVersion: 2 }), before);
      expect(recordAs(Account, posting)).toMatchObject({ status: to, role: 'reporter' });
      const seat =
        to === 'active' ? { role: 'reporter', unitId: 'cnscd.cat-ba.tdp-01' } : { role: null, unitId: null };
      expect(posting.documents[0]?.data).toMatchObject({ seats: { [CAMPAIGN]: seat } });
    }
  });
  it('whoever granted it does not confirm it', () => {
    expect(answer(step('account.confirm'), accountWith('invited'))).toBe('refused: account.second-admin');
  });
  it('what was never confirmed is not confirmed by being suspended and resumed', () => {
    expect(answer(step('account.resume'), accountWith('invited', 'suspended'))).toBe(
      'refused: account.second-admin',
    );
  });
  it.each(['account.suspend', 'account.resume', 'account.revoke'] as const)(
    '%s asks for a reason',
    (kind) => {
      const before = accountWith('active', kind === 'account.resume' ? 'suspended' : 'active');
      expect(answer(step(kind, { texts: { reason: '  ' } }), before)).toBe(
        'refused: text.required @ texts.reason',
      );
    },
  );
  it.each(kinds)('%s on an account that nobody granted meets no record', (kind) => {
    expect(answer(step(kind))).toBe('refused: record.missing');
  });
  it.each(kinds)('%s by anybody but an administrator is not allowed', (kind) => {
    expect(answer(step(kind, {}, 'police'), accountWith('active'))).toBe('refused: entry.role-not-allowed');
  });
  it('nobody resumes themselves', () => {
    const own = { by: 'u-new' };
    expect(answer(step('account.suspend', own), accountWith('active'))).toBe('refused: entry.own-work');
  });
  it('the server suspends a closed login without words', () => {
    expect(answer(step('account.suspend', { texts: {} }, 'system'), accountWith('active'))).toBe('accepted');
  });
});

describe('given what the journal grants an author at the instant of an entry', () => {
  const entry = submitOf('team');
  const held = (parts: Partial<GrantStep>): { author: GrantStep } => ({
    author: {
      ...{ status: 'active', role: 'reporter', unitId: PEOPLE.team.unitId, reason: null },
      ...{ by: 'u-admin', entryId: 'g', atMicros: 1, atMs: 1 },
      ...parts,
    },
  });
  it('the same role and unit, then the entry is heard', () => {
    expect(answer(entry, null, held({}))).toBe('accepted');
  });
  it('nothing, then the author holds nothing here', () => {
    expect(answer(entry, null, { author: null })).toBe('refused: entry.author-not-active');
  });
  it.each(['invited', 'suspended', 'revoked'] as const)(
    'a grant that is %s, then it holds nothing',
    (status) => {
      expect(answer(entry, null, held({ status }))).toBe('refused: entry.author-not-active');
    },
  );
  it.each([
    ['another role', { role: 'collector' as const }],
    ['another unit', { unitId: 'cnscd.cat-ba.tdp-02' }],
    ['no unit', { unitId: null }],
  ])('%s than the one signed with, then the signature is forged', (_, parts) => {
    expect(answer(entry, null, held(parts))).toBe('refused: entry.forged-author');
  });
  it('a person who signs as the server, then the signature is forged', () => {
    expect(
      answer(
        entryOf(
          'day.lock',
          'system',
          `days/${CAMPAIGN}~2026-07-08`,
          {},
          { by: 'u-team', atMs: msAt('17:00') },
        ),
      ),
    ).toBe('refused: entry.forged-author');
  });
  it('rules 1 looked at no grant, and old journals stay as they were', () => {
    expect(answer(entry, null, { author: null, ruleVersion: 1 })).toBe('accepted');
  });
  it('a step counts for what was said after it, never before', () => {
    const account = accountWith('active', 'suspended', 'active');
    const at = (minutes: number): string | undefined =>
      grantBefore(account, { atMicros: (msAt('08:00') + minutes * 60_000) * 1000, id: 'zz' })?.status;
    expect([at(-1), at(0.5), at(1.5), at(2.5)]).toEqual([undefined, 'active', 'suspended', 'active']);
    expect(grantBefore(account, { atMicros: msAt('08:01') * 1000, id: 'a' })?.status).toBe('active');
  });
  it('only an active grant opens a door', () => {
    const statuses = ['invited', 'active', 'suspended', 'revoked'] as const;
    const roles = statuses.map((status) => seatOf({ status, role: 'reporter', unitId: null }).role);
    expect(roles).toEqual([null, 'reporter', null, null]);
  });
});
