/**
 * Many wishes for the same thing, few runs: while one runs, all who ask meanwhile share the next. Saves work and holds
 * back nothing that matters: every wish is answered by a run that began after it.
 */
import type { Clock } from './ports.ts';

interface Running {
  beganMs: number;
  now: Promise<void>;
  next: Promise<void> | null;
}

/**
 * Returns `run` by key, one run of a key at a time, runs of one key begun at least `gapMs` apart. **Errors**: a run
 * that fails fails for everybody who shared it.
 */
export function coalesced(
  run: (key: string) => Promise<void>,
  clock: Clock,
  gapMs: number,
): (key: string) => Promise<void> {
  const running = new Map<string, Running>();
  const begin = (key: string): Promise<void> => {
    const beganMs = clock.nowMs();
    const mine: Running = { beganMs, now: run(key), next: null };
    running.set(key, mine);
    const free = (): void => {
      if (mine.next === null && running.get(key) === mine) running.delete(key);
    };
    mine.now.then(() => clock.waitUntilMs(beganMs + gapMs)).then(free, free);
    return mine.now;
  };
  const after = async (key: string, { now, beganMs }: Running): Promise<void> => {
    await now.catch(() => undefined);
    await clock.waitUntilMs(beganMs + gapMs);
    return begin(key);
  };
  return (key) => {
    const current = running.get(key);
    if (!current) return begin(key);
    current.next ??= after(key, current);
    return current.next;
  };
}
