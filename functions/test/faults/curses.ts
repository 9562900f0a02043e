// The database breaks off on single entries: for ever on some, a few times and each time otherwise on others. So the engine
// must set aside the first at its third equal failure, and must never set aside the second, nor an edition.
import type { Ports } from '#workflows/ports.ts';

/** `changing`: twice this way, twice that way, then never again. `thrice`: three times this way, then never again. */
export type Breaks = 'never' | 'always' | 'changing' | 'thrice';

/** gRPC's INVALID_ARGUMENT: the same commit would be refused for ever. */
const FOR_EVER = 3;
const REASONS = {
  changing: ['one way', 'one way', 'another way', 'another way'],
  thrice: ['one way', 'one way', 'one way'],
};

/** Knows which entries the database breaks off on. */
export class Curses {
  readonly #breaks: ReadonlyMap<string, Breaks>;

  constructor(acts: readonly { id: string; breaks: Breaks }[]) {
    this.#breaks = new Map(acts.map(({ id, breaks }) => [id, breaks]));
  }

  /** Returns the ports of a database that breaks off; another database counts anew. */
  on(ports: Ports): Ports {
    const times = new Map<string, number>();
    const commit: Ports['ledger']['commit'] = (posting, revision) => {
      const { entryId, setAside } = posting.decision;
      const reason = setAside ? undefined : this.#next(entryId, times);
      if (reason === undefined) return ports.ledger.commit(posting, revision);
      return Promise.reject(Object.assign(new Error(`broken off ${reason}`), { code: FOR_EVER }));
    };
    return { ...ports, ledger: { ...ports.ledger, commit } };
  }

  #next(entryId: string, all: Map<string, number>): string | undefined {
    const breaks = this.#breaks.get(entryId) ?? 'never';
    if (breaks === 'never') return undefined;
    if (breaks === 'always') return 'for ever';
    const times = all.get(entryId) ?? 0;
    all.set(entryId, times + 1);
    return REASONS[breaks][times];
  }
}
