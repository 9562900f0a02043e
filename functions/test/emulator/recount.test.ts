// The night's recount against hands in the database: what nobody said is named with both values, and put right by a
// change that stands in the journal. Traffic during the night is no finding.
import { FieldPath } from 'firebase-admin/firestore';
import { describe, expect, it } from 'vitest';
import { Recount } from '#schema/recount.ts';
import { postEntry } from '#workflows/post-entry.ts';
import { publishNodes } from '#workflows/publish-indicators.ts';
import { recount } from '#workflows/recount.ts';
import { PEOPLE, TODAY } from '#world/entries.ts';
import { fileOf } from '#world/plan-file.ts';
import {
  differences,
  giveBack,
  grant,
  loadPlan,
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
  type World,
} from './world.ts';

const CAMPAIGN = 'thu-tinh-lai';

/** A campaign with two reports, one of them returned, everything published. */
const quiet = async (): Promise<World> => {
  const world = await newWorld(CAMPAIGN);
  await postIn(world, await submit(world, TEAM, { guided: 10, activated: 4 }));
  await postIn(world, await submit(world, PEOPLE.neighbour, { guided: 5 }));
  await postIn(world, await giveBack(world, PEOPLE.neighbour.unitId, { baseVersion: 1 }));
  await publishNodes(CAMPAIGN, [...new Set(world.announced.flat())], world.ports);
  return world;
};
const night = (world: World, day = TODAY): Promise<string> => recount(CAMPAIGN, day, world.ports, postEntry);
const found = async (world: World): Promise<Recount> =>
  Recount.parse(await stored(world, `recounts/${CAMPAIGN}~${TODAY}`));

describe('the nightly recount', () => {
  it('finds nothing where nobody touched anything, and says over how many values', async () => {
    const world = await quiet();
    expect(await night(world)).toMatch(/^Sai lệch: 0 \/ [\d.]+ giá trị\.$/);
    expect(await found(world)).toMatchObject({ count: 0, differences: [], corrections: [], restored: [] });
    expect(await differences(world)).toEqual([]);
  });

  it('does not read what devices say of themselves, which proves nothing', async () => {
    const world = await quiet();
    const said = { campaignId: CAMPAIGN, by: TEAM.by, waiting: 3, at: new Date(0) };
    await world.db.doc(`devices/${CAMPAIGN}~${TEAM.by}~1`).set(said);
    const { documents } = await world.ports.archive.readEverything(CAMPAIGN);
    expect(documents.filter(({ path }) => path.startsWith('devices/'))).toEqual([]);
    expect(await night(world)).toMatch(/^Sai lệch: 0 /);
  });

  it('looks at the accounts and seats of its own campaign, though another one granted the same people', async () => {
    const world = await quiet();
    const elsewhere = { ...world, campaignId: `${CAMPAIGN}-khac` };
    const file = fileOf({ ...world.index.plan, id: elsewhere.campaignId });
    await postIn(elsewhere, await loadPlan(elsewhere, file));
    await grant(elsewhere, { by: TEAM.by, role: 'recipient', unitId: null });
    expect(await night(world)).toMatch(/^Sai lệch: 0 /);
    const account = `accounts/${CAMPAIGN}~${TEAM.by}`;
    await world.db.doc(account).update({ role: 'admin' });
    expect(await differences(world)).toMatchObject([{ document: account, field: 'role' }]);
    await world.db.doc(account).update({ role: TEAM.role });
    const seat = `members/${TEAM.by}`;
    await world.db.doc(seat).update(new FieldPath('seats', CAMPAIGN, 'role'), 'admin');
    expect(await differences(world)).toMatchObject([{ document: seat, field: `seats.${CAMPAIGN}.role` }]);
  });

  it('names a sum that a hand changed, with both values, and puts it right by a posting', async () => {
    const world = await quiet();
    const shards = await shardsOf(world);
    const shard = shards.find(({ node, days }) => node === ROOT && days[TODAY]?.['guided'] === 10)?.shard;
    const id = `${CAMPAIGN}~${ROOT}~2026-07~${String(shard)}`;
    await world.db.doc(`totals/${id}`).update(new FieldPath('days', TODAY, 'guided'), 17);
    const line = await night(world);
    expect(line).toContain(`totals/${id}: days.${TODAY}.guided: đã lưu 17, tính lại 10.`);
    expect((await found(world)).corrections).toMatchObject([{ node: ROOT, measure: 'guided', change: -7 }]);
    expect(await sumsOf(world, ROOT)).toMatchObject({ guided: 10 });
    const entry = await stored(world, `journal/${CAMPAIGN}~${TODAY}~recount`);
    expect(entry).toMatchObject({ kind: 'totals.recount', by: 'system' });
    expect(await differences(world)).toEqual([]);
  });

  it('puts back sums that a hand deleted', async () => {
    const world = await quiet();
    for (const { node, shard } of await shardsOf(world))
      if (node === ROOT) await world.db.doc(`totals/${CAMPAIGN}~${ROOT}~2026-07~${String(shard)}`).delete();
    await night(world);
    expect(await sumsOf(world, ROOT)).toEqual({ _received: 1, _waiting: 1, guided: 10, activated: 4 });
  });

  it('names a report that a hand changed, and writes it again as the journal makes it', async () => {
    const world = await quiet();
    const target = reportOf(world, TEAM.unitId);
    const before = await reportAt(world, target);
    await world.db.doc(target).update({ 'counted.vector.guided': 99 });
    expect(await night(world)).toContain(`${target}: counted.vector.guided: đã lưu 99, tính lại 10.`);
    expect((await found(world)).restored).toEqual([target]);
    expect(await reportAt(world, target)).toEqual(before);
    await postIn(world, await submit(world, TEAM, { guided: 12 }, { baseVersion: 1 }));
    expect(await sumsOf(world, ROOT)).toMatchObject({ guided: 12 });
  });

  it('brings back a report that a hand deleted', async () => {
    const world = await quiet();
    const target = reportOf(world, TEAM.unitId);
    const before = await reportAt(world, target);
    await world.db.doc(target).delete();
    expect(await night(world)).toContain(target);
    expect(await reportAt(world, target)).toEqual(before);
  });

  it('names a published number that a hand changed, and the next publication writes the right one', async () => {
    const world = await quiet();
    await world.db.doc(`indicators/${CAMPAIGN}~${ROOT}`).update({ reportsCounted: 77 });
    expect(await night(world)).toContain('reportsCounted: đã lưu 77, tính lại 1.');
    await publishNodes(CAMPAIGN, [ROOT], world.ports);
    expect(await differences(world)).toEqual([]);
  });

  it('does not take traffic for a fault: unpublished sums are published, young entries wait', async () => {
    const world = await quiet();
    await postIn(world, await submit(world, PEOPLE.media, { posts: 2 }));
    await submit(world, PEOPLE.youth, { guided: 1 });
    expect(await night(world)).toContain('Sai lệch: 0 /');
  });

  it('writes nothing over when a decision itself is in doubt', async () => {
    const world = await quiet();
    const target = reportOf(world, TEAM.unitId);
    const { steps } = await reportAt(world, target);
    await world.db.doc(`decisions/${steps[0]?.entryId ?? ''}`).update({ receipt: 'FORGED' });
    await world.db.doc(target).update({ 'counted.vector.guided': 99 });
    expect(await night(world)).toContain('receipt');
    expect((await found(world)).restored).toEqual([]);
    expect((await reportAt(world, target)).counted.vector['guided']).toBe(99);
  });

  it('finds the next night clean after it put things right', async () => {
    const world = await quiet();
    await world.db.doc(reportOf(world, TEAM.unitId)).update({ 'counted.vector.guided': 99 });
    await night(world, '2026-07-07');
    expect(await night(world)).toContain('Sai lệch: 0 /');
  });
});
