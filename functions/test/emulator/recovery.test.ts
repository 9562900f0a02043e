// What a crash, a lost event or a hand in the database leaves behind is repaired by the sweep, or answered; it is never
// a reason to stop.
import { describe, expect, it } from 'vitest';
import { postEntry } from '#workflows/post-entry.ts';
import { recount } from '#workflows/recount.ts';
import { sweep } from '#workflows/sweep.ts';
import type { Ports } from '#workflows/ports.ts';
import { PEOPLE, TODAY } from '#world/entries.ts';
import {
  agoMicros,
  giveBack,
  later,
  MINUTE_MS,
  newWorld,
  postIn,
  reportOf,
  ROOT,
  publishedOf,
  stored,
  submit,
  sumsOf,
  TEAM,
  write,
  type World,
} from './world.ts';

const CAMPAIGN = 'thu-phuc-hoi';

class Crash extends Error {}

/** Returns ports of a process that dies right after its commit: nothing is announced, no session is ended. */
const dyingAfterCommit = (ports: Ports): Ports => ({
  ...ports,
  announcer: { totalsChanged: () => Promise.reject(new Crash('killed')) },
  logins: { ...ports.logins, endSessions: () => Promise.reject(new Crash('killed')) },
});

/** Returns ports in front of which `meanwhile` happens once, between reading a record and committing to it. */
const interrupted = (ports: Ports, meanwhile: () => Promise<unknown>): Ports => {
  let done = false;
  return {
    ...ports,
    ledger: {
      ...ports.ledger,
      async commit(posting, revision) {
        if (!done) {
          done = true;
          await meanwhile();
        }
        return ports.ledger.commit(posting, revision);
      },
    },
  };
};

const headline = async (world: World, node = ROOT): Promise<number | undefined> =>
  (await publishedOf(world, node))?.reportsCounted;

describe('a crash after the commit and before the announcement', () => {
  it('is repaired by the sweep, which publishes what nobody was told of', async () => {
    const world = await newWorld(CAMPAIGN);
    const id = await submit(world, TEAM, { guided: 10 });
    await expect(postEntry(id, dyingAfterCommit(world.ports))).rejects.toThrow(Crash);
    expect(await sumsOf(world, ROOT)).toEqual({ _received: 1, guided: 10 });
    expect(await publishedOf(world, ROOT)).toBeNull();
    await sweep(world.campaignId, later(world.ports, 2 * MINUTE_MS));
    expect(await headline(world)).toBe(1);
    expect(await headline(world, `unit:${TEAM.unitId}`)).toBe(1);
  });

  it('is repaired by the same event delivered again, with one effect', async () => {
    const world = await newWorld(CAMPAIGN);
    const id = await submit(world, TEAM, { guided: 10 });
    await expect(postEntry(id, dyingAfterCommit(world.ports))).rejects.toThrow(Crash);
    await postIn(world, id);
    expect(world.announced).toHaveLength(1);
    expect(world.announced[0]).toContain(ROOT);
    expect(await sumsOf(world, ROOT)).toEqual({ _received: 1, guided: 10 });
  });

  it('does not leave a suspended person signed in, though no event comes again', async () => {
    const world = await newWorld(CAMPAIGN);
    const target = `accounts/${world.campaignId}~${TEAM.by}`;
    const id = await write(world, PEOPLE.system, 'account.suspend', target, {});
    await expect(postEntry(id, dyingAfterCommit(world.ports))).rejects.toThrow(Crash);
    await sweep(world.campaignId, later(world.ports, 2 * MINUTE_MS));
    expect(world.ended).toEqual([TEAM.by]);
  });
});

describe('an entry that no event announced', () => {
  it('is posted and published by the sweep once it is older than a minute', async () => {
    const world = await newWorld(CAMPAIGN);
    const old = await submit(world, TEAM, { guided: 10 }, { atMicros: agoMicros(2 * MINUTE_MS) });
    const young = await submit(world, PEOPLE.neighbour, { guided: 5 });
    expect(await sweep(world.campaignId, world.ports)).toEqual([old]);
    expect(await stored(world, `decisions/${old}`)).toMatchObject({ status: 'accepted' });
    expect(await stored(world, `decisions/${young}`)).toBeUndefined();
    expect(await headline(world)).toBe(1);
  });

  it('is looked at once: the next sweep finds nothing to do', async () => {
    const world = await newWorld(CAMPAIGN);
    await submit(world, TEAM, { guided: 10 }, { atMicros: agoMicros(2 * MINUTE_MS) });
    expect(await sweep(world.campaignId, world.ports)).toHaveLength(1);
    const before = await world.db.doc(`indicators/${CAMPAIGN}~${ROOT}`).get();
    expect(await sweep(world.campaignId, world.ports)).toEqual([]);
    const after = await world.db.doc(`indicators/${CAMPAIGN}~${ROOT}`).get();
    expect(after.updateTime).toEqual(before.updateTime);
  });
});

describe('a record that changes between reading and committing', () => {
  it('is read again when somebody else posted on it meanwhile', async () => {
    const world = await newWorld(CAMPAIGN);
    await postIn(world, await submit(world, TEAM, { guided: 10 }));
    const mine = await submit(world, TEAM, { guided: 30 }, { baseVersion: 1 });
    const late = await giveBack(world, TEAM.unitId, { baseVersion: 1, atMicros: agoMicros(MINUTE_MS) });
    const ports = interrupted(world.ports, () => postIn(world, late));
    expect(await postIn(world, mine, ports)).toMatchObject({ status: 'refused', version: 2 });
    expect(await sumsOf(world, ROOT)).toEqual({ _waiting: 1 });
  });

  it('keeps the next report waiting when a hand deleted it, and takes it once the night brought it back', async () => {
    const world = await newWorld(CAMPAIGN);
    await postIn(world, await submit(world, TEAM, { guided: 10 }, { atMicros: agoMicros(3 * MINUTE_MS) }));
    const parts = { baseVersion: 1, atMicros: agoMicros(2 * MINUTE_MS) };
    const again = await submit(world, TEAM, { guided: 30 }, parts);
    await world.db.doc(reportOf(world, TEAM.unitId)).delete();
    await expect(postIn(world, again)).rejects.toThrow('behind its own decisions');
    await sweep(world.campaignId, world.ports);
    const set = await stored(world, `quarantine/sweep~${again}`);
    expect(set?.['detail']).toContain('behind its own decisions');
    await recount(world.campaignId, TODAY, world.ports, postEntry);
    expect(await sweep(world.campaignId, world.ports)).toEqual([again]);
    expect(await sumsOf(world, ROOT)).toEqual({ _received: 1, guided: 30 });
  });

  it('leads to quarantine, not to a crash, when a hand deleted the entry that must be blanked', async () => {
    const world = await newWorld(CAMPAIGN);
    const texts = { note: 'Số căn cước 031090012345' };
    const id = await submit(world, TEAM, { guided: 3 }, { texts });
    const ports = interrupted(world.ports, () => world.db.doc(`journal/${id}`).delete());
    expect(await postEntry(id, ports)).toBeNull();
    expect(await stored(world, `quarantine/journal~${id}`)).toMatchObject({ sourceId: id });
    expect(await stored(world, `decisions/${id}`)).toBeUndefined();
  });
});
