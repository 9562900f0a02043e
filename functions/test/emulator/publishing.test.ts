// Indicators follow totals: a late or repeated publisher never puts older numbers over newer ones, and a new list moves
// the indicators of every node.
import { describe, expect, it } from 'vitest';
import { publishNodes } from '#workflows/publish-indicators.ts';
import { sweep } from '#workflows/sweep.ts';
import type { NodesReading, Ports } from '#workflows/ports.ts';
import { areaNode, nodeId } from '#schema/keys.ts';
import { PEOPLE } from '#world/entries.ts';
import {
  documentsOf,
  giveBack,
  later,
  newWorld,
  postIn,
  ROOT,
  publishedOf,
  submit,
  sumsOf,
  TEAM,
  teams,
  write,
  type World,
} from './world.ts';

const CAMPAIGN = 'thu-cong-bo';

const publish = (world: World, nodes: readonly string[] = [ROOT], ports = world.ports): Promise<number> =>
  publishNodes(world.campaignId, nodes, ports);

const counted = async (world: World): Promise<number | undefined> =>
  (await publishedOf(world, ROOT))?.reportsCounted;

/** Returns ports of a publisher to whom `meanwhile` happens once, after it has read and before it writes. */
const slow = (ports: Ports, meanwhile: () => Promise<unknown>): Ports => {
  let done = false;
  return {
    ...ports,
    indicators: {
      ...ports.indicators,
      async readNodes(...nodes): Promise<NodesReading> {
        const reading = await ports.indicators.readNodes(...nodes);
        if (!done) {
          done = true;
          await meanwhile();
        }
        return reading;
      },
    },
  };
};

/** Registers the list of people to activate: 50 in every hamlet that has a team. Returns the entry's id. */
const register = async (world: World): Promise<string> => {
  const areas = teams(world, 60).flatMap(({ unitId }) => world.index.units.get(unitId ?? '')?.areaIds ?? []);
  const lists = { DS2: Object.fromEntries(areas.map((id) => [id, 50])) };
  const paper = { documentNumber: '12/BC-CA', signer: 'Trưởng Công an đặc khu', fileSha256: null, sums: {} };
  const payload = { asOfDay: '2026-06-16', ...paper, lists };
  return write(world, PEOPLE.police, 'baseline.register', `baselines/${world.campaignId}`, payload);
};

describe('a node’s document of indicators', () => {
  it('is not written again by announcements that say nothing new', async () => {
    const world = await newWorld(CAMPAIGN);
    await postIn(world, await submit(world, TEAM, { guided: 10 }));
    const nodes = world.announced[0] ?? [];
    expect(nodes).toHaveLength(5);
    expect(await publish(world, nodes)).toBe(5);
    const before = await world.db.doc(`indicators/${nodeId(CAMPAIGN, ROOT)}`).get();
    expect(await publish(world, [...nodes, ...nodes])).toBe(0);
    await Promise.all(Array.from({ length: 5 }, () => publish(world, nodes)));
    const after = await world.db.doc(`indicators/${nodeId(CAMPAIGN, ROOT)}`).get();
    expect(after.updateTime).toEqual(before.updateTime);
  });

  it('is never overwritten by a publisher that read before the newer one', async () => {
    const world = await newWorld(CAMPAIGN);
    await postIn(world, await submit(world, TEAM, { guided: 10 }));
    const ports = slow(world.ports, async () => {
      await postIn(world, await submit(world, PEOPLE.neighbour, { guided: 5 }));
      expect(await publish(world)).toBe(1);
    });
    await publish(world, [ROOT], ports);
    expect(await counted(world)).toBe(2);
  });

  it('refuses an older reading even when it is handed to the store itself', async () => {
    const world = await newWorld(CAMPAIGN);
    await postIn(world, await submit(world, TEAM, { guided: 10 }));
    await publish(world);
    const { indicators } = world.ports;
    const old = await indicators.readNodes(CAMPAIGN, [ROOT], ROOT);
    const reading = old.nodes.get(ROOT);
    if (!reading || reading instanceof Error) throw new Error('the root cannot be read');
    await postIn(world, await submit(world, PEOPLE.neighbour, { guided: 5 }));
    await publish(world);
    const stale = reading.stored?.data;
    if (!stale) throw new Error('the first indicators were not published');
    const both = [
      { indicators: stale, stored: reading.stored },
      { indicators: stale, stored: null },
    ];
    expect(await indicators.publish(both, old.readAtMicros)).toEqual(['conflict', 'conflict']);
    expect(await counted(world)).toBe(2);
  });

  it('is put right by the sweep when a late publisher wrote numbers that were taken back meanwhile', async () => {
    const world = await newWorld(CAMPAIGN);
    await postIn(world, await submit(world, PEOPLE.neighbour, { guided: 5 }));
    await postIn(world, await giveBack(world, PEOPLE.neighbour.unitId, { baseVersion: 1 }));
    await publish(world);
    await postIn(world, await submit(world, PEOPLE.neighbour, { guided: 9 }, { baseVersion: 2 }));
    const ports = slow(world.ports, async () => {
      await postIn(world, await giveBack(world, PEOPLE.neighbour.unitId, { baseVersion: 3 }));
      await publish(world);
    });
    await publish(world, [ROOT], ports);
    await sweep(world.campaignId, later(world.ports, 120_000));
    expect(await sumsOf(world, ROOT)).toEqual({ _waiting: 1 });
    expect(await publishedOf(world, ROOT)).toMatchObject({ reportsCounted: 0, reportsWaiting: 1 });
  });

  it('that cannot be drawn, because a hand broke a sum of its node, holds back no other', async () => {
    const world = await newWorld(CAMPAIGN);
    const { nodes } = await postIn(world, await submit(world, TEAM, { guided: 10 }));
    const shards = await world.db.collection('totals').where('node', '==', `unit:${TEAM.unitId}`).get();
    await shards.docs[0]?.ref.update({ days: 'broken by hand' });
    await expect(publish(world, nodes)).rejects.toThrow(`unit:${TEAM.unitId}`);
    expect(await counted(world)).toBe(1);
    expect(await documentsOf(world, 'indicators')).toHaveLength(nodes.length - 1);
  });

  it('of every node that reports at once is exact after everybody has published', async () => {
    const world = await newWorld(CAMPAIGN);
    const ids = await Promise.all(teams(world, 20).map((team) => submit(world, team, { guided: 3 })));
    await Promise.all(
      ids.map(async (id) => {
        const { nodes } = await postIn(world, id);
        await publish(world, nodes);
      }),
    );
    expect(await counted(world)).toBe(20);
  });
});

describe('a new list', () => {
  it('publishes every node that has anything: lists, reports, units and their blocks', async () => {
    const world = await newWorld(CAMPAIGN);
    await postIn(world, await submit(world, TEAM, { guided: 10, activated: 8 }));
    await postIn(world, await submit(world, PEOPLE.media, { posts: 2 }));
    for (const nodes of [...world.announced]) await publish(world, nodes);
    expect(await publishedOf(world, ROOT)).toMatchObject({ baselineVersion: 0 });

    const { status, nodes } = await postIn(world, await register(world));
    expect({ status, nodes }).toEqual({ status: 'accepted', nodes: ['*'] });
    await publish(world, world.announced.at(-1));
    const known = [...(await documentsOf(world, 'totals')), ...(await documentsOf(world, 'denominators'))];
    const wanted = [...new Set(known.map(({ node }) => String(node)))].sort();
    expect(wanted).toContain(`unit:${TEAM.unitId}`);
    expect(wanted).toContain(areaNode('ch.cat-ba.tdp-09'));
    const published = await documentsOf(world, 'indicators');
    expect(published.map(({ node }) => String(node)).sort()).toEqual(wanted);
    expect(published.map(({ baselineVersion }) => Number(baselineVersion))).toEqual(wanted.map(() => 1));
  });

  it('writes nothing when its announcement comes twice', async () => {
    const world = await newWorld(CAMPAIGN);
    await postIn(world, await register(world));
    expect(await publish(world, ['*'])).toBeGreaterThan(50);
    expect(await publish(world, ['*'])).toBe(0);
  });
});
