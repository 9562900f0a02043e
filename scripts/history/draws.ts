/** Numbers as field work yields them, drawn from a seed. */
import type { Random } from './habits.ts';

/** Returns how often something happens that happens `mean` times on average (Knuth's way; means here are small). */
export function poisson(mean: number, random: Random): number {
  const limit = Math.exp(-Math.min(mean, 60));
  let product = random();
  let count = 0;
  while (product > limit) {
    product *= random();
    count += 1;
  }
  return count;
}

/** Returns a whole number from `from` to `to`. */
export function between(from: number, to: number, random: Random): number {
  return from + Math.floor(random() * (to - from + 1));
}

export function pick<T>(items: readonly T[], random: Random): T | undefined {
  return items[Math.floor(random() * items.length)];
}

/** Returns the items in a drawn order. */
export function shuffled<T>(items: readonly T[], random: Random): T[] {
  return items
    .map((item) => ({ item, place: random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item);
}
