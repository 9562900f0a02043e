// A campaign in the real Firestore emulator: its plan loaded and its clock set through the journal, the workflows on the
// real store. Only what leaves the database is caught here. Its project has no functions, so that nothing posts by itself.
import { randomUUID } from 'node:crypto';
import { FieldValue, Timestamp, type DocumentData, type Firestore } from 'firebase-admin/firestore';
import { addShards } from '#domain/indicators.ts';
import type { Difference } from '#domain/proof/differences.ts';
import { audit } from '#domain/proof/verify.ts';
import type { PlanIndex } from '#domain/hierarchy.ts';
import type { Decision } from '#schema/decision.ts';
import type { Entry, EntryKind } from '#schema/entry.ts';
import { nodeId } from '#schema/keys.ts';
import { PublishedIndicators } from '#schema/indicator.ts';
import { Report } from '#schema/report.ts';
import { TotalShard, type DaySums } from '#schema/totals.ts';
import { stampOf } from '#store/convert.ts';
import { database, portsOn } from '#store/ports.ts';
import type { Login } from '#schema/account.ts';
import type { Ports } from '#workflows/ports.ts';
import { postEntry } from '#workflows/post-entry.ts';
import { empty } from '#world/emulator.ts';
import { indexOfText, msAt, PEOPLE, PLAN_TEXT, TODAY } from '#world/entries.ts';
import { fileOf } from '#world/plan-file.ts';

const PROJECT = 'demo-workflows';
/** The root of the plan's areas, and the team that most tests are about. */
export const ROOT = 'area:cat-hai';
export const TEAM = PEOPLE.team;
export const MINUTE_MS = 60_000;
export const agoMicros = (ms: number): number => (Date.now() - ms) * 1000;
/** The plan was loaded, and the clock set, this long ago: a test may backdate its entries up to here. */
const BEGAN_MS = 3_600_000;

type Who = Pick<Entry, 'by' | 'role' | 'unitId'>;
type EntryParts = Partial<Pick<Entry, 'id' | 'texts' | 'baseVersion' | 'carriedBy'>> & { atMicros?: number };

export interface World {
  campaignId: string;
  db: Firestore;
  index: PlanIndex;
  ports: Ports;
  /** What was announced since the campaign began, in order: the nodes of each announcement. */
  announced: string[][];
  /** The logins there are; those of the plan's people are granted their roles without one. */
  logins: Map<string, Login>;
  /** Whose sessions were ended, in order. */
  ended: string[];
}

/** Returns an empty database with one campaign whose clock shows `time` of the day the tests are about. */
export async function newWorld(campaignId: string, time = '16:00', day = TODAY): Promise<World> {
  const db = database(PROJECT);
  await empty(PROJECT);
  const file = fileOf({ ...(JSON.parse(PLAN_TEXT) as object), id: campaignId });
  const announced: string[][] = [];
  const ended: string[] = [];
  const logins = new Map<string, Login>();
  const ports: Ports = {
    ...portsOn(db, 'unused', true),
    announcer: { totalsChanged: ({ nodes }) => Promise.resolve(void announced.push([...nodes])) },
    logins: {
      login: (uid) => Promise.resolve(logins.get(uid) ?? null),
      logins: () => Promise.resolve([...logins.values()]),
      endSessions: (uid) => Promise.resolve(void ended.push(uid)),
    },
  };
  const world = { campaignId, db, index: indexOfText(file.text), ports, announced, logins, ended };
  const beganMs = Date.now() - BEGAN_MS;
  await postEntry(await loadPlan(world, file, { atMicros: beganMs * 1000 }), ports);
  const people = Object.values(PEOPLE).filter(({ role }) => role !== 'system');
  const everybody = [...people, ...teams(world, 60)];
  await Promise.all(everybody.map((who, index) => grant(world, who, beganMs * 1000 + 1 + index)));
  await setClock(world, time, day, (beganMs + 1) * 1000);
  announced.length = 0;
  return world;
}

/** Writes that a plan is loaded, by the server. Returns the entry's id. */
export const loadPlan = (
  world: World,
  file: ReturnType<typeof fileOf>,
  parts: EntryParts = {},
): Promise<string> => write(world, PEOPLE.system, 'plan.load', `campaigns/${world.campaignId}`, file, parts);

/** Grants a person their role, by the server. */
export async function grant(world: World, who: Who, atMicros?: number): Promise<void> {
  const payload = { role: who.role, unitId: who.unitId };
  const target = `accounts/${world.campaignId}~${who.by}`;
  const parts = atMicros === undefined ? {} : { atMicros };
  await postEntry(await write(world, PEOPLE.system, 'account.grant', target, payload, parts), world.ports);
}

/** Sets campaign time, so that it is `time` now. */
export async function setClock(
  world: World,
  time: string,
  day = TODAY,
  atMicros = Date.now() * 1000,
): Promise<void> {
  const payload = { offsetMs: msAt(time, day) - Date.now() };
  const target = `campaigns/${world.campaignId}`;
  await postEntry(await write(world, PEOPLE.system, 'clock.set', target, payload, { atMicros }), world.ports);
}

/** Writes an entry as a device would, stamped by the server unless `atMicros` backdates it. Returns its id. */
export async function write(
  world: World,
  who: Who,
  kind: EntryKind,
  target: string,
  payload: Record<string, unknown>,
  parts: EntryParts = {},
): Promise<string> {
  const { id = randomUUID(), texts = {}, baseVersion = 0, atMicros, carriedBy } = parts;
  const at = atMicros === undefined ? FieldValue.serverTimestamp() : stampOf(atMicros);
  const written = atMicros === undefined ? Timestamp.now() : stampOf(atMicros);
  await world.db.doc(`journal/${id}`).create({
    ...{
      kind,
      campaignId: world.campaignId,
      by: who.by,
      role: who.role,
      unitId: who.unitId,
      target,
      payload,
    },
    ...{ texts, baseVersion, redacted: null, at, capturedAt: written },
    clientInfo: { app: 'test', sentAt: written },
    ...(carriedBy && { carriedBy }),
  });
  return id;
}

/** Returns the target of a unit's report for its first area. */
export const reportOf = (world: World, unitId: string, day = TODAY): string =>
  `reports/${[world.campaignId, unitId, areaOf(world, unitId), day].join('~')}`;

const areaOf = (world: World, unitId: string): string => world.index.units.get(unitId)?.areaIds[0] ?? '';

/** Writes a report of a unit for its first area. Returns the entry's id. */
export async function submit(
  world: World,
  who: Who,
  values: Record<string, number>,
  { day = TODAY, ...parts }: EntryParts & { day?: string } = {},
): Promise<string> {
  const unitId = who.unitId ?? '';
  const payload = { unitId, areaId: areaOf(world, unitId), day, values, confirmed: [] };
  const whole = { ...payload, nothingToday: false, difficulties: {} };
  return write(world, who, 'report.submit', reportOf(world, unitId, day), whole, parts);
}

/** Writes that a report is returned, with a reason. Returns the entry's id. */
export async function giveBack(world: World, unitId: string, parts: EntryParts): Promise<string> {
  const payload = { fields: [], dueAtMs: null };
  const texts = { reason: 'Kiểm tra lại số hướng dẫn' };
  const words = { texts, ...parts };
  return write(world, PEOPLE.reviewer, 'report.return', reportOf(world, unitId), payload, words);
}

/** Writes that a day is locked. Returns the entry's id. */
export async function lock(world: World, parts: EntryParts = {}, day = TODAY): Promise<string> {
  return write(world, PEOPLE.police, 'day.lock', `days/${world.campaignId}~${day}`, {}, parts);
}

/** Returns the first community teams of the plan, each as the person who reports for it. */
export const teams = (world: World, count: number): Who[] =>
  world.index.plan.units
    .filter(({ formId }) => formId === 'community-team')
    .slice(0, count)
    .map(({ id }) => ({ by: `u-${id}`, role: 'reporter', unitId: id }));

/** Posts an entry and returns the decision. */
export async function postIn(world: World, id: string, ports = world.ports): Promise<Decision> {
  const decision = await postEntry(id, ports);
  if (!decision) throw new Error(`entry ${id} was not decided`);
  return decision;
}

/** Returns a node's sums of one day, its shards added up; zeros are left out. */
export async function sumsOf(world: World, node: string, day = TODAY): Promise<DaySums> {
  return addShards((await shardsOf(world)).filter((shard) => shard.node === node))[day] ?? {};
}

/** Returns every shard of the campaign. */
export async function shardsOf(world: World): Promise<TotalShard[]> {
  return (await documentsOf(world, 'totals')).map((data) => TotalShard.parse(data));
}

/** Returns the documents of the campaign in a collection. */
export async function documentsOf(world: World, collection: string): Promise<DocumentData[]> {
  const found = await world.db.collection(collection).where('campaignId', '==', world.campaignId).get();
  return found.docs.map((document) => document.data());
}

/** Returns what an audit of the whole campaign finds. */
export async function differences({ campaignId, ports }: World): Promise<Difference[]> {
  const { documents } = await ports.archive.readEverything(campaignId);
  return audit(documents).verdict.differences;
}

/** The same of a campaign of which nobody has published anything. */
export const differencesUnpublished = async (world: World): Promise<Difference[]> =>
  (await differences(world)).filter(({ document }) => !document.startsWith('indicators/'));

/** Returns a document's data; undefined where there is none. */
export const stored = async (world: World, path: string): Promise<DocumentData | undefined> =>
  (await world.db.doc(path).get()).data();

/** Returns a report's record. */
export const reportAt = async (world: World, target: string): Promise<Report> =>
  Report.parse(await stored(world, target));

/** Returns a node's published indicators; null before the first. */
export async function publishedOf(world: World, node: string): Promise<PublishedIndicators | null> {
  const data = await stored(world, `indicators/${nodeId(world.campaignId, node)}`);
  return data === undefined ? null : PublishedIndicators.parse(data);
}

/** Returns the ports with the server's clock running ahead: what a tick sees that much later. */
export const later = (ports: Ports, aheadMs: number): Ports => ({
  ...ports,
  clock: { ...ports.clock, nowMs: () => Date.now() + aheadMs },
});
