/**
 * Many calls, few runs: who calls while one runs is answered by the next, together with all who called meanwhile. Every
 * call is answered by a run that began after it.
 */

/**
 * Returns answers by key, from runs that are given every key asked for since the last one began. One run at a time, the
 * next not before `rest`, begun with each run, is over. **Null**: undefined where a run says nothing about a key.
 * **Errors**: a run that fails fails for everybody who shared it.
 */
export function batched<T>(
  run: (keys: readonly string[]) => Promise<ReadonlyMap<string, T>>,
  rest: () => Promise<unknown> = () => Promise.resolve(),
): (key: string) => Promise<T | undefined> {
  let free: Promise<unknown> = Promise.resolve();
  let next: { keys: Set<string>; answers: Promise<ReadonlyMap<string, T>> } | null = null;
  const open = (): { keys: Set<string>; answers: Promise<ReadonlyMap<string, T>> } => {
    const keys = new Set<string>();
    const answers = free.then(() => {
      next = null;
      const mine = run([...keys]);
      free = Promise.allSettled([mine, rest()]);
      return mine;
    });
    return { keys, answers };
  };
  return async (key) => {
    next ??= open();
    next.keys.add(key);
    return (await next.answers).get(key);
  };
}
