/**
 * The places of the benchmark: one wide campaign with one root, or many small ones with a root each; empty, begun and
 * with its history. Must never be pointed at anything but the emulator.
 */
import { empty } from './firestore.ts';
import { writeHistory } from './history.ts';
import { beginCampaign } from './journal.ts';
import type { Supply } from './load.ts';
import type { Clients, Peer } from './peer.ts';
import { aggregate } from './peers/aggregate.ts';
import { folding } from './peers/folding.ts';
import { limit, type Freight } from './peers/limit.ts';
import { ours, type Engine } from './peers/ours.ts';
import { payload } from './peers/payload.ts';
import { plainStore } from './peers/plain.ts';
import { recompute } from './peers/recompute.ts';
import { transaction } from './peers/transaction.ts';
import { benchPlan, LIVE_DAYS } from './plan.ts';
import { reportAt, type Field } from './reports.ts';
import { seeded } from '../stage/reports.ts';

/** Twenty communes of fifty hamlets, eight teams that report on each: 8,000 reports a day, 200,000 in 25 days. */
const WIDE = { id: 'bench', communes: 20, hamlets: 50, teams: 8 };
const SMALL = { communes: 4, hamlets: 50, teams: 8 };
const MANY_ROOTS = 8;

export interface Ground {
  field: Field;
  texts: readonly string[];
}

/** Returns the wide campaign, whose reports all meet at one root. */
export function hotGround(): Ground {
  const { index, text } = benchPlan(WIDE);
  return { field: { indexes: [index], size: WIDE }, texts: [text] };
}

/** Returns several small campaigns, whose reports meet at none. */
export function coolGround(): Ground {
  const plans = Array.from({ length: MANY_ROOTS }, (_, place) =>
    benchPlan({ ...SMALL, id: `bench-${String(place + 1)}` }),
  );
  const size = { ...SMALL, id: 'bench-1' };
  return { field: { indexes: plans.map(({ index }) => index), size }, texts: plans.map(({ text }) => text) };
}

/** Empties the database and begins the ground's campaigns on it, with a history. Returns the engine on them. */
export async function begin(
  host: string,
  { field, texts }: Ground,
  clients: Clients,
  { history, seed }: { history: number; seed: number },
): Promise<Engine> {
  await empty(host);
  const engine = ours(clients, field);
  for (const [place, index] of field.indexes.entries())
    await beginCampaign(index, texts[place] ?? '', engine.ports);
  await engine.settle();
  await writeHistory(clients.looker, field, history, seed);
  return engine;
}

/** Returns every peer on a ground, the limit first. `engine` is what {@link begin} returned. */
export function peersOn(
  { field }: Ground,
  clients: Clients,
  engine: Engine,
  freight: Freight,
  seed: number,
): Peer[] {
  const store = plainStore(clients);
  return [
    limit(clients, freight),
    engine,
    recompute(clients, field, store),
    aggregate(clients, field, store),
    folding(clients, field, seeded(seed)),
    transaction(clients, field),
    payload(clients, field),
  ];
}

/** Returns reports of the days that the history leaves free, each once. */
export function supplyOn({ field }: Ground, seed: number): Supply {
  let number = 0;
  return { next: () => reportAt(field, LIVE_DAYS, number++, seed) };
}
