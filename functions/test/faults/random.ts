// Chance that can be repeated: everything a run draws follows from its seed.

export interface Random {
  /** Returns a whole number from 0 up to, and without, `below`. */
  below(below: number): number;
  /** Returns true in this share of cases. */
  chance(share: number): boolean;
  /** Returns one of the items. */
  of<T>(items: readonly T[]): T;
}

/** Returns the numbers that follow from a seed (mulberry32). */
export const randomOf = (seed: number): Random => {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (most: number): number => Math.floor(next() * most);
  return {
    below,
    chance: (share) => next() < share,
    of(items) {
      const item = items[below(items.length)];
      if (item === undefined) throw new RangeError('nothing to draw from');
      return item;
    },
  };
};
