// One posting, however often and together with whatever else it is asked for: an entry has one effect, and totals are
// always the sum of what the records say they put in.
import { describe, expect, it } from 'vitest';
import { vectorOf } from '#domain/contribution.ts';
import type { Entry } from '#schema/entry.ts';
import { Report } from '#schema/report.ts';
import type { DaySums } from '#schema/totals.ts';
import { PEOPLE, TODAY } from '#world/entries.ts';
import {
  documentsOf,
  giveBack,
  newWorld,
  postIn,
  reportAt,
  reportOf,
  ROOT,
  shardsOf,
  stored,
  submit,
  sumsOf,
  TEAM,
  teams,
  write,
  type World,
} from './world.ts';

const CAMPAIGN = 'thu-ghi-so';
/** Both paths of the team's report: its area up to the root, its unit and the unit's block. */
const PATHS = [
  ROOT,
  'area:ch.cat-ba',
  'area:ch.cat-ba.tdp-01',
  'group:local-block',
  'unit:cnscd.cat-ba.tdp-01',
];

const onBothPaths = (world: World): Promise<DaySums[]> =>
  Promise.all(PATHS.map((node) => sumsOf(world, node)));

const added = (parts: readonly DaySums[]): DaySums => {
  const sums: DaySums = {};
  for (const part of parts)
    for (const [id, value] of Object.entries(part)) sums[id] = (sums[id] ?? 0) + value;
  return sums;
};

describe('an entry has one effect', () => {
  it('counts a report once when the same entry is posted twenty times at once', async () => {
    const world = await newWorld(CAMPAIGN);
    const id = await submit(world, TEAM, { guided: 10, activated: 4 });
    const decisions = await Promise.all(Array.from({ length: 20 }, () => postIn(world, id)));
    expect(new Set(decisions.map((decision) => JSON.stringify(decision))).size).toBe(1);
    expect(await onBothPaths(world)).toEqual(PATHS.map(() => ({ _received: 1, guided: 10, activated: 4 })));
    expect(await reportAt(world, reportOf(world, TEAM.unitId))).toMatchObject({ version: 1, sequence: 1 });
  });

  it('leaves the root with the exact sum when forty teams report at the same moment', async () => {
    const world = await newWorld(CAMPAIGN);
    const ids = await Promise.all(teams(world, 40).map((team, n) => submit(world, team, { guided: n + 1 })));
    expect(ids).toHaveLength(40);
    const decisions = await Promise.all(ids.map((id) => postIn(world, id)));
    expect(decisions.map(({ status }) => status)).toEqual(ids.map(() => 'accepted'));
    expect(await sumsOf(world, ROOT)).toEqual({ _received: 40, guided: 820 });
    expect(await sumsOf(world, 'group:local-block')).toEqual({ _received: 40, guided: 820 });
    const shards = (await shardsOf(world)).filter(({ node }) => node === ROOT);
    expect(shards.length).toBeGreaterThan(1);
  });

  it('keeps the other days of a shard when another day is added to it', async () => {
    const world = await newWorld(CAMPAIGN);
    for (const day of ['2026-07-06', '2026-07-07', TODAY]) {
      await postIn(world, await submit(world, TEAM, { guided: Number(day.slice(-1)) }, { day }));
    }
    const unit = (await shardsOf(world)).filter(({ node }) => node === `unit:${TEAM.unitId}`);
    expect(unit.map(({ days }) => days)).toEqual([
      {
        '2026-07-06': { _received: 1, guided: 6 },
        '2026-07-07': { _received: 1, guided: 7 },
        [TODAY]: { _received: 1, guided: 8 },
      },
    ]);
  });
});

describe('a report that changes takes back what it had put in', () => {
  it('is subtracted on every node of both paths when returned, and comes back when sent again', async () => {
    const world = await newWorld(CAMPAIGN);
    await postIn(world, await submit(world, TEAM, { guided: 10, activated: 4 }));
    await postIn(world, await giveBack(world, TEAM.unitId, { baseVersion: 1 }));
    expect(await onBothPaths(world)).toEqual(PATHS.map(() => ({ _waiting: 1 })));
    await postIn(world, await submit(world, TEAM, { guided: 10, activated: 4 }, { baseVersion: 2 }));
    expect(await onBothPaths(world)).toEqual(PATHS.map(() => ({ _received: 1, guided: 10, activated: 4 })));
    expect((await reportAt(world, reportOf(world, TEAM.unitId))).steps).toHaveLength(3);
  });

  it('changes totals by the difference when sent again with other numbers', async () => {
    const world = await newWorld(CAMPAIGN);
    await postIn(world, await submit(world, PEOPLE.neighbour, { guided: 100 }));
    await postIn(world, await submit(world, TEAM, { guided: 10, activated: 4 }));
    await postIn(world, await submit(world, TEAM, { guided: 7, sessions: 2 }, { baseVersion: 1 }));
    expect(await sumsOf(world, ROOT)).toEqual({ _received: 2, guided: 107, sessions: 2 });
    expect(await sumsOf(world, `unit:${TEAM.unitId}`)).toEqual({ _received: 1, guided: 7, sessions: 2 });
  });

  it('leaves totals alone when a report written on an old version is refused with the current numbers', async () => {
    const world = await newWorld(CAMPAIGN);
    await postIn(world, await submit(world, TEAM, { guided: 10 }));
    const stale = await postIn(world, await submit(world, TEAM, { guided: 99 }));
    expect(stale).toMatchObject({ status: 'refused', current: { version: 1, values: { guided: 10 } } });
    expect(await sumsOf(world, ROOT)).toEqual({ _received: 1, guided: 10 });
  });
});

describe('sums add up', () => {
  it('has each parent equal to its children and what was reported for itself, for every measure', async () => {
    const world = await newWorld(CAMPAIGN);
    const people = [...teams(world, 30), PEOPLE.youth, PEOPLE.police];
    const ids = await Promise.all(
      people.map((who, n) => submit(world, who, { guided: n + 2, activated: n, visits: n % 3 })),
    );
    await Promise.all(ids.map((id) => postIn(world, id)));
    await postIn(world, await giveBack(world, PEOPLE.team.unitId, { baseVersion: 1 }));

    const reports = (await documentsOf(world, 'reports')).map((data) => Report.parse(data));
    expect(reports).toHaveLength(32);
    const sums = new Map<string, DaySums>();
    const nodes = new Set((await shardsOf(world)).map(({ node }) => node));
    for (const node of nodes) sums.set(node, await sumsOf(world, node));
    const ofNode = (node: string): DaySums => sums.get(node) ?? {};
    for (const { id } of world.index.plan.areas) {
      const children = world.index.plan.areas.filter(({ parentId }) => parentId === id);
      const own = reports.filter(({ areaId }) => areaId === id);
      const parts = [
        ...children.map((child) => ofNode(`area:${child.id}`)),
        ...own.map(({ steps }) => {
          const last = steps.at(-1);
          return last ? vectorOf(last) : {};
        }),
      ];
      expect({ id, ...ofNode(`area:${id}`) }).toEqual({ id, ...added(parts) });
    }
    for (const { id } of world.index.plan.groups) {
      const units = world.index.plan.units.filter(({ groupId }) => groupId === id);
      expect(ofNode(`group:${id}`)).toEqual(added(units.map((unit) => ofNode(`unit:${unit.id}`))));
    }
    expect(ofNode(ROOT)).toMatchObject({ _received: 31, _waiting: 1 });
  });
});

describe('personal data', () => {
  it('is blanked in the journal in the same commit that refuses it', async () => {
    const world = await newWorld(CAMPAIGN);
    const target = reportOf(world, TEAM.unitId);
    const words = { note: 'Số căn cước 031090012345 của ông A' };
    const id = await submit(world, TEAM, { guided: 3 }, { texts: words });
    expect(await postIn(world, id)).toMatchObject({ status: 'refused', contentHash: '' });
    const entry = await world.db.doc(`journal/${id}`).get();
    const decision = await world.db.doc(`decisions/${id}`).get();
    const { texts, payload, redacted } = { ...(entry.data() as Partial<Entry>) };
    expect({ texts, payload, redacted }).toEqual({ texts: {}, payload: {}, redacted: ['CCCD'] });
    expect(entry.updateTime).toEqual(decision.updateTime);
    expect(entry.updateTime).not.toEqual(entry.createTime);
    expect(await stored(world, target)).toBeUndefined();
    expect(JSON.stringify(decision.data())).not.toContain('031090012345');
  });

  it('is blanked in the key of a value, in an area and in the target as well', async () => {
    const world = await newWorld(CAMPAIGN);
    const number = '031090012345';
    const target = reportOf(world, TEAM.unitId).replace(/~[^~]*(?=~[^~]*$)/, `~${number}`);
    const values = { [number]: 1 };
    const payload = { unitId: TEAM.unitId, areaId: number, day: TODAY, values, confirmed: [] };
    const whole = { ...payload, nothingToday: false, difficulties: {} };
    const id = await write(world, TEAM, 'report.submit', target, whole);
    expect(await postIn(world, id)).toMatchObject({ status: 'refused', sequence: 0 });
    const entry = await world.db.doc(`journal/${id}`).get();
    const decision = await world.db.doc(`decisions/${id}`).get();
    expect(entry.data()).toMatchObject({ target: 'blanked', payload: {}, clientInfo: { app: 'blanked' } });
    expect(JSON.stringify([entry.data(), decision.data()])).not.toContain(number);
    expect(await postIn(world, id)).toEqual(decision.data());
    expect((await world.db.doc(target).get()).exists).toBe(false);
  });
});
