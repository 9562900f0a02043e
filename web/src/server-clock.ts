/**
 * How far the server's clock is from this device's, from whatever answer told it: a page's `Date`, a decision. Plain state
 * of the page; whoever hears a server time says it here.
 */
import { useEffect, useState } from 'preact/hooks';

let offsetMs: number | null = null;
const watchers = new Set<() => void>();

/** Returns the server's time minus the device's. **Units**: milliseconds. **Null**: no server has been heard yet. */
export function serverOffsetMs(): number | null {
  return offsetMs;
}

/** Returns the best known time: the server's where it was heard, else the device's. **Units**: milliseconds. */
export function knownNowMs(): number {
  return Date.now() + (offsetMs ?? 0);
}

/** Says what the server's clock showed when the device's showed `deviceMs`. Nonsense is not heard. **Units**: ms. */
export function hearServerTime(serverMs: number, deviceMs: number): void {
  if (!Number.isFinite(serverMs) || !Number.isFinite(deviceMs)) return;
  offsetMs = serverMs - deviceMs;
  for (const changed of watchers) changed();
}

/** Reads the `Date` of an answer that came from the network: `askedAtMs` when it was asked for, now when it was there. */
export function hearDate(date: string | null, askedAtMs: number, answeredAtMs: number): void {
  if (date === null) return;
  // The header counts whole seconds; the middle of the way is where its clock was read.
  hearServerTime(Date.parse(date) + 500, (askedAtMs + answeredAtMs) / 2);
}

/** Asks the page's own server for its time, past every cache, unless it was heard already. Without a signal: nothing. */
export async function askServerTime(): Promise<void> {
  if (offsetMs !== null) return;
  const askedAtMs = Date.now();
  try {
    const answer = await fetch(`/config.json?clock=${String(askedAtMs)}`, {
      method: 'HEAD',
      cache: 'no-store',
    });
    hearDate(answer.headers.get('date'), askedAtMs, Date.now());
  } catch {
    // Without a signal nobody knows the server's time.
  }
}

/** Returns {@link serverOffsetMs}; renders again when it changes. */
export function useServerOffsetMs(): number | null {
  const [, setDrawn] = useState(offsetMs);
  useEffect(() => {
    const changed = (): void => setDrawn(offsetMs);
    watchers.add(changed);
    changed();
    return () => void watchers.delete(changed);
  }, []);
  return offsetMs;
}
