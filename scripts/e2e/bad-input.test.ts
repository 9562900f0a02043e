/** What people and forgers send wrongly, through the real doors: each gets its answer, and nothing is counted. */
import { beforeAll, describe, expect, it } from 'vitest';
import { explain } from '#domain/problem.ts';
import type { Person } from '../stage/person.ts';
import { reportOf } from '../stage/spoken.ts';
import { DAY, report, worldOf, type World } from './world.ts';

let world: World;
let team: Person;

beforeAll(async () => {
  world = await worldOf('bad-input', { baseline: false });
  team = await world.person(world.team.id);
});

describe('a report with a mistake', () => {
  it.each([
    ['a measure its form does not have', 'dossiersCollected=1', 'report.unknown-measure'],
    ['a negative number', 'guided=-1', 'report.value-not-whole'],
    ['a fraction', 'guided=1.5', 'report.value-not-whole'],
    ['text for a number', 'guided=năm', 'report.value-not-whole'],
    ['a thousand million', 'guided=1000000000', 'report.value-too-large'],
  ])('is refused at the field for %s', async (_what, typed, code) => {
    const decision = await report(world, team, world.team, [typed]);
    const [found] = decision.problems;
    expect(decision).toMatchObject({ status: 'refused', receipt: null, nodes: [] });
    expect(found).toMatchObject({ code, path: `values.${typed.split('=')[0] ?? ''}` });
    expect(found && explain(found)).toMatch(/\.$/);
  });

  it('is refused when more were activated than guided and no reason is given, and accepted with one', async () => {
    const draft = reportOf(world.plan, world.team.id, DAY, { values: ['guided=1', 'activated=3'] });
    const without = await team.decision(await team.say(draft));
    expect(without).toMatchObject({
      status: 'refused',
      problems: [{ code: 'report.reason-needed', path: 'values.activated' }],
    });
    const reasoned = reportOf(world.plan, world.team.id, DAY, {
      values: ['guided=1', 'activated=3'],
      reasons: ['V03=hai người được hướng dẫn từ hôm trước'],
    });
    expect(await team.decision(await team.say(reasoned))).toMatchObject({
      status: 'accepted',
      warnings: [{ params: { rule: 'V03' } }],
    });
  });

  it('is refused with the current values when somebody sent a newer one', async () => {
    const decision = await report(world, team, world.team, ['guided=2']);
    expect(decision).toMatchObject({
      status: 'refused',
      problems: [{ code: 'record.stale' }],
      current: { version: 1, values: { activated: 3 } },
    });
  });

  it('is refused for another unit’s area and for a day outside the window', async () => {
    const elsewhere = reportOf(world.plan, world.team.id, DAY, {
      area: world.otherTeam.areaIds[0],
      values: ['guided=1'],
    });
    expect(await team.decision(await team.say(elsewhere))).toMatchObject({
      status: 'refused',
      problems: [{ code: 'report.area-not-assigned' }],
    });
    const later = reportOf(world.plan, world.team.id, '2026-07-16', { values: ['guided=1'] });
    expect(await team.decision(await team.say(later))).toMatchObject({
      status: 'refused',
      problems: [{ code: 'report.day-outside' }],
    });
  });
});

describe('the doors', () => {
  const draftOf = (values = ['guided=1']): ReturnType<typeof reportOf> =>
    reportOf(world.plan, world.team.id, DAY, { values });

  it('stay shut for a forged author, a borrowed role and another unit', async () => {
    await expect(team.say(draftOf(), { by: 'somebody-else' })).rejects.toMatchObject({
      code: 'permission-denied',
    });
    await expect(team.say(draftOf(), { role: 'standing' })).rejects.toMatchObject({
      code: 'permission-denied',
    });
    await expect(team.say(draftOf(), { unitId: world.otherTeam.id })).rejects.toMatchObject({
      code: 'permission-denied',
    });
  });

  it('stay shut for acts that belong to another role or to the server', async () => {
    const lock = {
      kind: 'day.lock' as const,
      campaignId: world.plan.id,
      target: `days/${world.plan.id}~${DAY}`,
      payload: {},
    };
    await expect(team.say(lock)).rejects.toMatchObject({ code: 'permission-denied' });
    await expect(world.police.say({ ...lock, kind: 'digest.issue' })).rejects.toMatchObject({
      code: 'permission-denied',
    });
    const auditor = await world.person('giam-sat');
    await expect(auditor.say(draftOf())).rejects.toMatchObject({ code: 'permission-denied' });
  });

  it('stay shut for an oversized payload', async () => {
    const texts = { note: 'a'.repeat(5000) };
    await expect(team.say({ ...draftOf(), texts })).rejects.toMatchObject({ code: 'permission-denied' });
  });

  it('do not even store a citizen’s ID number in free text', async () => {
    const texts = { note: 'Ông ở số CCCD 031099001234 chưa kích hoạt' };
    await expect(team.say({ ...draftOf(), texts })).rejects.toMatchObject({ code: 'permission-denied' });
  });
});

describe('a citizen’s ID number that slips past the doors', () => {
  it('is refused and kept nowhere: the words are blanked in the same commit', async () => {
    const hidden = '０３１０９９００１２３４';
    const note = {
      ...reportOf(world.plan, world.otherTeam.id, DAY, { values: ['guided=1'] }),
      texts: { note: `số ${hidden}` },
    };
    const other = await world.person(world.otherTeam.id);
    const id = await other.say(note);
    const decision = await other.decision(id);
    expect(decision).toMatchObject({
      status: 'refused',
      contentHash: '',
      problems: [{ code: 'text.personal-data' }],
    });
    const entry = await world.stage.db.doc(`journal/${id}`).get();
    expect(entry.data()).toMatchObject({ texts: {}, payload: {}, redacted: ['CCCD'] });
    for (const collection of await world.stage.db.listCollections()) {
      const all = await collection.get();
      for (const document of all.docs)
        expect(JSON.stringify(document.data())).not.toMatch(/０３１０９９|031099001234/);
    }
  });
});
