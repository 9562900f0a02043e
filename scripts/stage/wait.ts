/** Waiting for a condition, never for a time. */
import { setTimeout as pause } from 'node:timers/promises';

/** Returns what `look` finds once it is not null. **Errors**: throws, saying what was awaited, after the patience. */
export async function until<T>(what: string, look: () => Promise<T | null>, patienceMs = 60_000): Promise<T> {
  const end = Date.now() + patienceMs;
  for (let wait = 25; ; wait = Math.min(wait * 1.5, 500)) {
    const found = await look();
    if (found !== null) return found;
    if (Date.now() > end) throw new Error(`Chờ quá ${String(patienceMs / 1000)} giây: ${what}`);
    await pause(wait);
  }
}

/** Runs `work` over all items, `atOnce` at a time, in order of arrival. */
export async function eachOf<T>(
  items: readonly T[],
  atOnce: number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const queue = [...items];
  const worker = async (): Promise<void> => {
    for (let item = queue.shift(); item !== undefined; item = queue.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}
