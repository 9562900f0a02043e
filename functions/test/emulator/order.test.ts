// Acts on one record are decided in the order in which they were said, whatever order they are looked at in; what came
// late or cannot be read never stops what stands behind it.
import { Timestamp } from 'firebase-admin/firestore';
import { describe, expect, it } from 'vitest';
import { postEntry } from '#workflows/post-entry.ts';
import { sweep } from '#workflows/sweep.ts';
import { PEOPLE, TODAY } from '#world/entries.ts';
import {
  agoMicros,
  differencesUnpublished,
  giveBack,
  later,
  lock,
  MINUTE_MS,
  newWorld,
  postIn,
  reportAt,
  reportOf,
  ROOT,
  stored,
  submit,
  sumsOf,
  TEAM,
  write,
  type World,
} from './world.ts';

const CAMPAIGN = 'thu-thu-tu';

/** Puts a document into the journal that no device could have sent. Returns its id. */
const garbage = async (world: World, id: string, parts: Record<string, unknown>): Promise<string> => {
  const common = { campaignId: world.campaignId, target: reportOf(world, TEAM.unitId), at: Timestamp.now() };
  await world.db.doc(`journal/${id}`).create({ ...common, ...parts });
  return id;
};

describe('acts on one record', () => {
  it('end as if in order when the return is looked at before the report it returns', async () => {
    const world = await newWorld(CAMPAIGN);
    const sent = await submit(world, TEAM, { guided: 10 });
    const returned = await giveBack(world, TEAM.unitId, { baseVersion: 1 });
    expect(await postIn(world, returned)).toMatchObject({ status: 'accepted', version: 2, sequence: 2 });
    expect(await postIn(world, sent)).toMatchObject({ status: 'accepted', version: 1, sequence: 1 });
    const report = await reportAt(world, reportOf(world, TEAM.unitId));
    expect(report.steps.map(({ status }) => status)).toEqual(['received', 'returned']);
    expect(await sumsOf(world, ROOT)).toEqual({ _waiting: 1 });
  });

  it('find the clock that was set before them, not the one set in the same microsecond behind them', async () => {
    const world = await newWorld(CAMPAIGN, '16:00');
    const atMicros = agoMicros(MINUTE_MS);
    const sent = await submit(world, TEAM, { guided: 10 }, { id: 'a-report', atMicros });
    const payload = { offsetMs: 86_400_000 };
    const target = `campaigns/${CAMPAIGN}`;
    const clock = await write(world, PEOPLE.system, 'clock.set', target, payload, {
      id: 'b-clock',
      atMicros,
    });
    await postIn(world, clock);
    await postIn(world, sent);
    const { steps } = await reportAt(world, reportOf(world, TEAM.unitId));
    expect(steps[0]?.content?.lateness).toBe('on-time');
    expect(await differencesUnpublished(world)).toEqual([]);
  });

  it('end the same when both are looked at by many at once', async () => {
    const world = await newWorld(CAMPAIGN);
    const sent = await submit(world, TEAM, { guided: 10 });
    const returned = await giveBack(world, TEAM.unitId, { baseVersion: 1 });
    const again = await submit(world, TEAM, { guided: 12 }, { baseVersion: 2 });
    const all = [again, returned, sent, again, returned, sent, again, returned, sent];
    const decisions = await Promise.all(all.map((id) => postIn(world, id)));
    expect(decisions.map(({ status }) => status)).toEqual(all.map(() => 'accepted'));
    expect(await sumsOf(world, ROOT)).toEqual({ _received: 1, guided: 12 });
  });

  it('are decided after the others, and marked overtaken, when they became visible late', async () => {
    const world = await newWorld(CAMPAIGN);
    await postIn(world, await submit(world, TEAM, { guided: 10 }));
    const late = await giveBack(world, TEAM.unitId, { baseVersion: 1, atMicros: agoMicros(5 * MINUTE_MS) });
    expect(await postIn(world, late)).toMatchObject({ overtaken: true, sequence: 2, version: 2 });
    const next = await submit(world, TEAM, { guided: 11 }, { baseVersion: 2 });
    expect(await postIn(world, next)).toMatchObject({ overtaken: false, status: 'accepted', sequence: 3 });
    expect(await sumsOf(world, ROOT)).toEqual({ _received: 1, guided: 11 });
    expect(await reportAt(world, reportOf(world, TEAM.unitId))).toMatchObject({ lastEntryId: next });
  });
});

describe('a day that was locked', () => {
  it('holds a later report even though nobody has looked at the lock yet', async () => {
    const world = await newWorld(CAMPAIGN, '17:05');
    const locked = await lock(world);
    const sent = await submit(world, TEAM, { guided: 10 });
    expect(await postIn(world, sent)).toMatchObject({ status: 'held' });
    expect(await stored(world, `decisions/${locked}`)).toMatchObject({ status: 'accepted' });
    expect(await sumsOf(world, ROOT)).toEqual({ _waiting: 1 });
  });

  it('counts an earlier report that is looked at only after the lock', async () => {
    const world = await newWorld(CAMPAIGN, '17:05');
    const sent = await submit(world, TEAM, { guided: 10 });
    await postIn(world, await lock(world));
    expect(await postIn(world, sent)).toMatchObject({ status: 'accepted' });
    expect(await sumsOf(world, ROOT)).toEqual({ _received: 1, guided: 10 });
  });

  it('answers a report of the very same instant alike, whichever of the two is looked at first', async () => {
    const statuses: string[] = [];
    for (const first of ['lock', 'report']) {
      const world = await newWorld(CAMPAIGN, '17:05');
      const atMicros = agoMicros(0);
      const sent = await submit(world, TEAM, { guided: 10 }, { id: '1-report', atMicros });
      const locked = await lock(world, { id: '2-lock', atMicros });
      if (first === 'lock') await postIn(world, locked);
      statuses.push((await postIn(world, sent)).status);
    }
    expect(statuses).toEqual(['accepted', 'accepted']);
  });
});

describe('a journal document that is no entry', () => {
  it('goes to quarantine, and the entries behind it on the same record are decided', async () => {
    const world = await newWorld(CAMPAIGN);
    await postIn(world, await submit(world, TEAM, { guided: 10 }));
    const broken = await garbage(world, 'broken', { kind: 'report.sumbit', payload: 7 });
    const returned = await giveBack(world, TEAM.unitId, { baseVersion: 1 });
    const again = await submit(world, TEAM, { guided: 12 }, { baseVersion: 2 });
    expect(await postIn(world, again)).toMatchObject({ status: 'accepted', version: 3 });
    expect(await stored(world, `decisions/${returned}`)).toMatchObject({ status: 'accepted' });
    const kept = await stored(world, `quarantine/journal~${broken}`);
    expect(kept).toMatchObject({ source: 'journal', sourceId: broken, campaignId: world.campaignId });
    expect(kept?.['detail']).toContain('kind');
    expect(await sumsOf(world, ROOT)).toEqual({ _received: 1, guided: 12 });
  });

  it('and names no campaign, is shown to the administrators of every campaign, without what somebody wrote', async () => {
    const world = await newWorld(CAMPAIGN);
    const texts = { 'Nguyễn Văn An': 7 };
    const broken = await garbage(world, `stray-${world.campaignId}`, { campaignId: 7, texts });
    expect(await postEntry(broken, world.ports)).toBeNull();
    const kept = { source: 'journal', sourceId: broken, problem: { code: 'event.unparsable' } };
    const whole = await stored(world, `quarantine/journal~${broken}`);
    expect(whole).toMatchObject(kept);
    expect(whole).not.toHaveProperty('campaignId');
    const shown = await stored(world, `quarantine/journal~${broken}~${world.campaignId}`);
    expect(shown).toMatchObject({ ...kept, campaignId: world.campaignId, unowned: true });
    expect(JSON.stringify([whole, shown])).not.toContain('Nguyễn');
  });

  it('is put into quarantine once, not again with every entry that follows', async () => {
    const world = await newWorld(CAMPAIGN);
    await garbage(world, 'in-the-future', { kind: 'x', at: Timestamp.fromMillis(Date.now() + MINUTE_MS) });
    await garbage(world, 'no-instant', { kind: 'x', at: 'hôm nay' });
    const quarantined: string[] = [];
    const { ledger } = world.ports;
    const ports = {
      ...world.ports,
      ledger: {
        ...ledger,
        quarantine: async (...parts: Parameters<typeof ledger.quarantine>): Promise<void> => {
          quarantined.push(parts[1]);
          await ledger.quarantine(...parts);
        },
      },
    };
    for (const version of [0, 1, 2]) {
      const sent = await submit(world, TEAM, { guided: version + 5 }, { baseVersion: version });
      expect((await postIn(world, sent, ports)).status).toBe('accepted');
    }
    expect(quarantined.sort()).toEqual([...new Set(quarantined)]);
  });

  it('is refused, and does not stop the sweep, when its target is no record at all', async () => {
    const world = await newWorld(CAMPAIGN);
    const atMicros = agoMicros(5 * MINUTE_MS);
    const lost = await write(world, TEAM, 'report.submit', 'nowhere', {}, { atMicros });
    const behind = await submit(world, TEAM, { guided: 10 }, { atMicros: atMicros + 1 });
    expect(await sweep(world.campaignId, later(world.ports, 0))).toContain(behind);
    expect(await stored(world, `decisions/${lost}`)).toMatchObject({
      status: 'refused',
      problems: [{ code: 'entry.wrong-target' }],
    });
    expect(await sumsOf(world, ROOT, TODAY)).toEqual({ _received: 1, guided: 10 });
  });
});
