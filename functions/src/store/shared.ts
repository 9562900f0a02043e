/** Readings shared by those who want the same at the same time. Nobody is given one that began before they asked. */

interface Reading<T> {
  now: Promise<T>;
  next: Promise<T> | null;
}

/** Returns `read` by key, one reading of a key at a time; who asks meanwhile waits for the next, together. */
export function shared<T>(read: (key: string) => Promise<T>): (key: string) => Promise<T> {
  const readings = new Map<string, Reading<T>>();
  const begin = (key: string): Promise<T> => {
    const mine: Reading<T> = { now: read(key), next: null };
    readings.set(key, mine);
    const free = (): void => {
      if (readings.get(key) === mine && mine.next === null) readings.delete(key);
    };
    mine.now.then(free, free);
    return mine.now;
  };
  return (key) => {
    const current = readings.get(key);
    if (!current) return begin(key);
    const again = (): Promise<T> => begin(key);
    current.next ??= current.now.then(again, again);
    return current.next;
  };
}
