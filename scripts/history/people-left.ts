/**
 * Who is still to be reached: what is left of each list in each hamlet. Field work takes people off it, a new list of the
 * police sets it anew; so nobody is reported twice and a list is never overdrawn.
 */
export type Lists = Record<string, Record<string, number>>;

export class PeopleLeft {
  #left: Lists;
  readonly #initial: Lists;

  constructor(lists: Lists) {
    this.#left = structuredClone(lists);
    this.#initial = structuredClone(lists);
  }

  /** Returns how many people a hamlet's list began with. */
  initial(list: string, area: string): number {
    return this.#initial[list]?.[area] ?? 0;
  }

  left(list: string, area: string): number {
    return this.#left[list]?.[area] ?? 0;
  }

  /** Takes at most so many people off a hamlet's list. Returns how many. */
  take(list: string, area: string, wanted: number): number {
    const left = this.left(list, area);
    const taken = Math.min(wanted, left);
    (this.#left[list] ??= {})[area] = left - taken;
    return taken;
  }

  /** Takes people off the lists of several hamlets, one after another. Returns how many. */
  takeFrom(list: string, areas: readonly string[], wanted: number): number {
    let taken = 0;
    for (let round = 0; taken < wanted && round < wanted; round++)
      for (const area of areas) if (taken < wanted) taken += this.take(list, area, 1);
    return taken;
  }

  /** People come onto a hamlet's list. */
  add(list: string, area: string, more: number): void {
    (this.#left[list] ??= {})[area] = this.left(list, area) + more;
  }

  /** Returns what the police would count now. */
  lists(): Lists {
    return structuredClone(this.#left);
  }
}
