/**
 * What every design under measurement can do. A peer is one way to keep the sums of a campaign while reports come in;
 * it must never know how it is measured.
 */
import type { Firestore } from './firestore.ts';
import type { LoadReport } from './reports.ts';

/** Sums at the root: `reports` and the measures that the root shows. */
export type RootValue = Record<string, number>;

/** **Shape**: `db` is counted, `looker` is the reader in front of the screen and is not. */
export interface Clients {
  db: Firestore;
  looker: Firestore;
}

export interface Peer {
  name: string;
  /** One line of Vietnamese: which design this is. */
  about: string;
  /** Reports in flight beyond which it stalls everything around it for minutes. Fewer flatters it. */
  atMost?: number;
  /** Takes back what an earlier run left behind, where that would slow the next one down. */
  prepare(): Promise<void>;
  /** The phone's own write. */
  say(report: LoadReport): Promise<void>;
  /** The event that follows it; the fault plan brings it more than once, and in any order. */
  deliver(report: LoadReport): Promise<void>;
  /** Resolves when nothing runs in the background any more. Returns how many background runs failed. */
  settle(): Promise<number>;
  /** Reads what a person sees at the root now, all roots of the field together, with one of the two clients. */
  rootValue(from: Firestore): Promise<RootValue>;
}

/** Says a report and handles its event once, as one delivery without a fault. */
export async function send(peer: Peer, report: LoadReport): Promise<void> {
  await peer.say(report);
  await peer.deliver(report);
}
