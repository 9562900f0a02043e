// One campaign under one seed: its course written into the journal piece by piece, delivered through the bus in the
// weather the seed draws, swept as the tick does, and then held against the oracle. Prints nothing; returns what it saw.
import { FieldValue, GeoPoint, Timestamp, type Firestore } from 'firebase-admin/firestore';
import type { Ports } from '#workflows/ports.ts';
import { sha256Hex as hashOf } from '#domain/hash.ts';
import { deliver, type Delivery } from './bus.ts';
import { faultsOf, statementsOf, type Fault } from './checks.ts';
import { courseOf, FOREIGN, type Drawn } from './course.ts';
import type { Engine } from './engine.ts';
import { randomOf, type Random } from './random.ts';
import { CALM, STORM, workerOn, type Heard, type Weather, type Worker } from './worker.ts';

export interface Ran {
  seed: number;
  acts: number;
  delivered: number;
  failed: number;
  faults: Fault[];
}

/** What a course writes into the journal of a campaign; `at` null: the server's time when it is written. */
interface Written {
  id: string;
  target: string;
  data: Record<string, unknown>;
}

const MINUTE_MS = 60_000;
const WORKERS = 4;
/** One seed may run again and again on one database: each run is a campaign of its own. */
let runs = 0;

/** Runs one seed: the course in a storm, then the same journal in another order, calmly, in an empty campaign. */
export async function runSeed(db: Firestore, engine: Engine, seed: number, reportsPerDay = 14): Promise<Ran> {
  const random = randomOf(seed);
  runs += 1;
  const campaignId = `loi-${String(seed)}-${String(process.pid)}-${String(runs)}`;
  const acts = courseOf(campaignId, random, reportsPerDay);
  const wentBack: string[] = [];
  const first = await live(db, engine, campaignId, acts, random, wentBack);
  const faults = await faultsOf(db, campaignId, acts);
  faults.push(...wentBack.map((node) => ({ checker: 'older over newer', what: node })));
  const copyId = `${campaignId}-x`;
  const journal = await copied(db, campaignId, copyId);
  await again(db, engine, copyId, journal, randomOf(seed + 1_000_003));
  const [one, other] = [await statementsOf(db, campaignId), await statementsOf(db, copyId)];
  if (one !== other) faults.push({ checker: 'permutation', what: firstDifference(one, other) });
  return { seed, acts: acts.length, ...first, faults };
}

/** The course as it is lived: written in bursts, delivered while the next burst is written. */
async function live(
  db: Firestore,
  engine: Engine,
  campaignId: string,
  acts: readonly Drawn[],
  random: Random,
  wentBack: string[],
): Promise<{ delivered: number; failed: number }> {
  const ports = engine.portsOn(db, 'unused', true);
  const tally = { delivered: 0, failed: 0 };
  for (let start = 0; start < acts.length;) {
    const burst = acts.slice(start, (start += 4 + random.below(30)));
    for (const act of burst) await db.doc(`journal/${act.id}`).create(documentOf(db, campaignId, act));
    const delivery: Delivery = {
      ...{ copies: random.chance(0.1) ? 10 : 3, lost: 0.05, givenUp: 0.2, atOnce: 80 },
      order: random.of(['any', 'any', 'reversed', 'as-sent'] as const),
    };
    const told = await deliverIn(STORM, engine, ports, campaignId, burst, random, delivery, wentBack);
    tally.delivered += told.delivered;
    tally.failed += told.failed;
    if (random.chance(0.3)) await engine.sweep(campaignId, forgetful(later(ports)));
  }
  await settle(engine, ports, campaignId);
  return tally;
}

async function again(
  db: Firestore,
  engine: Engine,
  campaignId: string,
  journal: readonly Written[],
  random: Random,
): Promise<void> {
  for (const { id, data } of journal) await db.doc(`journal/${id}`).create(data);
  const ports = engine.portsOn(db, 'unused', true);
  const delivery: Delivery = { copies: 1, lost: 0, givenUp: 0, order: 'any', atOnce: 80 };
  await deliverIn(CALM, engine, ports, campaignId, journal, random, delivery, []);
  await settle(engine, ports, campaignId);
}

/** Delivers entries to workers of which one may be killed at any moment, and announcements to publishers likewise. */
async function deliverIn(
  weather: Weather,
  engine: Engine,
  ports: Ports,
  campaignId: string,
  entries: readonly { id: string; target: string }[],
  random: Random,
  delivery: Delivery,
  wentBack: string[],
): Promise<{ delivered: number; failed: number }> {
  const announced: (readonly string[])[] = [];
  const newest = new Map<string, number>();
  const hear: Heard = {
    announced: (nodes) => void announced.push(nodes),
    published: (node, readAtMicros) => {
      if (readAtMicros < (newest.get(node) ?? 0)) wentBack.push(node);
      newest.set(node, Math.max(readAtMicros, newest.get(node) ?? 0));
    },
  };
  const hire = (): Worker => workerOn(ports, random, weather, hear);
  const workers = Array.from({ length: WORKERS }, hire);
  const worker = (): Worker => {
    const place = random.below(WORKERS);
    const one = workers[place] ?? hire();
    if (weather.diesAfter > 0 && random.chance(0.02)) {
      one.kill();
      workers[place] = hire();
    }
    return one;
  };
  const told = await deliver(
    entries,
    async ({ id, target }) => {
      await engine.postEntry(id, worker().ports, target);
    },
    random,
    delivery,
  );
  await deliver(
    announced,
    async (nodes) => {
      await engine.publishNodes(campaignId, nodes, worker().ports);
    },
    random,
    { ...delivery, copies: 2 },
  );
  return told;
}

/** What the tick does when the storm is over, until a tick finds nothing more to do. */
async function settle(engine: Engine, ports: Ports, campaignId: string): Promise<void> {
  const quiet: Ports = { ...later(ports), announcer: { totalsChanged: () => Promise.resolve() } };
  for (let tick = 0; tick < 3; tick++) await engine.sweep(campaignId, quiet);
}

/** A tick that dies before it remembers how far it looked: entries written since are younger than its clock says. */
const forgetful = (ports: Ports): Ports => ({
  ...ports,
  jobs: { ...ports.jobs, setMark: () => Promise.resolve() },
});

const later = (ports: Ports): Ports => ({
  ...ports,
  clock: { nowMs: () => Date.now() + 2 * MINUTE_MS, waitUntilMs: () => Promise.resolve() },
  announcer: { totalsChanged: () => Promise.resolve() },
});

function documentOf(db: Firestore, campaignId: string, act: Drawn): Record<string, unknown> {
  const { kind, by, role, unitId, target, texts, baseVersion, broken } = act;
  const payload = poisoned(db, act.payload);
  const now = Timestamp.now();
  const at = FieldValue.serverTimestamp();
  if (broken) return { kind, campaignId, target, at };
  const said = { kind, campaignId, by, role, unitId, target, payload, texts, baseVersion, redacted: null };
  return { ...said, at, capturedAt: now, clientInfo: { app: 'faults', sentAt: now } };
}

/** Returns the payload with values of Firestore's own where the course asks for them. */
function poisoned(db: Firestore, payload: Drawn['payload']): Drawn['payload'] {
  const kinds = [db.doc('a/b'), new GeoPoint(1, 2), FieldValue.vector([1, 2]), Buffer.from([7])];
  const values = payload['values'] as Record<string, Record<string, number> | number> | undefined;
  const which = typeof values?.['guided'] === 'object' ? values['guided'][FOREIGN] : undefined;
  return which === undefined ? payload : { ...payload, values: { guided: kinds[which] } };
}

/** Returns what people said, as if said in another campaign at the same instants. Server acts come of themselves. */
async function copied(db: Firestore, from: string, to: string): Promise<Written[]> {
  const rename = (text: string): string => text.replaceAll(from, to);
  const found = await db.collection('journal').where('campaignId', '==', from).get();
  const said = found.docs.filter((document) => document.get('kind') !== 'report.recount');
  return said.map((document) => {
    const data = { ...document.data(), campaignId: to, target: rename(String(document.get('target'))) };
    if (document.get('kind') !== 'plan.load') return { id: rename(document.id), target: data.target, data };
    const payload = document.get('payload') as { text: string; sha256: string; fileName: string };
    return {
      id: rename(document.id),
      target: data.target,
      data: { ...data, payload: renamedPlan(payload, to) },
    };
  });
}

function renamedPlan(payload: { text: string; fileName: string }, id: string): Record<string, unknown> {
  const text = JSON.stringify({ ...(JSON.parse(payload.text) as object), id });
  return { text, sha256: hashOf(text), fileName: payload.fileName };
}

function firstDifference(one: string, other: string): string {
  const [a, b] = [one.split('\n'), other.split('\n')];
  const place = a.findIndex((line, at) => line !== b[at]);
  return `${a[place] ?? '–'} ≠ ${b[place] ?? '–'}`.slice(0, 500);
}
