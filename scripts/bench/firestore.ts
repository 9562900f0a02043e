/**
 * The server's Firestore library for the benchmark, the very one that the functions use, on a plain emulator; and a
 * client whose requests are counted. Must never open a client that could reach a real project.
 */
import { createRequire } from 'node:module';
import type { database } from '#store/ports.ts';
import { onFirestore } from '../suite/suite.ts';
import { billOfWrites, NOTHING_BILLED, plus, readsInAnswer, readsOfStream, type Ops } from './billing.ts';

export type Firestore = ReturnType<typeof database>;
type Aggregate = Parameters<ReturnType<Firestore['collection']>['aggregate']>[0][string];

/** The parts of the library that the benchmark uses beside a client. */
interface Library {
  FieldValue: { increment: (by: number) => unknown; serverTimestamp: () => unknown };
  AggregateField: { count: () => Aggregate; sum: (field: string) => Aggregate };
  Firestore: new (settings: { projectId: string }) => Firestore;
}

// Only functions/ has the package, because only functions/ is uploaded.
const fromFunctions = createRequire(new URL('../../functions/package.json', import.meta.url));
const library = fromFunctions('firebase-admin/firestore') as Library;
export const { FieldValue, AggregateField } = library;

/** The prefix keeps every client off the network. */
const BENCH_PROJECT = 'demo-bench';

/** **Shape**: `db` is counted, `looker` is the reader in front of the screen and is not. */
export interface Clients {
  db: Firestore;
  looker: Firestore;
}

/** Plays on an emulator of its own, which ends with the play. `host` is its `name:port`. */
export function withClients<T>(
  play: (clients: Clients, host: string) => Promise<T>,
  { quiet }: { quiet: boolean },
): Promise<T> {
  const open = (): Firestore => new library.Firestore({ projectId: BENCH_PROJECT });
  // No Google machine is near: without this the library looks for one.
  process.env['METADATA_SERVER_DETECTION'] = 'none';
  return onFirestore(BENCH_PROJECT, (host) => play({ db: open(), looker: open() }, host), quiet);
}

/** Empties the emulator's database. **Errors**: throws when the emulator refuses. */
export async function empty(host: string): Promise<void> {
  const all = `http://${host}/emulator/v1/projects/${BENCH_PROJECT}/databases/(default)/documents`;
  const answer = await fetch(all, { method: 'DELETE' });
  if (!answer.ok) throw new Error(`Không xóa được dữ liệu giả lập: HTTP ${String(answer.status)}`);
}

/** **Source** @google-cloud/firestore 9, `Firestore.request` and `Firestore.requestStream`. */
interface Funnel {
  request: (method: string, request: unknown, tag: string, retryCodes?: number[]) => Promise<unknown>;
  requestStream: (
    method: string,
    both: boolean,
    request: unknown,
    tag: string,
  ) => Promise<{ emit: (event: string, ...values: unknown[]) => boolean }>;
}

/** gRPC's UNAVAILABLE: what a client hears when the connection broke after the server had committed. */
const UNAVAILABLE = 14;

/** Requests of one client since the last reset. `refused`: answered with an error, such as lost races. */
export class Meter {
  ops: Readonly<Ops> = NOTHING_BILLED;
  refused = 0;
  /** Whether (by its own draw) the answer to a commit that succeeded is lost. */
  loses: () => boolean = () => false;

  reset(): void {
    Object.assign(this, { ops: NOTHING_BILLED, refused: 0 });
  }

  bill(ops: Partial<Ops>): void {
    this.ops = plus(this.ops, ops);
  }
}

/**
 * Counts every request of a client from now on, library retries included. Works at the library's one funnel, so that no
 * call can pass beside it; changes nothing that a request asks. Returns the meter.
 */
export function metered(db: Firestore): Meter {
  const meter = new Meter();
  const funnel = db as unknown as Funnel;
  const request = funnel.request.bind(db);
  const requestStream = funnel.requestStream.bind(db);
  const ask: Funnel['request'] = async (method, body, tag, retryCodes) => {
    try {
      const answer = await request(method, body, tag, retryCodes);
      if (method === 'commit' || method === 'batchWrite') meter.bill(billOfWrites(body));
      return answer;
    } catch (error) {
      meter.refused += 1;
      throw error;
    }
  };
  funnel.request = async (method, body, tag, retryCodes) => {
    const answer = await ask(method, body, tag, retryCodes);
    if (method !== 'commit' || billOfWrites(body).writes === 0 || !meter.loses()) return answer;
    // Below this funnel the library sends a plain commit again by itself; of a transaction it tells its caller.
    if ((body as { transaction?: unknown }).transaction === undefined)
      return ask(method, body, tag, retryCodes);
    throw Object.assign(new Error('UNAVAILABLE: the answer was lost'), { code: UNAVAILABLE });
  };
  funnel.requestStream = async (method, both, body, tag) => {
    const stream = await requestStream(method, both, body, tag);
    const emit = stream.emit.bind(stream);
    let reads = 0;
    stream.emit = (event, ...values) => {
      if (event === 'data') reads += readsInAnswer(method, body, values[0]);
      if (event === 'end') meter.bill({ reads: readsOfStream(method, reads) });
      if (event === 'error') meter.refused += 1;
      return emit(event, ...values);
    };
    return stream;
  };
  return meter;
}
