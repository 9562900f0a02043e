/**
 * The places of the benchmark: one wide campaign with one root, or many small ones with a root each; empty, begun and
 * with its history. Must never be pointed at anything but the emulator.
 */
import { instantOf } from '#domain/calendar.ts';
import { indexPlan, type PlanIndex } from '#domain/hierarchy.ts';
import { sha256Hex } from '#domain/hash.ts';
import { sayAsServer } from '../stage/campaign.ts';
import { seeded } from '../stage/reports.ts';
import { empty, type Clients } from './firestore.ts';
import { writeGrants, writeHistory } from './history.ts';
import type { Peer } from './peer.ts';
import { limit, type Freight } from './peers/limit.ts';
import { ours, type Engine } from './peers/ours.ts';
import { plainPeers } from './peers/plain.ts';
import { folding, payload, transaction } from './peers/sums.ts';
import { LIVE_DAYS, planOf } from './plan.ts';
import { reportAt, type Field, type LoadReport } from './reports.ts';

/** Twenty communes of fifty hamlets, eight teams that report on each: 8,000 reports a day, 200,000 in 25 days. */
const WIDE = { id: 'bench', communes: 20, hamlets: 50, teams: 8 };
const SMALL = { id: 'bench-1', communes: 4, hamlets: 50, teams: 8 };
const MANY_ROOTS = 8;

/** Where the peers run. */
export interface Ground {
  engine: Engine;
  /** Every peer, the limit first. */
  peersWith: (freight: Freight) => Peer[];
  /** Takes the next reports of the days that the history leaves free, each once. */
  take: (count: number) => LoadReport[];
}

const textOf = ({ plan }: PlanIndex): string => JSON.stringify(plan);
const indexOf = (id: string, size: typeof SMALL): PlanIndex => {
  const plan = planOf({ ...size, id });
  return indexPlan(plan, sha256Hex(JSON.stringify(plan)));
};

/** Returns the wide campaign, whose reports all meet at one root; or several small ones, whose reports meet at none. */
function fieldOf(roots: 'one' | 'many'): Field {
  if (roots === 'one') return { indexes: [indexOf(WIDE.id, WIDE)], size: WIDE };
  const ids = Array.from({ length: MANY_ROOTS }, (_, place) => `bench-${String(place + 1)}`);
  return { indexes: ids.map((id) => indexOf(id, SMALL)), size: SMALL };
}

/** Loads a plan and sets the campaign's clock to the morning of its last day, both through the journal. */
async function beginCampaign(index: PlanIndex, { ports }: Engine): Promise<void> {
  const { id: campaignId, period } = index.plan;
  const about = { campaignId, target: `campaigns/${campaignId}` };
  const plan = { text: textOf(index), sha256: index.sha256, fileName: 'bench.json' };
  await sayAsServer(ports, { ...about, id: `${campaignId}-plan`, kind: 'plan.load', payload: plan });
  const morningMs = instantOf(LIVE_DAYS.at(-1) ?? '', '10:00', period.timeZone);
  const clock = { offsetMs: morningMs - Date.now() };
  await sayAsServer(ports, { ...about, id: `${campaignId}-clock`, kind: 'clock.set', payload: clock });
}

/** Empties the database and begins campaigns on it, with a history. */
export async function beginCampaigns(
  host: string,
  roots: 'one' | 'many',
  clients: Clients,
  { history, seed }: { history: number; seed: number },
): Promise<Ground> {
  await empty(host);
  const field = fieldOf(roots);
  const engine = ours(clients, field);
  for (const index of field.indexes) {
    await writeGrants(clients.looker, index.plan.id, index.units.keys(), (Date.now() - 1000) * 1000);
    await beginCampaign(index, engine);
  }
  await engine.settle();
  await writeHistory(clients.looker, field, history, seed);
  let number = 0;
  return {
    engine,
    peersWith: (freight) => [
      limit(clients, freight),
      engine,
      ...plainPeers(clients, field),
      folding(clients, field, seeded(seed)),
      transaction(clients, field),
      payload(clients, field),
    ],
    take: (count) => Array.from({ length: count }, () => reportAt(field, LIVE_DAYS, number++, seed)),
  };
}
