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
import type { Firestore } from '../firestore.ts';
import type { Clients, Peer, RootValue } from '../peer.ts';
import { SHOWN, type Field, type LoadReport } from '../reports.ts';
import { entryDocument } from '../journal.ts';

/** Deliveries of one announcement, as a topic with retries would make them. */
const DELIVERIES = 5;

export interface Engine extends Peer {
  ports: Ports;
  /** Handles an event and lets nobody hear of it: what the posting alone costs. */
  deliverUnheard(report: LoadReport): Promise<void>;
}

/** Returns the peer. The field's plans must have been loaded through the journal. */
export function ours({ db, looker }: Clients, field: Field): Engine {
  const running = new Set<Promise<void>>();
  const said = new Set<string>();
  let failed = 0;
  const silent: Ports = {
    ...portsOn(db, 'unused', true),
    announcer: { totalsChanged: () => Promise.resolve() },
  };
  const publish = publisher((...nodes) => publishNodes(...nodes, silent), serverClock);
  const announce = async (campaignId: string, nodes: readonly string[]): Promise<void> => {
    for (let delivery = 1; delivery <= DELIVERIES; delivery++) {
      try {
        await publish(campaignId, nodes);
        return;
      } catch {
        if (delivery === DELIVERIES) failed += 1;
      }
    }
  };
  const ports: Ports = {
    ...silent,
    announcer: announcingOnce({
      totalsChanged: ({ campaignId, nodes }) => {
        const run = announce(campaignId, nodes);
        running.add(run);
        void run.finally(() => running.delete(run));
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
    prepare: async () => {
      const writer = looker.bulkWriter({ throttling: false });
      for (const id of said) void writer.delete(looker.doc(`journal/${id}`));
      await writer.close();
      said.clear();
    },
    say: async (report) => {
      said.add(report.entryId);
      await db.collection('journal').doc(report.entryId).create(entryDocument(report));
    },
    deliver: async ({ entryId, id }) => {
      const decision = await postEntry(entryId, ports, `reports/${id}`);
      if (decision?.status !== 'accepted')
        throw new Error(`${entryId}: ${JSON.stringify(decision?.problems)}`);
    },
    deliverUnheard: async ({ entryId, id }) => {
      await postEntry(entryId, silent, `reports/${id}`);
    },
    settle: async () => {
      while (running.size > 0) await Promise.all(running);
      const since = failed;
      failed = 0;
      return since;
    },
    rootValue: (from) => published(from, field),
  };
}

async function published(from: Firestore, { indexes }: Field): Promise<RootValue> {
  const roots = indexes.map(({ plan }) => from.doc(`indicators/${plan.id}~${areaNode('goc')}`));
  const found = await from.getAll(...roots);
  const total: RootValue = { reports: 0 };
  for (const statement of found) {
    total['reports'] = (total['reports'] ?? 0) + Number(statement.get('reportsCounted') ?? 0);
    const values = (statement.get('values') ?? {}) as Partial<NodeIndicators['values']>;
    for (const [measure, indicator] of Object.entries(SHOWN))
      total[measure] = (total[measure] ?? 0) + (values[indicator]?.numerator ?? 0);
  }
  return total;
}
