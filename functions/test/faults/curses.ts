// The database breaks off on single entries: for ever on some, a few times and each time otherwise on others. So the engine
// must set aside the first at its third equal failure, and must never set aside the second.
import type { Ports } from '#workflows/ports.ts';

/** `changing`: twice this way, twice that way, then never again. */
export type Breaks = 'never' | 'always' | 'changing';

/** gRPC's INVALID_ARGUMENT: the same commit would be refused for ever. */
const FOR_EVER = 3;
const CHANGING = ['one way', 'one way', 'another way', 'another way'];

/** Remembers how often each entry broke off, whoever asked. */
export class Curses {
  readonly #breaks = new Map<string, Breaks>();
  readonly #times = new Map<string, number>();

  put(entryId: string, breaks: Breaks): void {
    if (breaks !== 'never') this.#breaks.set(entryId, breaks);
  }

  of(entryId: string): Breaks {
    return this.#breaks.get(entryId) ?? 'never';
  }

  /** Returns the ports of a database that breaks off. */
  on(ports: Ports): Ports {
    const commit: Ports['ledger']['commit'] = (posting, revision) => {
      const { entryId, setAside } = posting.decision;
      const reason = setAside ? undefined : this.#next(entryId);
      if (reason === undefined) return ports.ledger.commit(posting, revision);
      return Promise.reject(Object.assign(new Error(`broken off ${reason}`), { code: FOR_EVER }));
    };
    return { ...ports, ledger: { ...ports.ledger, commit } };
  }

  #next(entryId: string): string | undefined {
    const breaks = this.of(entryId);
    if (breaks !== 'changing') return breaks === 'always' ? 'for ever' : undefined;
    const times = this.#times.get(entryId) ?? 0;
    this.#times.set(entryId, times + 1);
    return CHANGING[times];
  }
}
