// A new plan moves an area or merges hamlets during traffic: reports follow, each once, also when the server dies half-way.
import { describe, expect, it } from 'vitest';
import type { Plan } from '#schema/plan.ts';
import type { Ports } from '#workflows/ports.ts';
import { postEntry } from '#workflows/post-entry.ts';
import { sweep } from '#workflows/sweep.ts';
import { PEOPLE, TODAY } from '#world/entries.ts';
import { fileOf } from '#world/plan-file.ts';
import { documentsOf, later, loadPlan, newWorld, postIn, submit, sumsOf, TEAM, type World } from './world.ts';

const CAMPAIGN = 'thu-chuyen-dia-ban';
const HAMLET = 'ch.cat-ba.tdp-01';
const OTHER = 'ch.cat-hai';
const MOVE: Partial<Plan['areas'][number]> = {
  parentId: OTHER,
  formerParents: [{ parentId: 'ch.cat-ba', throughDay: '2026-07-07' }],
};

/** Says that the next version of the plan holds. Returns the entry's id. */
const load = (world: World, parts: Partial<Plan>): Promise<string> => {
  const { plan } = world.index;
  return loadPlan(world, fileOf({ ...plan, version: plan.version + 1, ...parts }));
};

/** Says that one hamlet changed; nodes are spread wider at the same time. Returns the entry's id. */
const change = async (world: World, parts: Partial<Plan['areas'][number]>): Promise<string> => {
  const areas = world.index.plan.areas.map((area) => (area.id === HAMLET ? { ...area, ...parts } : area));
  return load(world, { areas, shardsByLevel: [16, 4, 2] });
};

const recounts = async (world: World): Promise<number> =>
  (await documentsOf(world, 'journal')).filter(({ kind }) => kind === 'report.recount').length;

describe('a hamlet that moves under another commune', () => {
  it('takes its reports of that day along, and leaves earlier days where they were', async () => {
    const world = await newWorld(CAMPAIGN);
    await postIn(world, await submit(world, TEAM, { guided: 3 }, { day: '2026-07-07' }));
    await postIn(world, await submit(world, TEAM, { guided: 10 }));
    await postIn(world, await submit(world, PEOPLE.neighbour, { guided: 5 }));
    expect(await postIn(world, await change(world, MOVE))).toMatchObject({ status: 'accepted' });
    expect(await sumsOf(world, 'area:ch.cat-ba')).toEqual({ _received: 1, guided: 5 });
    expect(await sumsOf(world, `area:${OTHER}`)).toEqual({ _received: 1, guided: 10 });
    expect(await sumsOf(world, 'area:ch.cat-ba', '2026-07-07')).toEqual({ _received: 1, guided: 3 });
    expect(await sumsOf(world, 'area:cat-hai')).toEqual({ _received: 2, guided: 15 });
    expect(await recounts(world)).toBe(1);
  });

  it('is finished by the sweep when the server died half-way, each report once', async () => {
    const world = await newWorld(CAMPAIGN);
    await postIn(world, await submit(world, TEAM, { guided: 10 }));
    const loading = await change(world, MOVE);
    const dying: Ports = {
      ...world.ports,
      ledger: { ...world.ports.ledger, append: () => Promise.reject(new Error('killed')) },
    };
    await expect(postEntry(loading, dying)).rejects.toThrow('killed');
    expect(await sumsOf(world, 'area:ch.cat-ba')).toEqual({ _received: 1, guided: 10 });
    await sweep(CAMPAIGN, later(world.ports, 120_000));
    expect(await sumsOf(world, 'area:ch.cat-ba')).toEqual({});
    expect(await sumsOf(world, `area:${OTHER}`)).toEqual({ _received: 1, guided: 10 });
    await postIn(world, loading);
    expect(await recounts(world)).toBe(1);
  });

  it('does not make a phone’s next version stale, and a wider spread needs no migration', async () => {
    const world = await newWorld(CAMPAIGN);
    await postIn(world, await submit(world, TEAM, { guided: 10 }));
    await postIn(world, await submit(world, PEOPLE.neighbour, { guided: 5 }));
    await postIn(world, await change(world, MOVE));
    const next = await submit(world, TEAM, { guided: 12 }, { baseVersion: 1 });
    expect(await postIn(world, next)).toMatchObject({ status: 'accepted', version: 2 });
    await postIn(world, await submit(world, PEOPLE.neighbour, { guided: 6 }, { baseVersion: 1 }));
    expect(await sumsOf(world, `area:${OTHER}`)).toEqual({ _received: 1, guided: 12 });
    expect(await sumsOf(world, 'area:cat-hai')).toEqual({ _received: 2, guided: 18 });
  });
});

describe('a hamlet merged into its neighbour', () => {
  it('counts there from the day after its last', async () => {
    const world = await newWorld(CAMPAIGN);
    await postIn(world, await submit(world, TEAM, { guided: 3 }, { day: '2026-07-07' }));
    await postIn(world, await submit(world, TEAM, { guided: 10 }));
    await postIn(world, await change(world, { validTo: '2026-07-07', mergedInto: 'ch.cat-ba.tdp-02' }));
    expect(await sumsOf(world, `area:${HAMLET}`, '2026-07-07')).toEqual({ _received: 1, guided: 3 });
    expect(await sumsOf(world, `area:${HAMLET}`, TODAY)).toEqual({});
    expect(await sumsOf(world, 'area:ch.cat-ba.tdp-02')).toEqual({ _received: 1, guided: 10 });
  });
});

describe('a plan that forgets a unit', () => {
  it('is refused, and the administrator finds the reason', async () => {
    const world = await newWorld(CAMPAIGN);
    const { unitId } = PEOPLE.auditor;
    const id = await load(world, { units: world.index.plan.units.filter((unit) => unit.id !== unitId) });
    expect((await postIn(world, id)).problems.map(({ code }) => code)).toEqual(['plan.forgets']);
    const found = await world.db.doc(`quarantine/plan~${id}`).get();
    expect(found.get('problem')).toMatchObject({ code: 'plan.forgets', params: { id: unitId } });
  });
});
