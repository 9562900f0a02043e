/**
 * What every design under measurement can do. A peer is one way to keep the sums of a campaign while reports come in;
 * it must never know how it is measured.
 */
import type { Clients, Firestore } from './firestore.ts';
import { ROOT } from './plan.ts';
import { addTo, shownOf, type Field, type LoadReport } from './reports.ts';

/** Sums at the root: `reports` and the measures that the root shows. */
export type RootValue = Record<string, number>;

export interface Peer {
  name: string;
  /** One line of Vietnamese: which design this is. */
  about: string;
  /** Reports in flight beyond which it stalls everything around it for minutes. Fewer flatters it. */
  atMost?: number;
  /** Takes back what an earlier run left behind, where that would slow the next one down. */
  prepare?(): Promise<unknown>;
  /** The phone's own write. */
  say(report: LoadReport): Promise<unknown>;
  /** The event that follows it; the fault plan brings it more than once, and in any order. */
  deliver(report: LoadReport): Promise<unknown>;
  /** Resolves when nothing runs in the background any more. Returns how many background runs failed. */
  settle?(): Promise<number>;
  /** Reads what a person sees at the root now, all roots of the field together, with one of the two clients. */
  rootValue(from: Firestore): Promise<RootValue>;
}

/** Says a report and handles its event once, as one delivery without a fault. */
export async function send(peer: Peer, report: LoadReport): Promise<void> {
  await peer.say(report);
  await peer.deliver(report);
}

/** Handles an event as often as it would be delivered again. Returns whether it was handled in the end. */
export async function handled(deliveries: number, handle: () => Promise<unknown>): Promise<boolean> {
  for (let delivery = 1; delivery <= deliveries; delivery++) {
    try {
      await handle();
      return true;
    } catch {
      // Delivered again: at least once is all that an event promises.
    }
  }
  return false;
}

/** What goes on behind the answer to an event. */
export class Background {
  readonly #running = new Set<Promise<unknown>>();
  #failed = 0;

  /** `work` says whether it succeeded. */
  run(work: Promise<boolean>): void {
    const count = (succeeded: boolean): void => {
      if (!succeeded) this.#failed += 1;
    };
    const run = work.then(count, () => count(false)).finally(() => this.#running.delete(run));
    this.#running.add(run);
  }

  /** Resolves when nothing runs any more. Returns how many runs failed since the last time. */
  async settle(): Promise<number> {
    while (this.#running.size > 0) await Promise.all(this.#running);
    const failed = this.#failed;
    this.#failed = 0;
    return failed;
  }
}

/** Returns the id of a node's document where a design keeps one document for each. */
export const nodeKey = (campaignId: string, node: string): string => `${campaignId}~${node}`;

/** Returns what is shown of the roots' documents in a collection, each with its sums in `sums`. */
export async function sumsAtRoots(db: Firestore, collection: string, { indexes }: Field): Promise<RootValue> {
  const roots = indexes.map(({ plan }) => db.doc(`${collection}/${nodeKey(plan.id, `area:${ROOT}`)}`));
  const total: RootValue = {};
  for (const root of await db.getAll(...roots))
    addTo(total, (root.get('sums') as RootValue | undefined) ?? {});
  return shownOf(total);
}

/** What the designs share that keep a document of sums for each node, in a collection of their own. */
export const summing = (
  { db }: Clients,
  field: Field,
  collection: string,
): Pick<Peer, 'say' | 'rootValue'> => ({
  say: (report) => db.doc(`${collection}-reports/${report.entryId}`).set({ ...report }),
  rootValue: (from) => sumsAtRoots(from, collection, field),
});

/** Takes back documents, uncounted. */
export async function forget({ looker }: Clients, paths: Set<string>): Promise<void> {
  const writer = looker.bulkWriter({ throttling: false });
  for (const path of paths) void writer.delete(looker.doc(path));
  await writer.close();
  paths.clear();
}
