// Who may speak is decided by the journal at the instant of the entry, on the real store: demoted, suspended and foreign
// people, two administrators, a login that was disabled in Auth.
import { describe, expect, it } from 'vitest';
import { runTick } from '#workflows/run-jobs.ts';
import { PEOPLE } from '#world/entries.ts';
import { fileOf } from '#world/plan-file.ts';
import {
  giveBack,
  grant,
  loadPlan,
  newWorld,
  postIn,
  stored,
  submit,
  TEAM,
  write,
  type World,
} from './world.ts';

const CAMPAIGN = 'thu-tai-khoan';
const ADMIN = PEOPLE.admin;
const SECOND = { by: 'u-admin-2', role: 'admin', unitId: 'quan-tri' } as const;
const REASON = { texts: { reason: 'Đổi người phụ trách' } };

const accountOf = (world: World, uid: string): string => `accounts/${world.campaignId}~${uid}`;
const login = (uid: string, disabled = false) => ({
  ...{ uid, email: `${uid}@minhhoa.vn`, displayName: uid, disabled, lastSignInMs: null },
});

/** Says an act on an account and returns `status code`. */
const say = async (
  world: World,
  who: typeof ADMIN | typeof SECOND,
  kind: Kind,
  uid: string,
  payload = {},
) => {
  return codeOf(world, await write(world, who, kind, accountOf(world, uid), payload, REASON));
};
type Kind = 'account.grant' | 'account.confirm' | 'account.suspend' | 'account.resume' | 'account.revoke';

const codeOf = async (world: World, id: string): Promise<string> => {
  const { status, problems } = await postIn(world, id);
  return [status, ...problems.map(({ code }) => code)].join(' ');
};

describe('a person whose role was taken', () => {
  it('is refused from that instant on, and what was said before still counts', async () => {
    const world = await newWorld(CAMPAIGN);
    const before = await submit(world, TEAM, { guided: 1 });
    const suspended = await write(world, ADMIN, 'account.suspend', accountOf(world, TEAM.by), {}, REASON);
    const after = await submit(world, TEAM, { guided: 2 }, { baseVersion: 1 });
    // Looked at in the wrong order: the answer depends on the journal alone.
    expect(await codeOf(world, after)).toBe('refused entry.author-not-active');
    expect(await codeOf(world, before)).toBe('accepted');
    expect(await codeOf(world, suspended)).toBe('accepted');
    expect(world.ended).toContain(TEAM.by);
    expect(await stored(world, `members/${TEAM.by}`)).toMatchObject({
      seats: { [CAMPAIGN]: { role: null, unitId: null } },
    });
    await say(world, ADMIN, 'account.resume', TEAM.by);
    expect(await codeOf(world, await submit(world, TEAM, { guided: 2 }, { baseVersion: 1 }))).toBe(
      'accepted',
    );
  });

  it('cannot go on as the standing agency after being made a reporter', async () => {
    const world = await newWorld(CAMPAIGN);
    await postIn(world, await submit(world, TEAM, { guided: 1 }));
    await grant(world, { by: PEOPLE.reviewer.by, role: 'reporter', unitId: 'cong-an' });
    expect(await codeOf(world, await giveBack(world, TEAM.unitId, { baseVersion: 1 }))).toBe(
      'refused entry.forged-author',
    );
  });

  it('as a former administrator, makes no accomplice', async () => {
    const world = await newWorld(CAMPAIGN);
    await grant(world, SECOND);
    world.logins.set('u-friend', login('u-friend'));
    expect(await say(world, SECOND, 'account.revoke', ADMIN.by)).toBe('accepted');
    const role = { role: 'admin', unitId: 'quan-tri' };
    expect(await say(world, ADMIN, 'account.grant', 'u-friend', role)).toBe(
      'refused entry.author-not-active',
    );
    expect(await say(world, ADMIN, 'account.suspend', SECOND.by)).toBe('refused entry.author-not-active');
  });
});

describe('a high role', () => {
  it('is held at once while there is one administrator, and waits for the second where there are two', async () => {
    const world = await newWorld(CAMPAIGN);
    for (const uid of [SECOND.by, 'u-third']) world.logins.set(uid, login(uid));
    const role = { role: 'admin', unitId: 'quan-tri' };
    expect(await say(world, ADMIN, 'account.grant', SECOND.by, role)).toBe('accepted');
    expect(await stored(world, accountOf(world, SECOND.by))).toMatchObject({ status: 'active' });
    expect(await say(world, ADMIN, 'account.grant', 'u-third', role)).toBe('accepted');
    expect(await stored(world, accountOf(world, 'u-third'))).toMatchObject({ status: 'invited' });
    expect(await say(world, ADMIN, 'account.confirm', 'u-third')).toBe('refused account.second-admin');
    expect(await say(world, SECOND, 'account.confirm', 'u-third')).toBe('accepted');
    expect(await stored(world, 'members/u-third')).toMatchObject({ seats: { [CAMPAIGN]: role } });
  });

  it('counts the administrators of the instant, though nobody looked at the earlier grant yet', async () => {
    const world = await newWorld(CAMPAIGN);
    for (const uid of [SECOND.by, 'u-third']) world.logins.set(uid, login(uid));
    const role = { role: 'admin', unitId: 'quan-tri' };
    await write(world, ADMIN, 'account.grant', accountOf(world, SECOND.by), role);
    await postIn(world, await write(world, ADMIN, 'account.grant', accountOf(world, 'u-third'), role));
    expect(await stored(world, accountOf(world, 'u-third'))).toMatchObject({ status: 'invited' });
  });

  it('is not given to a code that belongs to nobody', async () => {
    const world = await newWorld(CAMPAIGN);
    const role = { role: 'admin', unitId: 'quan-tri' };
    expect(await say(world, ADMIN, 'account.grant', 'x', role)).toBe('refused account.no-login');
  });
});

describe('two campaigns', () => {
  it('know nothing of each other’s people', async () => {
    const world = await newWorld(CAMPAIGN);
    const other = { ...world, campaignId: `${CAMPAIGN}-khac` };
    await postIn(other, await loadPlan(other, fileOf({ ...world.index.plan, id: other.campaignId })));
    expect(await codeOf(other, await submit(other, TEAM, { guided: 1 }))).toBe(
      'refused entry.author-not-active',
    );
    const lock = await write(other, PEOPLE.police, 'day.lock', `days/${other.campaignId}~2026-07-07`, {});
    expect(await codeOf(other, lock)).toBe('refused entry.author-not-active');
    await grant(other, { by: TEAM.by, role: 'recipient', unitId: null });
    await say(world, ADMIN, 'account.revoke', TEAM.by);
    expect(await stored(world, `members/${TEAM.by}`)).toMatchObject({
      seats: { [CAMPAIGN]: { role: null }, [other.campaignId]: { role: 'recipient' } },
    });
  });
});

describe('a login that was closed where logins are kept', () => {
  it('is suspended by the next tick, once, and by no later one', async () => {
    const world = await newWorld(CAMPAIGN);
    world.logins.set(TEAM.by, login(TEAM.by, true));
    world.logins.set('u-stranger', login('u-stranger', true));
    await runTick(world.ports);
    await runTick(world.ports);
    expect(await stored(world, accountOf(world, TEAM.by))).toMatchObject({ status: 'suspended', version: 2 });
    expect(await stored(world, accountOf(world, 'u-stranger'))).toBeUndefined();
    expect(await codeOf(world, await submit(world, TEAM, { guided: 1 }))).toBe(
      'refused entry.author-not-active',
    );
  });
});
