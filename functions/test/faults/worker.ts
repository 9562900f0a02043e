// One worker's way to the world, with everything that can happen on it: a commit that never left, one whose answer was
// lost, one that the client library sent twice, a death before or after, a message that nobody got. Drawn by the seed.
import type { Login } from '#schema/account.ts';
import type { Logins, Ports } from '#workflows/ports.ts';
import { NO_LOGIN } from './oracle-seats.ts';
import type { Random } from './random.ts';

const loginOf = (uid: string): Login => ({
  ...{ uid, email: null, displayName: null, disabled: false, lastSignInMs: null },
});

/** Everybody can sign in but one; no session outlives a storm. */
export const LOGINS: Logins = {
  login: (uid) => Promise.resolve(uid === NO_LOGIN ? null : loginOf(uid)),
  logins: () => Promise.resolve([]),
  endSessions: () => Promise.resolve(),
};

/** Passes by itself, as gRPC's UNAVAILABLE: a worker that died is no fault of the entry. */
export class Died extends Error {
  readonly code = 14;
}

/** **Units**: shares of commits, announcements and publications that go wrong in each way. */
export interface Weather {
  diesBefore: number;
  diesAfter: number;
  answerLost: number;
  sentTwice: number;
  messageLost: number;
}

/** Nothing is announced: the ticks publish, so that only the order of the entries counts. */
export const CALM: Weather = { diesBefore: 0, diesAfter: 0, answerLost: 0, sentTwice: 0, messageLost: 1 };
export const STORM: Weather = {
  ...{ diesBefore: 0.06, diesAfter: 0.06, answerLost: 0.05, sentTwice: 0.08 },
  messageLost: 0.15,
};

export interface Worker {
  ports: Ports;
  /** Nothing that is still under way in this worker reaches the world any more. */
  kill: () => void;
}

/** What the world hears of a worker. */
export interface Heard {
  announced: (change: { campaignId: string; nodes: readonly string[] }) => void;
  /** Indicators were written; `readAtMicros` is when its sums were read. */
  published: (node: string, readAtMicros: number) => void;
}

/** Returns a worker. */
export function workerOn(ports: Ports, random: Random, weather: Weather, heard: Heard): Worker {
  let dead = false;
  const alive = (): void => {
    if (dead) throw new Died('the worker was killed');
  };
  /** Does something that changes the world, in this weather. `unknown` is what the engine learns of a lost answer. */
  const risky = async <T>(act: () => Promise<T>, unknown: T): Promise<T> => {
    alive();
    if (random.chance(weather.diesBefore)) throw new Died('before the commit');
    const result = await act();
    if (random.chance(weather.diesAfter)) throw new Died('after the commit');
    if (random.chance(weather.answerLost)) return unknown;
    // The library repeats what it had no answer to, and reports what came of the repetition.
    if (random.chance(weather.sentTwice)) return act();
    alive();
    return result;
  };
  return {
    kill: () => {
      dead = true;
    },
    ports: {
      ...ports,
      ledger: {
        ...ports.ledger,
        commit: (posting, revision) =>
          risky(() => ports.ledger.commit(posting, revision), 'conflict' as const),
        append: async (act) => {
          alive();
          await ports.ledger.append(act);
        },
        failed: async (entry, found, reason) => {
          alive();
          const attempts = await ports.ledger.failed(entry, found, reason);
          if (random.chance(weather.diesAfter)) throw new Died('after counting a failure');
          return attempts;
        },
      },
      indicators: {
        ...ports.indicators,
        publish: (writes, readAtMicros) =>
          risky(
            async () => {
              const results = await ports.indicators.publish(writes, readAtMicros);
              for (const [index, { indicators }] of writes.entries())
                if (results[index] === 'written')
                  heard.published(`${indicators.campaignId}~${indicators.node}`, readAtMicros);
              return results;
            },
            writes.map(() => 'conflict' as const),
          ),
      },
      announcer: {
        totalsChanged: ({ campaignId, nodes }) => {
          alive();
          if (!random.chance(weather.messageLost)) heard.announced({ campaignId, nodes });
          return Promise.resolve();
        },
      },
      clock: { nowMs: () => Date.now(), waitUntilMs: () => Promise.resolve() },
    },
  };
}
