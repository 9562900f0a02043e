// Two campaigns under one seed, lived at the same time by people of whom some have a seat in both: their courses written
// into the journal piece by piece, delivered through the bus in the weather the seed draws, swept as the tick does, and
// then each held against its own oracle. Prints nothing; returns what it saw.
import type { Firestore } from 'firebase-admin/firestore';
import type { Ports } from '#workflows/ports.ts';
import { empty } from '#world/emulator.ts';
import { deliver, type Delivery } from './bus.ts';
import { CASTS } from './cast.ts';
import { faultsOf } from './checks.ts';
import { courseOf } from './course.ts';
import { Curses } from './curses.ts';
import type { Engine } from './engine.ts';
import type { Fault } from './fault.ts';
import { documentOf, publishedOf, journalOf, type Written } from './journal.ts';
import { randomOf, type Random } from './random.ts';
import type { Drawn } from './stage.ts';
import { CALM, LOGINS, STORM, workerOn, type Heard, type Weather, type Worker } from './worker.ts';

export interface Ran {
  seed: number;
  acts: number;
  delivered: number;
  failed: number;
  faults: Fault[];
}

/** What all of one run shares. */
interface Storm {
  db: Firestore;
  engine: Engine;
  ports: Ports;
  random: Random;
  campaignIds: readonly string[];
  /** Indicators that were overwritten by older ones. */
  wentBack: string[];
}

type Event = Pick<Drawn, 'id' | 'target'>;

const MINUTE_MS = 60_000;
const WORKERS = 4;
/** An edition on which the database breaks off three times is tried once a tick. */
const TICKS = 5;
/** Runs one seed: both courses in a storm, then the same journal in another order, calmly, in an empty database. */
export async function runSeed(
  db: Firestore,
  engine: Engine,
  seed: number,
  reportsPerDay: number,
): Promise<Ran> {
  const random = randomOf(seed);
  const [one, other] = [`loi-${String(seed)}-a`, `loi-${String(seed)}-b`] as const;
  const courses = [
    courseOf([one, other], CASTS[0], random, reportsPerDay),
    courseOf([other, one], CASTS[1], random, reportsPerDay),
  ];
  const curses = new Curses(courses.flat());
  const ports = (): Ports => curses.on({ ...engine.portsOn(db, 'unused', true), logins: LOGINS });
  const storm: Storm = { db, engine, ports: ports(), random, campaignIds: [one, other], wentBack: [] };
  await empty(projectOf(db));
  const tally = await live(storm, courses);
  const faults = storm.wentBack.map((node) => ({ checker: 'older over newer', what: node }));
  for (const [index, campaignId] of storm.campaignIds.entries())
    faults.push(...(await faultsOf(db, campaignId, courses[index] ?? [])));
  if (faults.length > 0) return { seed, acts: courses.flat().length, ...tally, faults };
  const [lived, journal] = [await publishedOf(db), await journalOf(db)];
  await empty(projectOf(db));
  await again({ ...storm, ports: ports(), random: randomOf(seed + 1_000_003) }, journal);
  const calm = await publishedOf(db);
  if (lived !== calm) faults.push({ checker: 'permutation', what: firstDifference(lived, calm) });
  return { seed, acts: courses.flat().length, ...tally, faults };
}

const projectOf = (db: Firestore): string => (db as unknown as { projectId: string }).projectId;

/** Both courses as they are lived: bursts of both, delivered together while the next are written. */
async function live(
  storm: Storm,
  courses: readonly Drawn[][],
): Promise<{ delivered: number; failed: number }> {
  const { db, random, ports, engine, campaignIds } = storm;
  const tally = { delivered: 0, failed: 0 };
  const waiting = courses.map((course) => [...course]);
  while (waiting.some((course) => course.length > 0)) {
    const bursts = waiting.map((course) => course.splice(0, 4 + random.below(30)));
    const burst = mixed(bursts, random);
    for (const act of burst) await db.doc(`journal/${act.id}`).create(documentOf(db, act));
    const delivery: Delivery = {
      ...{ copies: random.chance(0.1) ? 10 : 3, lost: 0.05, givenUp: 0.2, atOnce: random.of([4, 16, 64]) },
      order: random.of(['any', 'any', 'reversed', 'as-sent'] as const),
    };
    const told = await deliverIn(STORM, storm, burst, delivery);
    tally.delivered += told.delivered;
    tally.failed += told.failed;
    if (random.chance(0.3)) await engine.sweep(random.of(campaignIds), forgetful(later(ports)));
  }
  await settle(storm);
  return tally;
}

/** Returns what both say, each in its own order. */
function mixed(bursts: readonly Drawn[][], random: Random): Drawn[] {
  const left = bursts.filter((burst) => burst.length > 0).map((burst) => [...burst]);
  const all: Drawn[] = [];
  while (left.length > 0) {
    const index = random.below(left.length);
    all.push(...(left[index]?.splice(0, 1) ?? []));
    if (left[index]?.length === 0) left.splice(index, 1);
  }
  return all;
}

async function again(storm: Storm, journal: readonly Written[]): Promise<void> {
  for (const { id, data } of journal) await storm.db.doc(`journal/${id}`).create(data);
  const delivery: Delivery = { copies: 1, lost: 0, givenUp: 0, order: 'any', atOnce: 16 };
  // What changed is published by the ticks: here only the order of the entries counts.
  await deliverIn(CALM, storm, journal, delivery);
  await settle(storm);
}

/** Delivers entries to workers of which one may be killed at any moment, and announcements to publishers likewise. */
async function deliverIn(
  weather: Weather,
  { ports, random, engine, wentBack }: Storm,
  entries: readonly Event[],
  delivery: Delivery,
): Promise<{ delivered: number; failed: number }> {
  const announced: { campaignId: string; nodes: readonly string[] }[] = [];
  const newest = new Map<string, number>();
  const hear: Heard = {
    announced: (change) => void announced.push(change),
    published: (node, readAtMicros) => {
      if (readAtMicros < (newest.get(node) ?? 0)) wentBack.push(node);
      newest.set(node, Math.max(readAtMicros, newest.get(node) ?? 0));
    },
  };
  const hire = (): Worker => workerOn(ports, random, weather, hear);
  const workers = Array.from({ length: WORKERS }, hire);
  const worker = (): Worker => {
    const index = random.below(WORKERS);
    const one = workers[index] ?? hire();
    if (weather.diesAfter > 0 && random.chance(0.02)) {
      one.kill();
      workers[index] = hire();
    }
    return one;
  };
  const postEvent = async ({ id, target }: Event): Promise<void> => {
    await engine.postEntry(id, worker().ports, target);
  };
  const told = await deliver(entries, postEvent, random, delivery);
  await deliver(
    announced,
    async ({ campaignId, nodes }) => {
      await engine.publishNodes(campaignId, nodes, worker().ports);
    },
    random,
    { ...delivery, copies: 2 },
  );
  return told;
}

/** What the tick does when the storm is over, until a tick finds nothing more to do. */
async function settle({ engine, ports, campaignIds }: Storm): Promise<void> {
  for (let tick = 0; tick < TICKS; tick++)
    for (const campaignId of campaignIds) await engine.sweep(campaignId, later(ports));
}

/** A tick that dies before it remembers how far it looked: entries written since are younger than its clock says. */
const forgetful = (ports: Ports): Ports => ({
  ...ports,
  jobs: { ...ports.jobs, setMark: () => Promise.resolve() },
});

const later = (ports: Ports): Ports => ({
  ...ports,
  announcer: { totalsChanged: () => Promise.resolve() },
  clock: { nowMs: () => Date.now() + 2 * MINUTE_MS, waitUntilMs: () => Promise.resolve() },
});

/** Returns the first document that differs, and the fields in it. */
function firstDifference(one: string, other: string): string {
  const [a, b] = [documentsIn(one), documentsIn(other)];
  for (const path of new Set([...a.keys(), ...b.keys()])) {
    const [mine, theirs] = [a.get(path), b.get(path)];
    if (mine !== theirs) return `${path}${differencesIn(parsed(mine), parsed(theirs))}`.slice(0, 500);
  }
  return 'the same documents in another order';
}

const documentsIn = (all: string): Map<string, string> =>
  new Map(
    all.split('\n').map((line): [string, string] => {
      const end = line.indexOf(' ');
      return [line.slice(0, end), line.slice(end + 1)];
    }),
  );

const parsed = (text: string | undefined): unknown => (text === undefined ? undefined : JSON.parse(text));

/** Goes down to every field that differs. */
function differencesIn(one: unknown, other: unknown): string {
  if (!isFields(one) || !isFields(other)) return ` ${JSON.stringify(one)} ≠ ${JSON.stringify(other)}\n`;
  return Object.keys({ ...one, ...other })
    .filter((key) => JSON.stringify(one[key]) !== JSON.stringify(other[key]))
    .map((key) => `.${key}${differencesIn(one[key], other[key])}`)
    .join('');
}

const isFields = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
