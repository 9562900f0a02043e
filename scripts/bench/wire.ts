/**
 * A Firestore client whose requests are counted as they leave, library retries included, and whose answers can be lost
 * on purpose. Works at the library's one funnel for requests, so that no call can pass beside it. Must never change what
 * a request asks or what an honest answer says.
 */
import { billOfWrites, NOTHING_BILLED, plus, readsInAnswer, readsOfStream, type Ops } from './billing.ts';
import type { Firestore } from './firestore.ts';

interface Stream {
  emit: (event: string, ...values: unknown[]) => boolean;
}

/** **Source** @google-cloud/firestore 9, `Firestore.request` and `Firestore.requestStream`. */
interface Funnel {
  request: (method: string, request: unknown, tag: string, retryCodes?: number[]) => Promise<unknown>;
  requestStream: (method: string, both: boolean, request: unknown, tag: string) => Promise<Stream>;
}

/** gRPC's UNAVAILABLE: what a client hears when the connection broke after the server had committed. */
const UNAVAILABLE = 14;

/** Requests of one client since the last reset. */
export class Meter {
  #ops: Ops = { ...NOTHING_BILLED };
  #refused = 0;
  /** How often (0–1, by its own draw) the answer to a commit that succeeded is lost. */
  loses: () => boolean = () => false;

  /** Returns what was billed. */
  get ops(): Readonly<Ops> {
    return this.#ops;
  }

  /** Returns how many requests were answered with an error: lost races, locks, preconditions. */
  get refused(): number {
    return this.#refused;
  }

  reset(): void {
    this.#ops = { ...NOTHING_BILLED };
    this.#refused = 0;
  }

  bill(ops: Partial<Ops>): void {
    this.#ops = plus(this.#ops, { ...NOTHING_BILLED, ...ops });
  }

  refuse(): void {
    this.#refused += 1;
  }
}

/** Counts every request of a client from now on. Returns the meter. */
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
      meter.refuse();
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
      if (event === 'error') meter.refuse();
      return emit(event, ...values);
    };
    return stream;
  };
  return meter;
}
