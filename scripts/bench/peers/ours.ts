/**
 * The engine itself: the deployed workflows on the real store, in this process. Only what leaves the database is
 * replaced: announcements reach the publisher at once, as one warm instance would get them. Must never copy a rule.
 */
import type { NodeIndicators } from '#schema/indicator.ts';
import { areaNode } from '#schema/keys.ts';
import { serverClock, portsOn } from '#store/ports.ts';
import { announcingOnce } from '#store/announce-once.ts';
import type { Ports } from '#workflows/ports.ts';
import { postEntry } from '#workflows/post-entry.ts';
import { publishNodes } from '#workflows/publish-indicators.ts';
import { publisher } from '#triggers/publisher.ts';
import type { Clients, Firestore } from '../firestore.ts';
import { Background, forget, handled, type Peer, type RootValue } from '../peer.ts';
import { ROOT } from '../plan.ts';
import { addTo, entryDocument, SHOWN, type Field } from '../reports.ts';

/** Deliveries of one announcement, as a topic with retries would make them. */
const DELIVERIES = 5;

export interface Engine extends Peer {
  ports: Ports;
  settle(): Promise<number>;
  /** Statements written so far. */
  published(): number;
}

interface Others {
  /** Changes the ports before the engine is made. */
  given?: (ports: Ports) => Ports;
  /** Which nodes are published; all by default. */
  shows?: (node: string) => boolean;
}

/** Returns the peer. The field's plans must have been loaded through the journal, unless the ports are given them. */
export function ours(
  clients: Clients,
  field: Field,
  { given = (ports) => ports, shows = () => true }: Others = {},
): Engine {
  const { db } = clients;
  const background = new Background();
  const said = new Set<string>();
  let published = 0;
  const silent: Ports = {
    ...given(portsOn(db, 'unused', true)),
    announcer: { totalsChanged: () => Promise.resolve() },
  };
  const publish = publisher(async (...nodes) => {
    published += await publishNodes(...nodes, silent);
  }, serverClock);
  const ports: Ports = {
    ...silent,
    announcer: announcingOnce({
      totalsChanged: ({ campaignId, nodes }) => {
        background.run(handled(DELIVERIES, () => publish(campaignId, nodes.filter(shows))));
        return Promise.resolve();
      },
    }),
  };
  return {
    name: 'ours',
    about: 'sổ cái + cộng dồn có điều kiện + công bố',
    ports,
    // The emulator looks through a whole collection for every query, where Google's Firestore goes by an index: the
    // entries of earlier runs would be measured, and not the engine.
    prepare: () => forget(clients, said),
    say: (report) => {
      said.add(`journal/${report.entryId}`);
      return db.doc(`journal/${report.entryId}`).create(entryDocument(report));
    },
    deliver: async ({ entryId, id }) => {
      const decision = await postEntry(entryId, ports, `reports/${id}`);
      if (decision?.status !== 'accepted')
        throw new Error(`${entryId}: ${JSON.stringify(decision?.problems)}`);
    },
    published: () => published,
    settle: () => background.settle(),
    rootValue: (from) => shownAtRoots(from, field),
  };
}

async function shownAtRoots(from: Firestore, { indexes }: Field): Promise<RootValue> {
  const roots = indexes.map(({ plan }) => from.doc(`indicators/${plan.id}~${areaNode(ROOT)}`));
  const total: RootValue = { reports: 0 };
  for (const statement of await from.getAll(...roots)) {
    addTo(total, { reports: Number(statement.get('reportsCounted') ?? 0) });
    const values = (statement.get('values') ?? {}) as Partial<NodeIndicators['values']>;
    for (const [measure, indicator] of Object.entries(SHOWN))
      addTo(total, { [measure]: values[indicator]?.numerator ?? 0 });
  }
  return total;
}
